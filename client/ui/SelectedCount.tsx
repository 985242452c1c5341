import styles from './SelectedCount.module.css';

/** How many things are selected, at the start of a bar whose name says so in words. */
export function SelectedCount({ count }: { count: number }) {
  return (
    <span className={styles.count} aria-hidden>
      {count}
    </span>
  );
}
