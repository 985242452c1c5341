import { FEWEST } from '../../shared/queries/brokenOut.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './private.module.css';
import { progressWords } from './progressWords.ts';
import { PutAway } from './PutAway.tsx';

/** People write: about how many are ready, and the end of it. */
export function OpenRound({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const progress = progressWords(t, round);
  const isSmall = round.naming === 'anonymous' && round.progress.of < FEWEST;
  return (
    <>
      <h3 className={styles.question} dir="auto">
        {round.title}
      </h3>
      {progress && (
        <div>
          <p className={styles.big}>{progress}</p>
          <p className={styles.quiet}>{t('private.progressHint')}</p>
        </div>
      )}
      <p className={styles.quiet}>{t('private.nobodySees')}</p>
      {isSmall && <Banner title={t('private.smallTitle')}>{t('private.small')}</Banner>}
      <Button
        look="primary"
        busy={busy}
        onClick={() => start(() => command('closePrivateRound', { roundId: round.id }))}
      >
        {t('private.stop')}
      </Button>
      <OthersSee>{t('private.stopSeen')}</OthersSee>
      <PutAway round={round} />
    </>
  );
}
