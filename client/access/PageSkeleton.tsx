import { useText } from '../i18n/useText.ts';
import { Panel } from '../ui/Panel.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { PageFrame } from './PageFrame.tsx';

/** A page that is on its way: its sheet, and in words what we wait for. */
export function PageSkeleton({ label }: { label?: string }) {
  const t = useText();
  return (
    <PageFrame>
      <Panel>
        <Skeleton width="60%" height="2rem" />
        <Skeleton />
        <Skeleton width="80%" />
        <Spinner label={label ?? t('app.loading')} />
      </Panel>
    </PageFrame>
  );
}
