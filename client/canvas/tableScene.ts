import { boxAt } from '../../shared/geometry/box.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import type { BoardDocument } from '../document/board.ts';
import type { Session } from '../session/openSession.ts';
import { knownFacts } from '../session/useFact.ts';
import type { CanvasEngine } from './engine/engine.ts';
import { LAYERS } from './engine/sceneItem.ts';
import { frameOf } from './tableFrame.ts';

const Z = { layer: LAYERS.table, rank: 'a0' };

/** Themes grow under many hands at once: the frames around them follow in one go, ms. */
const PAUSE = 250;

/** Keeps the tables' parts of the board on the canvas, as the server's facts have them and as far as their themes reach; returns how to stop. */
export function connectTables(
  engine: Pick<CanvasEngine, 'upsert' | 'remove'>,
  session: Session,
  board: Pick<BoardDocument, 'snapshot' | 'onChange'>,
  boardId: string,
): () => void {
  const shown = new Map<string, TableFact>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(table: TableFact, all: readonly TableFact[]): void {
    const { id, area } = table;
    if (!area) return;
    const others = all.flatMap((one) => (one.id !== id && one.area ? [one.area] : []));
    const record = { ...table, area: frameOf(area, board.snapshot, others) };
    if (sameJson(shown.get(id), record)) return;
    shown.set(id, record);
    const { x, y, width, height } = record.area;
    engine.upsert({ id, kind: 'table', box: boxAt(x, y, width, height), z: Z, record, mine: false });
  }

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    const { table } = knownFacts(session).items;
    const tables = Object.values(table).filter((one) => one.boardId === boardId && one.area !== null);
    const ids = new Set(tables.map(({ id }) => id));
    for (const id of [...shown.keys()]) {
      if (ids.has(id)) continue;
      shown.delete(id);
      engine.remove(id);
    }
    for (const one of tables) show(one, tables);
  }

  look();
  const stops = [
    session.subscribe(look),
    board.onChange(() => {
      if (shown.size > 0) timer ??= setTimeout(look, PAUSE);
    }),
    () => clearTimeout(timer),
  ];
  return () => stops.forEach((stop) => stop());
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
