import { useState } from 'react';
import type { AskedOfWriters, PrivateRoundFact, Reveal } from '../../shared/session/privateFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { goOnToReveal } from './goOnToReveal.ts';
import styles from './private.module.css';
import { PutAway } from './PutAway.tsx';

/** Writing has stopped: the notes are shown, or what stands in the way is said, with ways on. */
export function ClosedRound({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const { session } = useWorkspace();
  const [busy, start] = useBusy();
  const [tooFew, setTooFew] = useState(false);
  const { id, naming, asking } = round;
  const reveal = (as: Reveal) =>
    start(async () => {
      const answer = await session.command('revealRound', { roundId: id, as });
      if (answer.ok) {
        showToast(t('private.revealed', { count: Number(answer.result?.['notes'] ?? 0) }), { tone: 'good' });
        await goOnToReveal(session);
      } else if (answer.problem === 'too-few') setTooFew(true);
      else if (answer.problem === 'not-found') showToast(t('private.nobodyAgreed'), { tone: 'attention' });
      else showToast(answer.detail, { tone: 'attention' });
    });
  const reopen = () => start(() => session.command('reopenPrivateRound', { roundId: id }));
  const ask = (as: AskedOfWriters | null) => start(() => session.command('askWriters', { roundId: id, as }));
  return (
    <>
      <h3 className={styles.question} dir="auto">
        {round.title}
      </h3>
      <p className={styles.calm}>{t('private.closed')}</p>
      {/* Read first: it stands where the writing was stopped by a press. */}
      <OthersSee>{t('private.revealSeen')}</OthersSee>
      <Button look="primary" busy={busy} onClick={() => reveal(naming)}>
        {t(`private.reveal.${naming}`)}
      </Button>
      {(tooFew || asking) && (
        <section className={styles.section}>
          <Banner tone="attention" title={t('private.tooFewTitle')}>
            {t('private.tooFew')}
          </Banner>
          {asking ? (
            <>
              <p>{t(`private.asking.${asking}`)}</p>
              <div className={styles.actions}>
                <Button busy={busy} onClick={() => reveal(asking)}>
                  {t('private.showAgreed')}
                </Button>
                <Button look="plain" busy={busy} onClick={() => ask(null)}>
                  {t('private.askNoMore')}
                </Button>
              </div>
            </>
          ) : (
            <div className={styles.ways}>
              <Button busy={busy} onClick={() => ask('mayBeRecognised')}>
                {t('private.askRecognised')}
              </Button>
              <Button busy={busy} onClick={() => ask('named')}>
                {t('private.askNamed')}
              </Button>
            </div>
          )}
        </section>
      )}
      <Button busy={busy} onClick={reopen}>
        {t('private.writeOn')}
      </Button>
      <PutAway round={round} />
    </>
  );
}
