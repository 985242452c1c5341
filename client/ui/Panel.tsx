import type { ReactNode } from 'react';
import styles from './Panel.module.css';
import { joinClasses } from './joinClasses.ts';

export type PanelProps = {
  children: ReactNode;
  /** Names the region for screen readers when there is no heading inside. */
  label?: string;
  labelledBy?: string;
  raised?: boolean;
  className?: string | undefined;
};

/** A sheet of paper on the table. */
export function Panel({ children, label, labelledBy, raised, className }: PanelProps) {
  return (
    <section
      aria-label={label}
      aria-labelledby={labelledBy}
      className={joinClasses(styles.panel, raised && styles.raised, className)}
    >
      {children}
    </section>
  );
}
