import { carrierOf, parentOf } from '../model/belonging.ts';
import { newId } from '../model/ids.ts';
import { rankOf, type BoardPlace, type Place } from '../model/place.ts';
import type { PostItColor } from '../model/postIt.ts';
import { ranksBetween } from '../model/rank.ts';
import { completeRecord } from '../model/recordTable.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { themeTable, type Theme, type ThemeLayoutName } from '../model/theme.ts';
import { layoutOf } from '../layout/boardLayout.ts';
import { positionOf } from '../layout/positionOf.ts';
import type { AddRecordsInput } from './addRecords.ts';
import type { ChangeRecordsInput, RecordFieldsChange } from './changeRecords.ts';
import type { OperationCall } from './operation.ts';
import type { TogetherInput } from './together.ts';

type Call<Input> = OperationCall<Input>;
type Change = RecordFieldsChange;

function change(changes: readonly Change[]): Call<ChangeRecordsInput> {
  return { name: 'changeRecords', input: { changes, together: changes.length > 1 } };
}

function together(calls: readonly OperationCall[]): Call<TogetherInput> {
  return { name: 'together', input: { calls } };
}

function themeChange(id: string, fields: Change['fields']): Change {
  return { kind: 'theme', id, fields };
}

/** A note that joins a theme no longer stands on its own. */
function join(id: string, place: Place): Change {
  return { kind: 'postIt', id, fields: { place, alone: false } };
}

/** What a new theme may be given; the rest are defaults. */
export type NewTheme = Partial<Omit<Theme, 'deleted'>>;

function addTheme(theme: NewTheme & { id: string }): Call<AddRecordsInput> {
  const { id, ...fields } = theme;
  return { name: 'addRecords', input: { kind: 'theme', records: [completeRecord(themeTable, id, fields)] } };
}

/** Adds whole themes, as imports do. */
export function addThemes(themes: readonly (NewTheme & { id: string })[]): Call<AddRecordsInput> {
  const records = themes.map(({ id, ...fields }) => completeRecord(themeTable, id, fields));
  return { name: 'addRecords', input: { kind: 'theme', records } };
}

/** A new theme of some notes, in their order. One step: all of it or nothing. */
export function groupPostIts(
  noteIds: readonly string[],
  theme: NewTheme & { id: string },
): Call<TogetherInput> {
  const ranks = ranksBetween(null, null, noteIds.length);
  const moves = noteIds.map((id, index) => join(id, ['theme', theme.id, ranks[index] ?? 'a0']));
  return together([addTheme(theme), ...(moves.length > 0 ? [change(moves)] : [])]);
}

/** Order keys for things that come into a theme. @param before the note that they come before; null = at the end */
export function ranksInTheme(
  snapshot: BoardSnapshot,
  themeId: string,
  count: number,
  before: string | null = null,
): string[] {
  const noteIds = layoutOf(snapshot).themes.get(themeId)?.notes ?? [];
  const ranks = noteIds.flatMap((id) => {
    const place = snapshot.postIt.get(id)?.place;
    return place?.[0] === 'theme' ? [place[2]] : [];
  });
  const at = before === null ? -1 : noteIds.indexOf(before);
  const high = at < 0 ? null : (ranks[at] ?? null);
  const low = at < 0 ? (ranks.at(-1) ?? null) : (ranks[at - 1] ?? null);
  // Between equal keys there is none: they come behind both.
  return low !== null && high !== null && low >= high
    ? ranksBetween(high, null, count)
    : ranksBetween(low, high, count);
}

/** Puts notes into a theme, before one of its notes or at its end. */
export function moveIntoTheme(
  snapshot: BoardSnapshot,
  noteIds: readonly string[],
  themeId: string,
  before: string | null = null,
): Call<ChangeRecordsInput> {
  const ranks = ranksInTheme(snapshot, themeId, noteIds.length, before);
  return change(noteIds.map((id, index) => join(id, ['theme', themeId, ranks[index] ?? 'a0'])));
}

export function renameTheme(id: string, title: string): Call<ChangeRecordsInput> {
  return change([themeChange(id, { title })]);
}

export function colorThemes(ids: readonly string[], color: PostItColor): Call<ChangeRecordsInput> {
  return change(ids.map((id) => themeChange(id, { color })));
}

/** Collapses themes to piles, or opens them. */
export function showThemesAs(ids: readonly string[], layout: ThemeLayoutName): Call<ChangeRecordsInput> {
  return change(ids.map((id) => themeChange(id, { layout })));
}

export function moveThemes(moves: readonly { id: string; place: Place }[]): Call<ChangeRecordsInput> {
  return change(moves.map(({ id, place }) => themeChange(id, { place })));
}

/** Whether a theme can go into another one: neither in a theme itself, nor holding any. */
export function canNest(snapshot: BoardSnapshot, themeId: string, intoId: string): boolean {
  const { themes } = layoutOf(snapshot);
  const [theme, into] = [themes.get(themeId), themes.get(intoId)];
  return themeId !== intoId && theme?.inner.length === 0 && into !== undefined && into.parent === null;
}

/** Puts a theme into another one, at its end. */
export function nestTheme(
  snapshot: BoardSnapshot,
  themeId: string,
  intoId: string,
): Call<ChangeRecordsInput> {
  const inner = layoutOf(snapshot).themes.get(intoId)?.inner ?? [];
  const last = inner.flatMap((id) => snapshot.theme.get(id) ?? []).at(-1);
  const [rank = 'a0'] = ranksBetween(last ? rankOf(last.place) : null, null, 1);
  return moveThemes([{ id: themeId, place: ['theme', intoId, rank] }]);
}

/** The notes whose places put something into a theme: of each stack the one at the bottom, in the bin or not. */
function noteIdsIn(snapshot: BoardSnapshot, themeId: string): string[] {
  const tops = layoutOf(snapshot).themes.get(themeId)?.notes ?? [];
  return tops.map((id) => carrierOf(snapshot, id));
}

function boardPlace(snapshot: BoardSnapshot, noteId: string): BoardPlace {
  const note = snapshot.postIt.get(noteId);
  const { x, y } = note ? positionOf(note, snapshot) : { x: 0, y: 0 };
  return ['board', Math.round(x), Math.round(y), note ? rankOf(note.place) : 'a0'];
}

/** Lets go of a theme: its notes lie where they are, or in the theme around it; themes within it stand by themselves. One step. */
export function ungroupTheme(snapshot: BoardSnapshot, themeId: string): Call<TogetherInput> {
  const theme = snapshot.theme.get(themeId);
  const parent = theme ? parentOf(snapshot, theme) : null;
  const noteIds = noteIdsIn(snapshot, themeId);
  const into = parent && ranksInTheme(snapshot, parent.id, noteIds.length);
  const notes = noteIds.map((id, index): Change => {
    const place: Place =
      into && parent ? ['theme', parent.id, into[index] ?? 'a0'] : boardPlace(snapshot, id);
    return { kind: 'postIt', id, fields: { place } };
  });
  const inner = (layoutOf(snapshot).themes.get(themeId)?.inner ?? []).map((id) =>
    themeChange(id, { place: themeBoardPlace(snapshot, id) }),
  );
  return together([change([...notes, ...inner, themeChange(themeId, { deleted: true })])]);
}

/** Where a theme lies now, as a place on the board. */
export function themeBoardPlace(snapshot: BoardSnapshot, themeId: string): BoardPlace {
  const box = layoutOf(snapshot).themes.get(themeId)?.box;
  const theme = snapshot.theme.get(themeId);
  return [
    'board',
    Math.round(box?.minX ?? 0),
    Math.round(box?.minY ?? 0),
    theme ? rankOf(theme.place) : 'a0',
  ];
}

/** Makes one theme of several: the first takes in the others' notes and the themes within them. One step. */
export function mergeThemes(
  snapshot: BoardSnapshot,
  [firstId, ...otherIds]: readonly string[],
): Call<TogetherInput> {
  const target = firstId ?? newId();
  const { themes } = layoutOf(snapshot);
  const noteIds = otherIds.flatMap((id) => noteIdsIn(snapshot, id));
  const ranks = ranksInTheme(snapshot, target, noteIds.length);
  const notes = noteIds.map((id, index) => join(id, ['theme', target, ranks[index] ?? 'a0']));
  const innerIds = otherIds.flatMap((id) => themes.get(id)?.inner ?? []).filter((id) => id !== target);
  const innerRanks = ranksBetween(lastInnerRank(snapshot, target), null, innerIds.length);
  const inner = innerIds.map((id, index) =>
    themeChange(id, { place: ['theme', target, innerRanks[index] ?? 'a0'] }),
  );
  const gone = otherIds.map((id) => themeChange(id, { deleted: true }));
  return together([change([...notes, ...inner, ...gone])]);
}

function lastInnerRank(snapshot: BoardSnapshot, themeId: string): string | null {
  const inner = layoutOf(snapshot).themes.get(themeId)?.inner ?? [];
  const last = inner.flatMap((id) => snapshot.theme.get(id) ?? []).at(-1);
  return last ? rankOf(last.place) : null;
}

/** Marks notes (and the stacks that they lie in) as standing on their own, or no longer. A note that stood in a theme leaves it. */
export function standAlone(
  snapshot: BoardSnapshot,
  noteIds: readonly string[],
  alone: boolean,
): Call<ChangeRecordsInput> {
  return change(
    [...new Set(noteIds.map((id) => carrierOf(snapshot, id)))].map((id) => {
      const inTheme = alone && snapshot.postIt.get(id)?.place[0] === 'theme';
      return {
        kind: 'postIt',
        id,
        fields: { alone, ...(inTheme ? { place: boardPlace(snapshot, id) } : {}) },
      };
    }),
  );
}
