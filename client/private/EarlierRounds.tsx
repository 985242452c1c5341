import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useText } from '../i18n/useText.ts';
import { Fold } from '../theming/Fold.tsx';
import { MyNotes } from './MyNotes.tsx';
import styles from './private.module.css';
import type { Shelf } from './shelf.ts';
import { useShelfNotes } from './useDesk.ts';

export interface EarlierRoundsProps {
  /** Rounds that are over, the newest first. */
  readonly rounds: readonly PrivateRoundFact[];
  readonly shelf: Shelf | null;
}

/** What one wrote to earlier questions: words that are on this device alone, and notes that only it can take back. */
export function EarlierRounds({ rounds, shelf }: EarlierRoundsProps) {
  const t = useText();
  const known = new Set(useShelfNotes(shelf).map(({ roundId }) => roundId));
  const written = rounds.filter(({ id }) => known.has(id));
  if (shelf === null || written.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t('private.earlier')}</h3>
      {written.map((round) => (
        <Fold key={round.id} title={<span dir="auto">{round.title}</span>}>
          <MyNotes round={round} shelf={shelf} isEarlier />
        </Fold>
      ))}
    </section>
  );
}
