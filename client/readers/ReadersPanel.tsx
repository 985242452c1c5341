import { livePostIts } from '../../shared/queries/postIts.ts';
import type { RoundFact } from '../../shared/session/facts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import styles from '../private/private.module.css';
import { useFact } from '../session/useFact.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { Fold } from '../theming/Fold.tsx';
import { useItems } from '../theming/useItems.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { AskAgainForm, canBeWider } from './AskAgainForm.tsx';
import { readersLine } from './readersLine.ts';

/** Who can read the notes of this board, round by round, as their writers were told; and asking them for more. */
export default function ReadersPanel() {
  const t = useText();
  const { session, boardId, board } = useWorkspace();
  useListVersion(board);
  const rounds = useFact(session, (facts) => facts.items.round);
  const notes = livePostIts(board.snapshot);
  const countOf = (id: string) => notes.filter(({ round }) => round === id).length;
  const shown = Object.values(rounds).filter(
    (round) => round.boardId === boardId && (round.open || countOf(round.id) > 0),
  );
  return (
    <div className={styles.sheet}>
      <p className={styles.quiet}>{t('readers.hint')}</p>
      {shown.map((round, index) => (
        <OneRound key={round.id} round={round} number={index + 1} notes={countOf(round.id)} />
      ))}
    </div>
  );
}

function OneRound({ round, number, notes }: { round: RoundFact; number: number; notes: number }) {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const ask = useItems('readersAsk').find(({ roundId }) => roundId === round.id);
  return (
    <section className={styles.note}>
      <h3 className={styles.roundTitle} dir="auto">
        {round.title || t('readers.round', { number })}
      </h3>
      <p className={styles.quiet}>{t('theming.notes', { count: notes })}</p>
      <p>
        {readersLine(t, 'readers.now', round.readers)} {promiseWords(t, round)}
      </p>
      {ask && <AnswerCard ask={ask} />}
      {ask && isFacilitator && (
        <Confirm
          label={t('readers.drop')}
          question={t('readers.dropQuestion')}
          onConfirm={() => command('dropReadersAsk', { askId: ask.id })}
        />
      )}
      {!ask && isFacilitator && canBeWider(round) && (
        <Fold title={t('readers.more')}>
          <AskAgainForm round={round} />
        </Fold>
      )}
    </section>
  );
}
