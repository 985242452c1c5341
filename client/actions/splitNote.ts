import type { PostIt } from '../../shared/model/postIt.ts';
import { findSplice } from '../../shared/document/spliceText.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { inBatches } from '../../shared/operations/addRecords.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { selectOnly } from '../selection/selection.ts';
import type { Workspace } from '../board/workspace.ts';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { fieldsToCopy, placeNotes, rowFrom } from './newPostIt.ts';
import { tellRefusal } from './tellRefusal.ts';
import { newId } from '../../shared/model/ids.ts';

/**
 * One note becomes several: the first part stays in the note, the others become notes beside it
 * with the same lane, cohort, round and source. One undo step; where a part may not be added the
 * note stays whole.
 */
export function splitNote(workspace: Workspace, note: PostIt, parts: readonly string[]): void {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return;
  const { snapshot } = workspace.board;
  const box = postItBox(snapshot, note);
  const lane = note.lane ? (snapshot.lane.get(note.lane) ?? null) : null;
  const spots = freeSpots(snapshot, { lane, count: others.length, size: note.size, within: rowFrom(box) });
  const fields = fieldsToCopy(note);
  const added = placeNotes(
    snapshot,
    others.map((text) => ({ ...fields, text, id: newId() })),
    spots,
  ).map((part) => ({
    ...part,
    lane: note.lane,
  }));
  const edit = { kind: 'postIt', id: note.id, field: 'text', ...findSplice(note.text, first) } as const;
  const calls = [...inBatches(added).map(addPostIts), { name: 'editText', input: edit }];
  if (!tellRefusal(workspace.board.run({ name: 'together', input: { calls } })).ok) return;
  selectOnly(workspace.selection, [note.id, ...added.flatMap(({ id }) => (id ? [id] : []))]);
}
