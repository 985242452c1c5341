import { useEffect } from 'react';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { KeptWords } from './KeptWords.tsx';
import { findOwnNotes, type OwnNotes } from './ownNotes.ts';
import styles from './private.module.css';
import { showRound } from './showRound.ts';
import type { Shelf, ShelfNote } from './shelf.ts';
import { takeBack } from './takeBack.ts';
import { useShelfNotes } from './useDesk.ts';

/** One's own notes of a round that is over, known to this device alone. */
export function useOwnNotes(shelf: Shelf | null, roundId: string): OwnNotes {
  const { board, session } = useWorkspace();
  useListVersion(board);
  const mine = useShelfNotes(shelf).filter((note) => note.roundId === roundId);
  const rounds = useFact(session, (facts) => facts.items.round);
  const found = findOwnNotes(mine, board.snapshot, roundsFrom(rounds, roundId));
  const news = found.shown.filter(({ own, note }) => own.shownAs !== note.id);
  useEffect(() => {
    for (const { own, note } of news) shelf?.put({ ...own, shownAs: note.id });
  });
  return found;
}

export interface MyNotesProps {
  readonly round: PrivateRoundFact;
  readonly shelf: Shelf;
  /** Another round is what is looked at: this one stands below it, under its question. */
  readonly isEarlier?: boolean;
}

/** Which notes on the board are one's own, and taking them back: nobody else can see this. */
export function MyNotes({ round, shelf, isEarlier = false }: MyNotesProps) {
  const t = useText();
  const { shown, kept } = useOwnNotes(shelf, round.id);
  const withdraw = async (own: ShelfNote) => {
    const result = await takeBack(own);
    if (result !== 'failed') shelf.put({ ...own, token: '', shownAs: null, heldBack: true });
    showToast(t(`private.takeBack.${result}`), { tone: result === 'done' ? 'good' : 'attention' });
  };
  return (
    <div className={styles.sheet}>
      {!isEarlier && (
        <h3 className={styles.question} dir="auto">
          {round.title}
        </h3>
      )}
      <p className={styles.calm}>
        {t(round.state === 'revealed' ? 'private.overShown' : 'private.overAway')}
      </p>
      {round.state === 'revealed' && !isEarlier && <ReadAll round={round} />}
      {shown.length > 0 && (
        <section className={styles.section}>
          <h3>{t('private.yours')}</h3>
          <p className={styles.quiet}>{t('private.yoursHint')}</p>
          <ul className={styles.notes} aria-label={t('private.yours')}>
            {shown.map(({ own, note }) => (
              <li key={own.id} className={styles.note}>
                <p className={styles.words} dir="auto">
                  {note.text}
                </p>
                {own.token === '' ? (
                  <p className={styles.quiet}>{t('private.otherDevice')}</p>
                ) : (
                  <Confirm
                    label={t('private.takeBack')}
                    question={t('private.takeBackQuestion')}
                    onConfirm={() => withdraw(own)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <KeptWords
        words={kept}
        title={t('private.kept')}
        hint={t('private.keptHint')}
        onDiscard={(id) => shelf.drop(id)}
      />
      {shown.length + kept.length === 0 && <p className={styles.calm}>{t('private.noneHere')}</p>}
    </div>
  );
}

/** What to do now: this sheet gives way to what everybody wrote. */
function ReadAll({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const workspace = useWorkspace();
  const read = () => {
    workspace.ui.setState({ panel: null });
    // Beside the sheet there is less room.
    requestAnimationFrame(() => showRound(workspace, round.id));
  };
  return (
    <Button look="primary" onClick={read}>
      {t('private.readAll')}
    </Button>
  );
}
