import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  /** What will be here, in one sentence. */
  children: ReactNode;
  /** The first thing to do. */
  action?: ReactNode;
  /** A small drawing that shows it, hidden from screen readers. */
  picture?: ReactNode;
};

export function EmptyState({ children, action, picture }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {picture && <div aria-hidden="true">{picture}</div>}
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  );
}
