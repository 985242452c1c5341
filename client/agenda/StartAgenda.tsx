import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agenda.module.css';
import { duration } from './ChooseAgenda.tsx';

/** A plan that is ready: how long it takes, and the button that begins it. */
export function StartAgenda({ agenda }: { agenda: AgendaFact }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const minutes = agenda.steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <section className={styles.nowCard}>
      <p>
        {t('agenda.stepsAndTime', {
          count: agenda.steps.filter((step) => step.minutes > 0).length,
          time: duration(t, minutes),
        })}
      </p>
      <Button look="primary" large wide busy={busy} onClick={() => start(() => command('startAgenda', {}))}>
        {t(agenda.state === 'ended' ? 'agenda.startAgain' : 'agenda.start')}
      </Button>
      <p className={styles.quietLine}>{t('agenda.startHint')}</p>
      <Confirm
        label={t('agenda.clear')}
        question={t('agenda.clearAsk')}
        onConfirm={() => command('useAgenda', { steps: [] })}
      />
    </section>
  );
}
