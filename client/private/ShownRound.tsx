import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import { NextButton } from '../agenda/NextButton.tsx';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { OffWall, OpenWall, WallLines, WallStepping, type WallLine } from '../theming/WallLines.tsx';
import styles from './private.module.css';

/** The notes are on the board: brought to the wall one part at a time, so that each can be read; then the next step. */
export function ShownRound({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const agenda = useAgenda();
  const { spotlight } = useSpotlight();
  const { lines, count } = useShown(round);
  const at = lines.findIndex(({ show }) => show.id === spotlight?.id);
  return (
    <>
      <h3 className={styles.question} dir="auto">
        {round.title}
      </h3>
      <p className={styles.calm}>{t('private.areShown', { count })}</p>
      {lines.length > 1 && <WallStepping lines={lines} first={t('private.showFirst')} />}
      {/* Above where the notes were shown by a press: nobody goes on who has not read. */}
      {agenda?.current != null && at === lines.length - 1 && <NextButton agenda={agenda} large />}
      <WallLines lines={lines} label={t('private.onTheWall')} />
      <OffWall />
      <OthersSee>{t('private.wallSeen')}</OthersSee>
      <OpenWall />
    </>
  );
}

/** The parts that the round's notes came into, in the order of the board, and how many notes there are. */
function useShown(round: PrivateRoundFact): { lines: WallLine[]; count: number } {
  const t = useText();
  const { board, session } = useWorkspace();
  const all = useFact(session, (facts) => facts.items.round);
  useListVersion(board);
  const rounds = roundsFrom(all, round.id);
  const notes = livePostIts(board.snapshot).filter((note) => rounds.has(note.round ?? ''));
  const line = (show: WallLine['show'], title: string, lane: string | null, over = ''): WallLine[] => {
    const count = notes.filter((note) => note.lane === lane).length;
    const note = [over, t('theming.notes', { count })].filter(Boolean).join(' · ');
    return count === 0 ? [] : [{ show, title, note }];
  };
  const lanes = liveLanes(board.snapshot);
  const parts = lanes.flatMap(({ id, title, prompt }) => {
    // Parts of two questions may have one name.
    const isTwin = lanes.some((other) => other.id !== id && other.title === title);
    return line({ kind: 'lane', id }, title, id, isTwin ? prompt : '');
  });
  const rest = line({ kind: 'round', id: round.id }, round.title, null);
  return { lines: [...parts, ...rest], count: notes.length };
}
