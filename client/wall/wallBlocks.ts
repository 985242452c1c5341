import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { WallBlock } from '../../shared/layout/wallPages.ts';
import type { PostIt, PostItColor } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { isBlank } from '../../shared/queries/postIts.ts';
import type { ThemeBranch } from '../../shared/queries/themeTree.ts';
import { themeName } from '../actions/themeName.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';
import { byQuestion } from '../theming/laneHints.ts';

/** Words on the wall with the colour of what they stand on. */
export interface ShownBlock extends WallBlock {
  readonly color: PostItColor;
  /** Said in somebody's place: from their seat, or for an empty chair. */
  readonly voice?: 'seat' | 'chair';
}

/** Notes as they lie: of a stack the one on top, with its number. */
function blocksOf(snapshot: BoardSnapshot, topIds: readonly string[]): ShownBlock[] {
  const { stacks } = layoutOf(snapshot);
  return topIds.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    if (!note || isBlank(note)) return [];
    const times = stacks.get(id)?.length ?? 1;
    return [{ id, text: wordsSaid(getText, note).trim(), kind: 'note', times, color: note.color }];
  });
}

/** Notes as they lie: those under others in a stack are counted with the one on top. */
export function topBlocks(snapshot: BoardSnapshot, notes: readonly PostIt[]): ShownBlock[] {
  const { stacks } = layoutOf(snapshot);
  const among = new Set(notes.map((note) => note.id));
  const under = new Set(
    [...stacks].flatMap(([top, ids]) => (among.has(top) ? ids.filter((one) => one !== top) : [])),
  );
  const tops = notes.filter((note) => !under.has(note.id)).map((note) => note.id);
  return blocksOf(snapshot, tops);
}

function topsOf(snapshot: BoardSnapshot, { id }: Theme): PostIt[] {
  const ids = layoutOf(snapshot).themes.get(id)?.notes ?? [];
  return ids.flatMap((one) => snapshot.postIt.get(one) ?? []).filter((note) => !isBlank(note));
}

const headingOf = ({ id, color }: Theme, key: string, text: string): ShownBlock => ({
  id: key === '' ? id : `${id} ${key}`,
  text,
  kind: 'heading',
  times: 1,
  color,
});

/**
 * The notes of one theme under headings that say where they belong: to an inner theme, and to a question, where the
 * notes on the wall answer different ones, since what a note means hangs on that.
 *
 * @param over the inner theme's name; empty for the theme whose name fills the head of the wall
 */
function groupBlocks(snapshot: BoardSnapshot, theme: Theme, over: string, tells: boolean): ShownBlock[] {
  const tops = topsOf(snapshot, theme);
  // An inner theme is named even when nothing lies in it.
  const groups = tells && tops.length > 0 ? byQuestion(snapshot, tops) : [{ question: '', notes: tops }];
  return groups.flatMap(({ question, notes }) => {
    const words = [over, question].filter(Boolean).join(' · ');
    const blocks = blocksOf(
      snapshot,
      notes.map(({ id }) => id),
    );
    return words === '' ? blocks : [headingOf(theme, question, words), ...blocks];
  });
}

/** A theme with what lies within it, as it is read from the wall. */
export function branchBlocks(snapshot: BoardSnapshot, { theme, inner }: ThemeBranch): ShownBlock[] {
  const all = [theme, ...inner.map((branch) => branch.theme)].flatMap((one) => topsOf(snapshot, one));
  const tells = byQuestion(snapshot, all).filter(({ question }) => question !== '').length > 1;
  return [
    ...groupBlocks(snapshot, theme, '', tells),
    ...inner.flatMap((branch) => groupBlocks(snapshot, branch.theme, themeName(branch.theme.title), tells)),
  ];
}
