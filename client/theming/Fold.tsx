import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

/** What is needed seldom: one press away. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden className={styles.foldMark} />
        <span>{title}</span>
      </summary>
      <div className={styles.foldBody}>{children}</div>
    </details>
  );
}
