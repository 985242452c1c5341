import type { Step } from '../../shared/session/agendaFacts.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { stepTitle } from '../agenda/stepWords.ts';
import { useText } from '../i18n/useText.ts';
import styles from './WallCover.module.css';

export interface WallOutOfRolesProps {
  readonly step: Step;
  readonly seats: readonly Pick<SeatFact, 'inRole'>[];
}

/** People come out of their roles, and then say what it was like: the words for it, and when nobody is in one any more. */
export function WallOutOfRoles({ step, seats }: WallOutOfRolesProps) {
  const t = useText();
  const areAllOut = step.kind === 'deRole' && seats.length > 0 && seats.every(({ inRole }) => inRole === 0);
  const words = areAllOut ? t('seat.everybodyOut') : step.prompt;
  return (
    <div className={styles.cover}>
      <section className={styles.ask}>
        {words && <p className={styles.askOver}>{stepTitle(t, step)}</p>}
        <h1 className={styles.askTitle} dir="auto">
          {words || stepTitle(t, step)}
        </h1>
        {step.kind === 'deRole' && !areAllOut && <p className={styles.askOnly}>{t('seat.comeOutFirst')}</p>}
      </section>
    </div>
  );
}
