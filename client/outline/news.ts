import type { PostIt } from '../../shared/model/postIt.ts';
import type { RecordChange } from '../../shared/document/project.ts';
import { rankOf } from '../../shared/model/place.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { outlineSections } from '../../shared/queries/outlineSections.ts';
import type { GetText } from '../i18n/texts.ts';

interface NoteChange {
  readonly before: PostIt | null;
  readonly after: PostIt;
}

function noteChanges(changes: readonly RecordChange[]): NoteChange[] {
  return changes.flatMap(({ kind, before, after }) =>
    kind === 'postIt' && after ? [{ before: before as PostIt | null, after: after as PostIt }] : [],
  );
}

function laneTitle(t: GetText, snapshot: BoardSnapshot, id: string | null): string {
  return (id && snapshot.lane.get(id)?.title) || t('outline.loose');
}

/** The changes in which a field has another value than before. */
function changed(changes: readonly NoteChange[], field: keyof PostIt): NoteChange[] {
  return changes.filter(({ before, after }) => before !== null && before[field] !== after[field]);
}

function describeAdded(t: GetText, snapshot: BoardSnapshot, added: readonly NoteChange[]): string {
  const lane = added[0]?.after.lane ?? null;
  const count = added.length;
  if (snapshot.lane.size === 0 || added.some(({ after }) => after.lane !== lane))
    return t('outline.added', { count });
  return t('outline.addedTo', { count, lane: laneTitle(t, snapshot, lane) });
}

function describePlace(t: GetText, snapshot: BoardSnapshot, { before, after }: NoteChange): string {
  if (!before || rankOf(before.place) === rankOf(after.place)) return '';
  const list = outlineSections(snapshot).find(({ notes }) => notes.some(({ id }) => id === after.id));
  const place = (list?.notes.findIndex(({ id }) => id === after.id) ?? -1) + 1;
  return place > 0 ? t('outline.placeNow', { place, total: list?.notes.length ?? 0 }) : '';
}

/** What somebody did to the notes, in a few words for screen readers; empty where the control or a toast says it itself. */
export function describeOwnChange(
  t: GetText,
  snapshot: BoardSnapshot,
  changes: readonly RecordChange[],
): string {
  const notes = noteChanges(changes);
  const added = notes.filter(({ before }) => before === null);
  const [first] = notes;
  if (!first) return '';
  if (added.length > 0) return describeAdded(t, snapshot, added);
  const restored = changed(notes, 'deleted').filter(({ after }) => !after.deleted);
  if (restored.length > 0) return t('outline.restored', { count: restored.length });
  const recoded = changed(notes, 'lane');
  if (recoded[0])
    return t('outline.movedTo', {
      count: recoded.length,
      lane: laneTitle(t, snapshot, recoded[0].after.lane),
    });
  const [done] = changed(notes, 'done');
  if (done) return t(done.after.done ? 'outline.nowDone' : 'outline.nowOpen', { count: notes.length });
  const [colored] = changed(notes, 'color');
  if (colored) return t(`ui.colour.${colored.after.color}`);
  return describePlace(t, snapshot, first);
}

/** Ids of the notes that a change by others touched. */
export function touchedNotes(changes: readonly RecordChange[]): string[] {
  return changes.flatMap(({ kind, id }) => (kind === 'postIt' ? [id] : []));
}
