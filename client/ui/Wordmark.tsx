import styles from './Wordmark.module.css';

/** The name with its two notes. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" aria-hidden="true" className={styles.picture}>
        <rect
          x="3"
          y="8"
          width="17"
          height="17"
          rx="2"
          className={styles.behind}
          transform="rotate(-8 11 16)"
        />
        <rect x="11" y="7" width="18" height="18" rx="2" className={styles.front} />
        <path d="M15 13h10M15 17h7" className={styles.words} />
      </svg>
      {name}
    </span>
  );
}
