import { backAt } from '../../shared/session/agenda.ts';
import type { AgendaFact, Step } from '../../shared/session/agendaFacts.ts';
import { WallSwaps } from '../enquiry/WallSwaps.tsx';
import { stepTitle } from '../agenda/stepWords.ts';
import { formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import styles from './WallCover.module.css';

/** People are with each other: the wall says what this is and when we are back, and nothing else. */
export function WallQuiet({ agenda, step }: { agenda: AgendaFact; step: Step }) {
  const t = useText();
  const back = backAt(agenda);
  return (
    <div className={styles.cover}>
      <section className={styles.ask}>
        <h1 className={styles.askTitle} dir="auto">
          {stepTitle(t, step)}
        </h1>
        {step.prompt && (
          <p className={styles.askWhere} dir="auto">
            {step.prompt}
          </p>
        )}
        <WallSwaps className={styles.askSwapped} />
        {back !== null && (
          <p className={styles.askCount}>
            <strong>{t('agenda.backAt', { time: formatTime(currentLanguage(), back) })}</strong>
          </p>
        )}
      </section>
    </div>
  );
}
