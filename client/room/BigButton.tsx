import type { ReactNode } from 'react';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './room.module.css';

interface BigButtonProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** How it is now, or what it does. */
  readonly state: string;
  readonly on?: boolean;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  onPress(): void;
}

/** A large target that says how it is now. */
export function BigButton({ icon, title, state, on, shortcut, disabled, onPress }: BigButtonProps) {
  return (
    <button
      type="button"
      className={joinClasses(styles.big, on && styles.on)}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={onPress}
    >
      {icon}
      <span className={styles.bigWords}>
        <strong>{title}</strong>
        <span>{state}</span>
      </span>
      {shortcut && <kbd className={styles.key}>{shortcut}</kbd>}
    </button>
  );
}
