import { boxAround } from '../../shared/geometry/box.ts';
import { laneBox, postItBox } from '../../shared/layout/whereabouts.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import type { Workspace } from '../board/workspace.ts';
import { knownFacts } from '../session/useFact.ts';

/** Brings the notes of a round into sight, with what they stand under: on the canvas, or in the list. False while none are there. */
export function showRound({ board, session, canvas, ui }: Workspace, roundId: string): boolean {
  const { snapshot } = board;
  const rounds = roundsFrom(knownFacts(session).items.round, roundId);
  const notes = livePostIts(snapshot).filter((note) => rounds.has(note.round ?? ''));
  const [first] = notes;
  if (!first) return false;
  if (ui.getState().view === 'outline') {
    const row = document.querySelector(`[data-row$="${CSS.escape(first.id)}"]`);
    // The heading, which is the question, with them.
    row?.closest('section')?.scrollIntoView({ block: 'start' });
    return row !== null;
  }
  const heads = [...new Set(notes.map(({ lane }) => lane))].flatMap(
    (id) => snapshot.lane.get(id ?? '') ?? [],
  );
  const box = boxAround([...notes.map((note) => postItBox(snapshot, note)), ...heads.map(laneBox)]);
  if (box) canvas?.show(box);
  return true;
}
