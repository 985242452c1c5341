import { Check, CloudOff, RefreshCw, TriangleAlert } from 'lucide-react';
import styles from './StatusLine.module.css';

export type StatusKind = 'saved' | 'saving' | 'waiting' | 'refused';

const ICONS = { saved: Check, saving: RefreshCw, waiting: CloudOff, refused: TriangleAlert };

export type StatusLineProps = {
  kind: StatusKind;
  /** The state in words: "Saved", "3 changes are kept on this device". */
  words: string;
};

/** How safe people's words are right now: icon and words. Spoken politely when it changes. */
export function StatusLine({ kind, words }: StatusLineProps) {
  const Icon = ICONS[kind];
  return (
    <p className={styles.line} data-kind={kind} role="status">
      <Icon aria-hidden className={styles.icon} />
      <span>{words}</span>
    </p>
  );
}
