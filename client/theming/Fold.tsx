import { ChevronRight } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
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
  const isPressed = useRef(false);
  const onToggle = (details: HTMLDetailsElement) => {
    setOpen(details.open);
    // What is opened at the lower edge would open out of sight; its title stays in sight in any case.
    if (!details.open || !isPressed.current) return;
    details.scrollIntoView({ block: 'nearest' });
    details.firstElementChild?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <details className={styles.fold} open={open} onToggle={(event) => onToggle(event.currentTarget)}>
      <summary className={styles.summary} onClick={() => (isPressed.current = true)}>
        <ChevronRight aria-hidden className={styles.foldMark} />
        <span>{title}</span>
      </summary>
      <div className={styles.foldBody}>{children}</div>
    </details>
  );
}
