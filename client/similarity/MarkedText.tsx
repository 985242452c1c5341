import { markWords } from './markWords.ts';
import styles from './similar.module.css';

export interface MarkedTextProps {
  readonly text: string;
  /** Those that it shares with others, as shown in bold. */
  readonly words: readonly string[];
}

/** Somebody's words, with those in bold that others wrote too. */
export function MarkedText({ text, words }: MarkedTextProps) {
  return (
    <span className={styles.words} dir="auto">
      {markWords(text, words).map((stretch, index) =>
        stretch.marked ? <b key={index}>{stretch.text}</b> : stretch.text,
      )}
    </span>
  );
}
