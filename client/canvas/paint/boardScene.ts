import type { RecordChange } from '../../../shared/document/project.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { isRecordKind, RECORD_KINDS } from '../../../shared/model/tables.ts';
import type { CanvasEngine } from '../engine/engine.ts';
import type { SceneItem } from '../engine/sceneItem.ts';
import type { Painters } from './painter.ts';

/** What the scene reads: a projection, or an open board document. */
export interface SceneSource {
  readonly snapshot: BoardSnapshot;
  onChange(listener: (changes: readonly RecordChange[]) => void): () => void;
}

export interface BoardScene {
  /** Looks again whose notes these are and which are locked, when the server's facts have changed; only what differs is painted. */
  refreshMarks(ids: Iterable<string>): void;
  stop(): void;
}

/** What the server's facts say of a note: whether the person at this screen wrote it, whether it is locked. */
export interface NoteMarks {
  readonly mine: boolean;
  readonly locked: boolean;
}

const NO_MARKS: NoteMarks = { mine: false, locked: false };

/** Keeps the engine's items equal to a board: all of them now, then whatever changes. */
export function connectBoardScene(
  engine: CanvasEngine,
  source: SceneSource,
  painters: Painters,
  marksOf: (id: string) => NoteMarks = () => NO_MARKS,
): BoardScene {
  function itemOf(kind: string, id: string): SceneItem | null {
    const record = isRecordKind(kind) ? source.snapshot[kind].get(id) : undefined;
    const painter = painters.get(kind);
    const box = record && painter?.bounds(record, source.snapshot);
    if (!painter || !box) return null;
    const { mine, locked } = marksOf(id);
    return { id, kind, box, z: painter.z(record), record, mine, locked };
  }

  function refresh(kind: string, id: string): void {
    const item = itemOf(kind, id);
    if (item) engine.upsert(item);
    else engine.remove(id);
  }

  function* allItems(): Generator<SceneItem> {
    for (const kind of RECORD_KINDS) {
      for (const id of source.snapshot[kind].keys()) {
        const item = itemOf(kind, id);
        if (item) yield item;
      }
    }
  }

  engine.load([...allItems()]);
  const stop = source.onChange((changes) => {
    for (const { kind, id, after } of changes) {
      refresh(kind, id);
      const dependents = after && painters.get(kind)?.dependents?.(after, source.snapshot);
      for (const dependent of dependents ?? []) refresh(dependent.kind, dependent.id);
    }
  });
  return {
    stop,
    refreshMarks: (ids) => {
      for (const id of ids) {
        const item = engine.get(id);
        const { mine, locked } = marksOf(id);
        if (item && (item.mine !== mine || item.locked !== locked)) refresh(item.kind, id);
      }
    },
  };
}
