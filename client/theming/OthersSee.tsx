import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './theming.module.css';

/** What everybody else will see of the thing above: no power is used without knowing. */
export function OthersSee({ children }: { children: ReactNode }) {
  return (
    <p className={styles.seen}>
      <Eye aria-hidden />
      <span>{children}</span>
    </p>
  );
}
