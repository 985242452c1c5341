import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Workspace } from '../board/workspace.ts';
import { useArrowKeys } from './useArrowKeys.ts';
import { boxHeight, type Box } from '../../shared/geometry/box.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { useElementSize } from '../canvas/useElementSize.ts';
import { extentOf, gridStops, listStops, neighbourStop, workedBox } from './stops.ts';
import type { Stop } from './stops.ts';
import { wallPixel } from './useWallMeasures.ts';
import { useTurningPage } from './useWallPage.ts';

/** Many notes arrive together when people write: one move of the view for all of them. */
const GATHER_MS = 1500;
/** A window that is made larger or laid on the projector has found its size by then. */
const RESIZED_MS = 150;
/** A few notes may fill the wall, CSS pixels per world unit. */
const NEAREST = 1.8;

export type WallView = {
  /** The lane, table's part or columns that fill the wall, or null for the whole board. */
  readonly stop: Stop | null;
  /** Somebody moved the view away from it by hand. */
  readonly isMoved: boolean;
  /** There are several to go to; while something else fills the wall there is none. */
  readonly hasStops: boolean;
  /** Goes to the stop after (1) or before (-1). */
  readonly go: (step: 1 | -1) => void;
  readonly showAll: () => void;
};

/** The box, as wide as the stage shows it: what was left out at its left does not come into sight by halves. */
function atLeft(box: Box, stage: HTMLElement | null): Box {
  const aspect = stage && stage.clientHeight > 0 ? stage.clientWidth / stage.clientHeight : 0;
  return { ...box, maxX: Math.max(box.maxX, box.minX + boxHeight(box) * aspect) };
}

function show({ canvas }: Workspace, box: Box | null, isStop: boolean): void {
  if (box) canvas?.show(box, isStop ? NEAREST : undefined);
  else canvas?.fit();
}

/** Runs `moved` a moment after what is looked at (`extent`) or the window changed, unless somebody has moved the view by hand since: `taken`. */
function useFollowing(
  stage: RefObject<HTMLElement | null>,
  extent: string,
  moved: () => void,
  taken: () => void,
) {
  const following = useRef(true);
  const latest = useRef({ moved, taken });
  useEffect(() => {
    latest.current = { moved, taken };
  });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const letGo = () => {
      following.current = false;
      latest.current.taken();
    };
    const soon = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => following.current && latest.current.moved(), milliseconds);
    };
    soon(GATHER_MS);
    const size = () => `${element.clientWidth} ${element.clientHeight}`;
    let known = size();
    const sizes = new ResizeObserver(() => {
      // Told of the size that it begins with, too.
      if (size() === known) return;
      known = size();
      soon(RESIZED_MS);
    });
    sizes.observe(element);
    element.addEventListener('wheel', letGo, { passive: true });
    element.addEventListener('pointerdown', letGo);
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      element.removeEventListener('wheel', letGo);
      element.removeEventListener('pointerdown', letGo);
    };
  }, [stage, extent]);
  return following;
}

/** What somebody looks at on this very wall: a stop, or everything. */
interface Held {
  readonly stopId: string | null;
  /** The view was moved away from it by hand. */
  readonly isMoved?: boolean;
}

/**
 * What the wall looks at: the whole board, kept in sight while notes arrive and move, or one lane,
 * table or some columns at a time by buttons, arrow keys or a presenter's remote. A grid that is too large to be read
 * as a whole turns its pages by itself, at reading pace, until somebody looks elsewhere by hand.
 *
 * @param isCovered something else fills the wall: keys are its own
 * @param isStill nothing moves by itself: the wall is photographed
 */
export function useWallView(
  workspace: Workspace,
  stage: RefObject<HTMLElement | null>,
  tables: readonly TableFact[],
  { isCovered, isStill }: { isCovered: boolean; isStill: boolean },
): WallView {
  const [held, setHeld] = useState<Held | null>(null);
  // From when on pages turn: whoever asks for everything sees that first.
  const [since, setSince] = useState(0);
  const { snapshot } = workspace.board;
  const room = useElementSize(stage);
  const pages = gridStops(snapshot, room, wallPixel(innerWidth, innerHeight));
  const turns = pages.length > 0 && held === null && !isCovered && !isStill;
  const words = [0, ...pages.map((page) => page.words)];
  const page = useTurningPage(words, workspace.session, turns ? { since, turned: null } : null);
  const stops = [...listStops(snapshot, tables), ...pages];
  const stopId = held ? held.stopId : (pages[page - 1]?.id ?? null);
  const stop = stops.find(({ id }) => id === stopId) ?? null;
  const look = (at: Stop | null) => {
    const worked = at ? null : workedBox(snapshot, tables);
    show(workspace, at?.box ?? (worked && atLeft(worked, stage.current)), at !== null);
  };
  const extent = extentOf(snapshot, tables, stop);
  const following = useFollowing(
    stage,
    extent,
    () => look(stop),
    () => setHeld({ stopId, isMoved: true }),
  );
  const lookNow = useRef(() => look(stop));
  useEffect(() => {
    lookNow.current = () => look(stop);
  });
  // A page that turns by itself comes at once, with its heading.
  useEffect(() => {
    if (turns) lookNow.current();
  }, [turns, stopId]);
  const goTo = (next: Stop | null) => {
    following.current = true;
    setHeld({ stopId: next?.id ?? null });
    look(next);
  };
  const go = (step: 1 | -1) => goTo(neighbourStop(stops, stop?.id ?? null, step));
  const showAll = () => {
    goTo(null);
    setHeld(null);
    setSince(workspace.session.now());
  };
  useArrowKeys(go, showAll, !isCovered);
  return { stop, isMoved: held?.isMoved ?? false, hasStops: !isCovered && stops.length > 1, go, showAll };
}
