import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { joinClasses } from './joinClasses.ts';

export type Tone = 'calm' | 'good' | 'attention' | 'danger';

const ICONS = { calm: Info, good: CircleCheck, attention: TriangleAlert, danger: OctagonAlert };

export type BannerProps = {
  tone?: Tone;
  /** What happened, in a few words. */
  title?: string;
  /** Why, and what to do now. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** Something to know, in its place on the page: icon and words, never colour alone. */
export function Banner({ tone = 'calm', title, children, actions }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={joinClasses(styles.banner, styles[tone])}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children != null && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
