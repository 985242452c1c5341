import { boxAt } from '../../shared/geometry/box.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import type { Session } from '../session/openSession.ts';
import { knownFacts } from '../session/useFact.ts';
import type { CanvasEngine } from './engine/engine.ts';
import { LAYERS } from './engine/sceneItem.ts';

const Z = { layer: LAYERS.table, rank: 'a0' };

/** Keeps the tables' parts of the board on the canvas as the server's facts have them; returns how to stop. */
export function connectTables(engine: CanvasEngine, session: Session, boardId: string): () => void {
  const shown = new Map<string, TableFact>();

  function show(table: TableFact): void {
    const { id, area } = table;
    if (!area || shown.get(id) === table) return;
    shown.set(id, table);
    const box = boxAt(area.x, area.y, area.width, area.height);
    engine.upsert({ id, kind: 'table', box, z: Z, record: table, mine: false });
  }

  function look(): void {
    const { table } = knownFacts(session).items;
    const tables = Object.values(table).filter((one) => one.boardId === boardId && one.area !== null);
    const ids = new Set(tables.map(({ id }) => id));
    for (const id of [...shown.keys()]) {
      if (ids.has(id)) continue;
      shown.delete(id);
      engine.remove(id);
    }
    for (const one of tables) show(one);
  }

  look();
  return session.subscribe(look);
}
