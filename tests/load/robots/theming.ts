import type { Point } from '../../../shared/geometry/point.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { makeRoom } from '../../../shared/layout/makeRoom.ts';
import { movedBetween } from '../../../shared/layout/movedBetween.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { movePostIts } from '../../../shared/operations/postIt.ts';
import { renameTheme } from '../../../shared/operations/theme.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import type { Act } from './act.ts';
import { cornerOf, lookAt, type ThemedBoard } from './themedBoard.ts';
import { THEME_NAMES } from './themeNames.ts';
import { THEMING_ACTS } from './themingActs.ts';
import type { Hands, Trade } from './trade.ts';

/** How often in a hundred somebody does something elsewhere than at their own table. */
const ELSEWHERE = 8;
/** How often in a hundred they take their last step back. */
const UNDO = 5;
/** Presence goes out at most this often, ms. */
const STEP = 50;
const GLIDE_STEPS = 12;
const DRAG_STEPS = 24;

type Dragging = readonly (readonly [id: string, x: number, y: number])[];

/** Moves what lies under themes out of the way, as a page does after each change. */
function runAndMakeRoom({ board, run }: Hands, call: OperationCall): boolean {
  const before = layoutOf(board.snapshot);
  if (!run(call)) return false;
  const { snapshot } = board;
  const moves = makeRoom(snapshot, movedBetween(before, layoutOf(snapshot)).themes);
  if (moves.length > 0) run(movePostIts(moves));
  return true;
}

/**
 * Themes with everybody else, at human pace: sits down at one of the tables that the notes were dealt to, and mostly
 * works on what lies there. What it carries is shown to all others while it does.
 */
export function createTheming(hands: Hands): Trade {
  const { board, session, random } = hands;
  let pointer: Point = { x: 0, y: 0 };

  function tell(at: Point, dragging: Dragging): void {
    pointer = at;
    session.presence.send({
      pointer: [Math.round(at.x), Math.round(at.y)],
      dragging: dragging.map(([id, x, y]) => [id, x, y]),
      typing: null,
    });
  }

  async function glide(to: Point, steps: number, carried: (at: Point) => Dragging): Promise<void> {
    const from = pointer;
    for (let step = 1; step <= steps && !hands.isStopped(); step++) {
      const part = step / steps;
      const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      tell(at, carried(at));
      await hands.pause(STEP);
    }
  }

  /** Everything carried keeps its distance from the first thing. */
  async function drag(view: ThemedBoard, { ids, to }: NonNullable<Act['drag']>): Promise<void> {
    const corners = ids.map((id) => ({ id, at: cornerOf(view, id) ?? pointer }));
    const start = corners[0]?.at ?? pointer;
    await glide(start, GLIDE_STEPS, () => []);
    await glide(to, DRAG_STEPS, ({ x, y }) =>
      corners.map(({ id, at }) => [id, x + at.x - start.x, y + at.y - start.y] as const),
    );
  }

  async function wander(): Promise<void> {
    const shift = () => (random() - 0.5) * 1200;
    await glide({ x: pointer.x + shift(), y: pointer.y + shift() }, GLIDE_STEPS, () => []);
  }

  function tables(): TableFact[] {
    const all = Object.values(session.facts?.items.table ?? {});
    return all.filter(({ kind }) => kind === 'table').sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  function ownNotes(): ReadonlySet<string> | null {
    const { participantId } = session.facts?.viewer ?? {};
    const own = tables().find(({ people }) => participantId !== undefined && people.includes(participantId));
    return own && random() * 100 >= ELSEWHERE ? new Set(own.noteIds) : null;
  }

  function findAct(view: ThemedBoard): { name: string; act: Act } | null {
    const total = THEMING_ACTS.reduce((sum, { weight }) => sum + weight, 0);
    for (let tries = 0; tries < THEMING_ACTS.length; tries++) {
      let left = random() * total;
      const chosen = THEMING_ACTS.find(({ weight }) => (left -= weight) < 0);
      const act = chosen?.find(view, hands);
      if (chosen && act) return { name: chosen.name, act };
    }
    return null;
  }

  async function name(themeId: string): Promise<void> {
    await hands.pause(1000 + 2000 * random());
    hands.run(renameTheme(themeId, hands.pick(THEME_NAMES) ?? ''));
  }

  async function act(): Promise<string> {
    const reach = ownNotes();
    const view = lookAt(board.snapshot, reach);
    const seen = findAct(view);
    if (!seen) return 'nothing';
    if (seen.act.drag) await drag(view, seen.act.drag);
    else await wander();
    const call = seen.act.call(lookAt(board.snapshot, reach));
    tell(pointer, []);
    if (!call) return 'gone';
    if (!runAndMakeRoom(hands, call)) return 'refused';
    if (seen.act.names) await name(seen.act.names);
    return seen.name;
  }

  return {
    rest: [4000, 12_000],
    async begin() {
      const all = tables();
      const table = all[hands.number % Math.max(1, all.length)];
      if (!table) return;
      await session.command('joinTable', { boardId: table.boardId, tableId: table.id });
      pointer = { x: table.area?.x ?? 0, y: table.area?.y ?? 0 };
    },
    async doSomething() {
      if (random() * 100 >= UNDO || !board.canUndo) return act();
      await wander();
      if (board.undo().ok) hands.count(1);
      return 'undo';
    },
  };
}
