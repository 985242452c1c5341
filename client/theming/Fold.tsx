import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import styles from './fold.module.css';

export interface FoldProps {
  readonly title: ReactNode;
  /** Open at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is needed seldom: one press away. */
export function Fold({ title, open: openAtFirst = false, children }: FoldProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details className={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden className={styles.foldMark} />
        <span>{title}</span>
      </summary>
      <div className={styles.foldBody}>{children}</div>
    </details>
  );
}
