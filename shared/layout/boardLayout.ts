import { boxAt, type Box, type Size } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import { isGone, parentOf } from '../model/belonging.ts';
import { POST_IT_SIDE } from '../model/postIt.ts';
import { compareRanked } from '../model/rank.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Theme } from '../model/theme.ts';
import { gatherNotes, type Gathered, type Pile } from './gatherNotes.ts';
import { layOutGrid, type GridShape } from './gridLayout.ts';
import { groundPosition } from './groundPosition.ts';
import { ranked } from './ranked.ts';
import { spreadBoxes } from './spreadBoxes.ts';
import { THEME_DISTANCE } from './themeMeasures.ts';
import { PILE_SIZE, tidyTheme, type TidyTheme } from './tidyTheme.ts';

/** A theme as it lies on the board. */
export interface ThemeShape {
  /** World units. */
  readonly box: Box;
  /** The theme that it lies in, or null. */
  readonly parent: string | null;
  /** Themes within it, in order. */
  readonly inner: readonly string[];
  /** Its notes in order; of a stack the one on top. Those of the themes within it are theirs. */
  readonly notes: readonly string[];
}

/** What lies where because of what it belongs to. Computed from the records alone: the same on every screen. */
export interface BoardLayout {
  readonly themes: ReadonlyMap<string, ThemeShape>;
  /** Top left corners of the notes that lie in themes and stacks, world units. */
  readonly spots: ReadonlyMap<string, Point>;
  /** Notes of each stack by the one on top, that one first. */
  readonly stacks: ReadonlyMap<string, readonly string[]>;
  /** Notes that are not shown: below the top of a stack, or in a theme that is collapsed to a pile. */
  readonly hidden: ReadonlySet<string>;
  /** The grid, or null while the board has none. */
  readonly grid: GridShape | null;
}

const EMPTY: BoardLayout = {
  themes: new Map(),
  spots: new Map(),
  stacks: new Map(),
  hidden: new Set(),
  grid: null,
};

/** A theme with what belongs to it, and its own tidy layout. */
interface Sized {
  readonly theme: Theme;
  readonly piles: readonly Pile[];
  readonly inner: readonly Sized[];
  readonly tidy: TidyTheme;
  readonly size: Size;
}

function sideOf({ notes }: Pile): number {
  const [top] = notes;
  return POST_IT_SIDE[top?.size ?? 'M'];
}

function measure(theme: Theme, piles: readonly Pile[], inner: readonly Sized[]): Sized {
  const tidy = tidyTheme(
    piles.map(sideOf),
    inner.map(({ size }) => size),
  );
  return { theme, piles, inner, tidy, size: theme.layout === 'pile' ? PILE_SIZE : tidy };
}

/** Collects the layout while it walks from the board's themes down to their notes. */
class Builder {
  readonly themes = new Map<string, ThemeShape>();
  readonly spots = new Map<string, Point>();
  readonly stacks = new Map<string, readonly string[]>();
  readonly hidden = new Set<string>();
  grid: GridShape | null = null;

  putTheme({ theme, piles, inner, tidy, size }: Sized, at: Point, parent: string | null, isHidden: boolean) {
    const isPile = isHidden || theme.layout === 'pile';
    this.themes.set(theme.id, {
      box: boxAt(at.x, at.y, size.width, size.height),
      parent,
      inner: inner.map((one) => one.theme.id),
      notes: piles.flatMap(({ notes: [top] }) => (top ? [top.id] : [])),
    });
    if (isHidden) this.hidden.add(theme.id);
    this.putPiles(piles, tidy, at, isPile);
    for (const [index, one] of inner.entries())
      this.putTheme(one, add(at, tidy.inner[index]), theme.id, isPile);
  }

  putPiles(piles: readonly Pile[], tidy: TidyTheme, at: Point, isHidden: boolean): void {
    for (const [index, pile] of piles.entries()) this.putPile(pile, add(at, tidy.notes[index]), isHidden);
  }

  putPile({ notes }: Pile, at: Point, isHidden: boolean): void {
    const [top] = notes;
    if (top && notes.length > 1)
      this.stacks.set(
        top.id,
        notes.map(({ id }) => id),
      );
    for (const note of notes) {
      this.spots.set(note.id, at);
      if (isHidden || note !== top) this.hidden.add(note.id);
    }
  }
}

function add(at: Point, spot: Point | undefined): Point {
  return spot ? { x: at.x + spot.x, y: at.y + spot.y } : at;
}

/** Themes that lie on the board, measured, with those that lie in them. */
function measureThemes(snapshot: BoardSnapshot, { byTheme }: Gathered): Sized[] {
  const tops: Theme[] = [];
  const within = new Map<string, Theme[]>();
  for (const theme of snapshot.theme.values()) {
    if (theme.deleted) continue;
    const parent = parentOf(snapshot, theme);
    if (!parent) tops.push(theme);
    else within.set(parent.id, [...(within.get(parent.id) ?? []), theme]);
  }
  const pilesOf = (theme: Theme) => byTheme.get(theme.id) ?? [];
  return tops.map((theme) => {
    const inner = (within.get(theme.id) ?? []).sort((a, b) => compareRanked(ranked(a), ranked(b)));
    const sized = inner.map((one) => measure(one, pilesOf(one), []));
    return measure(theme, pilesOf(theme), sized);
  });
}

/** Where the notes of a deleted theme lie: where that theme had them, or beside the theme that it lay in. */
function ghostOrigin(snapshot: BoardSnapshot, theme: Theme, built: Builder): Point {
  const holder = theme.place[0] === 'theme' ? built.themes.get(theme.place[1]) : undefined;
  if (holder) return { x: holder.box.maxX + THEME_DISTANCE, y: holder.box.minY };
  return groundPosition(theme, snapshot);
}

function putGhosts(snapshot: BoardSnapshot, { byTheme }: Gathered, built: Builder): void {
  for (const [themeId, piles] of byTheme) {
    const theme = snapshot.theme.get(themeId);
    if (!theme?.deleted) continue;
    built.putPiles(piles, tidyTheme(piles.map(sideOf), []), ghostOrigin(snapshot, theme, built), false);
  }
}

function compute(snapshot: BoardSnapshot): BoardLayout {
  const gathered = gatherNotes(snapshot);
  const { byTheme, byCell, onGround } = gathered;
  const isPlain = byTheme.size === 0 && byCell.size === 0 && onGround.length === 0;
  if (isPlain && snapshot.theme.size === 0 && snapshot.grid.size === 0) return EMPTY;
  const built = new Builder();
  const tops = measureThemes(snapshot, gathered);
  const boxes = tops.map(({ theme, size }) => {
    const { x, y } = groundPosition(theme, snapshot);
    return { id: theme.id, box: boxAt(x, y, size.width, size.height) };
  });
  const spread = spreadBoxes(boxes, THEME_DISTANCE);
  for (const sized of tops) {
    const box = spread.get(sized.theme.id);
    if (box) built.putTheme(sized, { x: box.minX, y: box.minY }, null, false);
  }
  putGhosts(snapshot, gathered, built);
  for (const pile of gathered.onGround) built.putPile(pile, groundPosition(pile.base, snapshot), false);
  built.grid = layOutGrid(snapshot, gathered.byCell, (pile, at) => built.putPile(pile, at, false));
  hideGone(snapshot, built);
  return built;
}

/** What is in the bin with its column shows nowhere. */
function hideGone(snapshot: BoardSnapshot, { hidden }: Builder): void {
  if (snapshot.actor.size === 0) return;
  for (const note of snapshot.postIt.values())
    if (!note.deleted && isGone(snapshot, note)) hidden.add(note.id);
}

/** Layouts that are known, by the snapshot they are of: a projection gives a new one with each change. */
const known = new WeakMap<BoardSnapshot, BoardLayout>();

/** The layout of a board, computed once a snapshot. */
export function layoutOf(snapshot: BoardSnapshot): BoardLayout {
  const before = known.get(snapshot);
  if (before) return before;
  const layout = compute(snapshot);
  known.set(snapshot, layout);
  return layout;
}

/** Says that a snapshot has the layout of another one: nothing changed that a layout depends on. */
export function keepLayout(from: BoardSnapshot, to: BoardSnapshot): void {
  const layout = known.get(from);
  if (layout) known.set(to, layout);
}
