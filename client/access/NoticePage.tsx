import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Panel } from '../ui/Panel.tsx';
import { ButtonLink } from './Link.tsx';
import { PageFrame } from './PageFrame.tsx';

export type NoticePageProps = {
  title: string;
  /** Why, and what to do. */
  children: ReactNode;
  /** What else can be done here, below what is said. */
  more?: ReactNode;
  actions?: ReactNode;
};

/** A page that has one thing to say: nothing here, ended, incomplete link. */
export function NoticePage({ title, children, more, actions }: NoticePageProps) {
  const t = useText();
  return (
    <PageFrame title={title}>
      <Panel>
        <h1>{title}</h1>
        <p>{children}</p>
        {more}
        <div>{actions ?? <ButtonLink to="/">{t('app.toStart')}</ButtonLink>}</div>
      </Panel>
    </PageFrame>
  );
}
