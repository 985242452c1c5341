import { useState } from 'react';
import { minutesToPlannedEnd } from '../../shared/session/agenda.ts';
import { minutesToLand, proposeLanding, type Landing } from '../../shared/session/landing.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Stepper } from '../theming/Stepper.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agenda.module.css';
import { stepTitle } from './stepWords.ts';

const MOST = 240;

/** "Land in 20 minutes": proposes which steps to make shorter. Nothing changes until it is taken. */
export function LandForm({ agenda }: { agenda: AgendaFact }) {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState(1);
  const [busy, start] = useBusy();
  if (!open)
    return (
      <Button
        look="plain"
        onClick={() => {
          // As planned: whoever is in time sees that nothing has to change.
          setMinutes(minutesToPlannedEnd(agenda, session.now()));
          setOpen(true);
        }}
      >
        {t('land.open')}
      </Button>
    );
  const now = session.now();
  const landing = proposeLanding(agenda, minutes, now);
  const take = async () => {
    const answer = await command('landSteps', { minutes: minutesToLand(landing, agenda, now) });
    if (answer.ok) setOpen(false);
  };
  return (
    <div className={styles.land}>
      <Stepper
        label={t('land.label')}
        hint={t('land.hint')}
        value={minutes}
        least={1}
        most={MOST}
        onChange={setMinutes}
      />
      <Proposal landing={landing} />
      <div className={styles.row}>
        <Button onClick={() => setOpen(false)}>{t('ui.cancel')}</Button>
        <Button
          look="primary"
          busy={busy}
          disabled={landing.shorter.length === 0}
          onClick={() => start(take)}
        >
          {t('land.take')}
        </Button>
      </div>
    </div>
  );
}

function Proposal({ landing: { shorter, over } }: { landing: Landing }) {
  const t = useText();
  return (
    <>
      {shorter.length === 0 && over === 0 && <p>{t('land.fits')}</p>}
      {shorter.length > 0 && (
        <ul className={styles.landList}>
          {shorter.map(({ step, from, to }) => (
            <li key={step.id}>
              <span>{stepTitle(t, step)}</span>
              <span>{to === 0 ? t('land.leftOut') : t('land.fromTo', { from, to })}</span>
            </li>
          ))}
        </ul>
      )}
      {over > 0 && <p className={styles.landOver}>{t('land.over', { count: over })}</p>}
    </>
  );
}
