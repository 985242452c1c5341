import type { RecordChange } from '../../../shared/document/project.ts';
import { layoutOf, type BoardLayout } from '../../../shared/layout/boardLayout.ts';
import { movedBetween } from '../../../shared/layout/movedBetween.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { RecordKind } from '../../../shared/model/tables.ts';
import type { CanvasEngine } from '../engine/engine.ts';
import type { Painters } from './painter.ts';
import { itemId, NO_MARKS, paintersByRecord, sceneItem, sceneItems, type MarksOf } from './sceneItems.ts';

/** What the scene reads: a projection, or an open board document. */
export interface SceneSource {
  readonly snapshot: BoardSnapshot;
  onChange(listener: (changes: readonly RecordChange[]) => void): () => void;
}

export interface BoardScene {
  /** Looks again whose things these are and which are locked, when the server's facts have changed; only what differs is painted. */
  refreshMarks(): void;
  /** Looks again which notes are hidden. */
  refreshHidden(): void;
  stop(): void;
}

/** Keeps the engine's items equal to a board: all of them now, then whatever changes. */
export function connectBoardScene(
  engine: CanvasEngine,
  source: SceneSource,
  painters: Painters,
  marksOf: MarksOf = () => NO_MARKS,
  hides: (kind: RecordKind, id: string) => boolean = () => false,
): BoardScene {
  const paintersOf = paintersByRecord(painters);

  function refresh(kind: RecordKind, id: string): void {
    for (const painter of paintersOf.get(kind) ?? []) {
      const item = hides(kind, id) ? null : sceneItem(painter, source.snapshot, kind, id, marksOf);
      if (item) engine.upsert(item);
      else engine.remove(itemId(painter, id));
    }
  }

  /** Columns lie otherwise as soon as one comes, goes or grows. */
  function refreshGrid(): void {
    for (const id of source.snapshot.grid.keys()) refresh('grid', id);
    for (const id of source.snapshot.actor.keys()) refresh('actor', id);
  }

  let layout: BoardLayout = layoutOf(source.snapshot);
  engine.load([...sceneItems(source.snapshot, painters, marksOf)]);
  const stop = source.onChange((changes) => {
    const moved = movedBetween(layout, layoutOf(source.snapshot));
    layout = layoutOf(source.snapshot);
    for (const { kind, id, after } of changes) {
      refresh(kind, id);
      if (!after) continue;
      for (const painter of paintersOf.get(kind) ?? [])
        for (const other of painter.dependents?.(after, source.snapshot) ?? []) refresh(other.kind, other.id);
    }
    for (const id of moved.themes) refresh('theme', id);
    for (const id of moved.notes) refresh('postIt', id);
    if (moved.grid) refreshGrid();
  });

  function refreshMarksOf(kind: RecordKind): void {
    for (const id of source.snapshot[kind].keys()) {
      const item = engine.get(id);
      const { mine, locked } = marksOf(kind, id);
      if (item && (item.mine !== mine || item.locked !== locked)) refresh(kind, id);
    }
  }

  return {
    stop,
    refreshHidden() {
      for (const id of source.snapshot.postIt.keys()) refresh('postIt', id);
    },
    refreshMarks() {
      refreshMarksOf('postIt');
      refreshMarksOf('theme');
    },
  };
}
