import { standsAlone, themeOf } from '../../shared/model/belonging.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { laneNames } from '../../shared/queries/laneNames.ts';
import { themeName } from '../actions/themeName.ts';
import { standingWords } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';

/** What stands under a note's words where the headings above it do not say it. */
export interface NoteMarks {
  readonly laneName?: string | undefined;
  readonly themeName?: string | undefined;
  readonly isAlone?: boolean | undefined;
  /** Notes in the stack that it lies in. */
  readonly stackSize?: number | undefined;
  /** Of a note in the grid, or from a seat wherever it lies: how sure it is that the person said it, in words. */
  readonly standing?: string | undefined;
  /** Of a note in the grid: what a group found where it compared the row. */
  readonly seen?: string | undefined;
}

/** What the headings do not tell. */
export interface Untold {
  readonly lane?: boolean;
  readonly theme?: boolean;
}

function stackSizes(snapshot: BoardSnapshot): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const ids of layoutOf(snapshot).stacks.values()) for (const id of ids) sizes.set(id, ids.length);
  return sizes;
}

/** Gives the marks of notes, for one rendering of the lists. */
export function marksOf(snapshot: BoardSnapshot, untold: Untold): (note: PostIt) => NoteMarks {
  const names = untold.lane ? laneNames(liveLanes(snapshot)) : null;
  const sizes = untold.theme ? stackSizes(snapshot) : null;
  return (note) => {
    const theme = untold.theme ? themeOf(snapshot, note) : null;
    return {
      laneName: note.lane ? names?.get(note.lane) : undefined,
      themeName: theme ? themeName(theme.title) : undefined,
      isAlone: untold.theme && standsAlone(snapshot, note),
      stackSize: sizes?.get(note.id),
      standing: standingWords(getText, snapshot, note) || undefined,
    };
  };
}
