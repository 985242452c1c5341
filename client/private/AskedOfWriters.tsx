import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { useBusy } from '../theming/useBusy.ts';
import styles from './private.module.css';

/** Fewer than five have written: each is asked whether theirs may be shown all the same. */
export function AskedOfWriters({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const { asking, mine, id } = round;
  if (asking === null) return null;
  const answer = (agrees: boolean) =>
    start(() => command('answerWriters', { roundId: id, as: asking, agrees }));
  return (
    <section className={styles.asked} aria-label={t('private.askedTitle')}>
      <h3>{t('private.askedTitle')}</h3>
      <p>{t(`private.asked.${asking}`)}</p>
      <div className={styles.actions}>
        <Button
          look={mine.agrees === true ? 'primary' : 'quiet'}
          aria-pressed={mine.agrees === true}
          busy={busy}
          onClick={() => answer(true)}
        >
          {t(`private.yes.${asking}`)}
        </Button>
        <Button
          look={mine.agrees === false ? 'primary' : 'quiet'}
          aria-pressed={mine.agrees === false}
          busy={busy}
          onClick={() => answer(false)}
        >
          {t('private.no')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('private.askedNone')}</p>
    </section>
  );
}
