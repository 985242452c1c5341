import type { PostIt } from '../../shared/model/postIt.ts';
import type { RecordChange } from '../../shared/document/project.ts';
import { cellOf } from '../../shared/model/belonging.ts';
import { rankOf, type Place } from '../../shared/model/place.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { themeName } from '../actions/themeName.ts';
import { columnName, rowName } from '../grid/gridWords.ts';
import type { GetText } from '../i18n/texts.ts';
import type { Arrangement } from './arrangement.ts';
import { orderedNotes } from './orderedLists.ts';

interface NoteChange {
  readonly before: PostIt | null;
  readonly after: PostIt;
}

interface ThemeChange {
  readonly before: Theme | null;
  readonly after: Theme;
}

/** The board after the change, and how its list is shown. */
export interface NewsContext {
  readonly snapshot: BoardSnapshot;
  readonly arrangement: Arrangement;
}

// Changes hold records of the kind that they name.
function themeChanges(changes: readonly RecordChange[]): ThemeChange[] {
  return changes.flatMap(({ kind, before, after }) =>
    kind === 'theme' && after ? [{ before: before as Theme | null, after: after as Theme }] : [],
  );
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

function describeAdded(t: GetText, context: NewsContext, added: readonly NoteChange[]): string {
  const { snapshot } = context;
  const lane = added[0]?.after.lane ?? null;
  const count = added.length;
  const cell = added[0] ? cellOf(snapshot, added[0].after) : null;
  if (cell && count === 1)
    return t('grid.addedTo', { column: columnName(t, cell.actor), row: rowName(t, cell.row) });
  if (snapshot.lane.size === 0 || added.some(({ after }) => after.lane !== lane))
    return t('outline.added', { count });
  return t('outline.addedTo', { count, lane: laneTitle(t, snapshot, lane) });
}

/** What holds something: a theme, a stack, or the ground. */
function holderOf(place: Place): string {
  if (place[0] === 'cell') return `${place[1]} ${place[2]}`;
  return place[0] === 'theme' || place[0] === 'stack' ? place[1] : '';
}

/** Whether a note changed its place in its list and nothing else of where it belongs. */
function isReordered({ before, after }: NoteChange): boolean {
  if (!before || rankOf(before.place) === rankOf(after.place)) return false;
  return before.lane === after.lane && holderOf(before.place) === holderOf(after.place);
}

function describePlace(t: GetText, context: NewsContext, change: NoteChange): string {
  if (!isReordered(change)) return '';
  const lists = orderedNotes(context.snapshot, context.arrangement);
  const list = lists.find((notes) => notes.some(({ id }) => id === change.after.id));
  const place = (list?.findIndex(({ id }) => id === change.after.id) ?? -1) + 1;
  return place > 0 ? t('outline.placeNow', { place, total: list?.length ?? 0 }) : '';
}

/** What somebody did to themes, where no action says it itself: named, coloured, piled up or opened. */
function describeThemes(t: GetText, changes: readonly ThemeChange[]): string {
  const known = changes.filter(({ before }) => before !== null);
  const other = (field: keyof Theme) => known.find(({ before, after }) => before?.[field] !== after[field]);
  const named = other('title');
  if (named) return t('theme.named', { theme: themeName(named.after.title) });
  const piled = other('layout');
  if (piled) return t(piled.after.layout === 'pile' ? 'theme.piled' : 'theme.opened');
  const colored = other('color');
  return colored ? t(`ui.colour.${colored.after.color}`) : '';
}

/** What somebody did, in a few words for screen readers; empty where the action, the control or a toast says it itself. */
export function describeOwnChange(
  t: GetText,
  context: NewsContext,
  changes: readonly RecordChange[],
): string {
  const { snapshot } = context;
  const notes = noteChanges(changes);
  const added = notes.filter(({ before }) => before === null);
  const [first] = notes;
  if (!first) return describeThemes(t, themeChanges(changes));
  if (added.length > 0) return describeAdded(t, context, added);
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
  return describePlace(t, context, first);
}

/** What others did since it was last told. */
export interface OthersNews {
  /** Ids of notes that they changed. */
  readonly notes: Set<string>;
  /** Ids of themes that they made. */
  readonly made: Set<string>;
  /** Ids of themes that they changed and did not make. */
  readonly themes: Set<string>;
}

export function noNews(): OthersNews {
  return { notes: new Set(), made: new Set(), themes: new Set() };
}

/** Adds changes by others to what is to be told. */
export function gatherNews({ notes, made, themes }: OthersNews, changes: readonly RecordChange[]): void {
  for (const { kind, id, before } of changes) {
    if (kind === 'postIt') notes.add(id);
    else if (kind === 'theme' && before === null) made.add(id);
    else if (kind === 'theme' && !made.has(id)) themes.add(id);
  }
}

/** What others did, gathered, in two short sentences at most; empty when there is nothing to tell. */
export function describeOthers(t: GetText, { notes, made, themes }: OthersNews): string {
  const sentences = [
    made.size > 0 ? t('outline.othersMade', { count: made.size }) : '',
    made.size === 0 && themes.size > 0 ? t('outline.othersThemes', { count: themes.size }) : '',
    notes.size > 0 ? t('outline.othersChanged', { count: notes.size }) : '',
  ];
  return sentences.filter(Boolean).join('. ');
}
