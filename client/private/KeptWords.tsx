import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import { showToast } from '../ui/toasts.ts';
import styles from './private.module.css';

export interface KeptWordsProps {
  readonly words: readonly { readonly id: string; readonly text: string }[];
  readonly title: string;
  readonly hint: string;
  onDiscard(id: string): void;
}

/** Words that are nobody's but the writer's, on this device only: to be copied or thrown away. */
export function KeptWords({ words, title, hint, onDiscard }: KeptWordsProps) {
  const t = useText();
  const copy = async (text: string) => showToast(t((await copyText(text)) ? 'ui.copied' : 'ui.copyFailed'));
  if (words.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <p className={styles.quiet}>{hint}</p>
      <ul className={styles.notes} aria-label={title}>
        {words.map(({ id, text }) => (
          <li key={id} className={styles.note}>
            <p className={styles.words} dir="auto">
              {text}
            </p>
            <div className={styles.actions}>
              <Button look="plain" onClick={() => void copy(text)}>
                {t('ui.copy')}
              </Button>
              <Button look="plainDanger" onClick={() => onDiscard(id)}>
                {t('tray.discard')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
