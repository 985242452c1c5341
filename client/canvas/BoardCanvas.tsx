import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { boxWidth, type Box, type Size } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { fitText } from '../../shared/layout/fitText.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useBoardValue, useSnapshot } from '../document/useBoard.ts';
import { knownFacts, useFact } from '../session/useFact.ts';
import { bringConnectedIntoSight } from '../grid/bringIntoSight.ts';
import { gridUiOf } from '../grid/gridUi.ts';
import { useText } from '../i18n/useText.ts';
import { Cursors } from './overlays/Cursors.tsx';
import { GridEdges } from './overlays/GridEdges.tsx';
import { TextEditor } from './overlays/TextEditor.tsx';
import { TitleEditor } from './overlays/TitleEditor.tsx';
import { SelectionFrames, type Frame } from './lifted/SelectionFrames.tsx';
import { Suggestions } from './lifted/Suggestions.tsx';
import { firstLook } from './firstLook.ts';
import { openCanvas, type OpenCanvas } from './openCanvas.ts';
import { Stage } from './Stage.tsx';
import { useElementSize } from './useElementSize.ts';
import styles from './BoardCanvas.module.css';

export interface BoardCanvasProps {
  /** On the wall the view moves and nothing else. */
  readonly viewOnly: boolean;
}

/** The board as people see it. React renders here when the selection or the size changes, never for a note or the camera. */
export function BoardCanvas({ viewOnly }: BoardCanvasProps) {
  const workspace = useWorkspace();
  const t = useText();
  const element = useRef<HTMLDivElement>(null);
  const size = useElementSize(element);
  const [canvas, setCanvas] = useState<OpenCanvas | null>(null);
  const [brush, setBrush] = useState<Box | null>(null);
  const [lasso, setLasso] = useState<readonly Point[] | null>(null);

  useEffect(() => {
    if (!element.current) return;
    const opened = openCanvas({
      element: element.current,
      workspace,
      viewOnly,
      showBrush: setBrush,
      showLasso: setLasso,
    });
    setCanvas(opened);
    return () => {
      opened.close();
      setCanvas(null);
    };
  }, [workspace, viewOnly]);
  useFirstFit(canvas, workspace, size.width);

  return (
    <div ref={element} className={styles.canvas}>
      <div className={styles.picture} role="img" aria-label={t('board.canvasLabel')}>
        {canvas && size.width > 0 && (
          <Stage engine={canvas.engine} width={size.width} height={size.height}>
            {viewOnly ? null : <Frames canvas={canvas} drawn={{ brush, lasso }} />}
            {viewOnly ? null : <Suggestions canvas={canvas} />}
          </Stage>
        )}
      </div>
      {canvas && <GridEdges followCamera={canvas.control.follow} isWall={viewOnly} />}
      {canvas && !viewOnly && <Editing canvas={canvas} />}
      {canvas && !viewOnly && <Connected size={size} />}
      {canvas && <Pointers canvas={canvas} />}
    </div>
  );
}

/**
 * The first look at a board shows all of it; on a phone, a part that can be read. Whoever has begun to write
 * on an empty board has looked already: the view stays where they put the note.
 */
function useFirstFit(canvas: OpenCanvas | null, workspace: Workspace, width: number): void {
  const { board } = workspace;
  const done = useRef(false);
  useEffect(
    () =>
      board.onChange((_changes, local) => {
        if (local) done.current = true;
      }),
    [board],
  );
  useEffect(() => {
    const look = () => {
      if (!canvas || width === 0 || done.current) return;
      const { participantId, session, boardId } = workspace;
      const table = Object.values(knownFacts(session).items.table).find(
        (one) => one.boardId === boardId && one.people.includes(participantId),
      );
      const box = firstLook(board.snapshot, table, canvas.control.viewport) ?? canvas.engine.bounds();
      if (!box) return;
      done.current = true;
      canvas.control.showAtOnce(box);
    };
    look();
    return board.onChange(look);
  }, [canvas, board, width, workspace]);
}

/** What is being drawn around notes. */
interface Drawn {
  readonly brush: Box | null;
  readonly lasso: readonly Point[] | null;
}

function Frames({ canvas, drawn }: { canvas: OpenCanvas; drawn: Drawn }) {
  const { selection } = useWorkspace();
  const isShown = useStore(selection, ({ ids }) => ids.size > 0);
  const dragging = useStore(canvas.dragging);
  if (isShown && !dragging) return <SelectedFrames canvas={canvas} drawn={drawn} />;
  return <FramesOf canvas={canvas} drawn={drawn} frames={NO_FRAMES} />;
}

const NO_FRAMES: readonly Frame[] = [];

/** Where a note, a theme or a column of the grid shows, or null where it does not. */
function boxOf(snapshot: BoardSnapshot, id: string): Box | null {
  const { themes, hidden, grid } = layoutOf(snapshot);
  const column = grid?.columns.find(({ actorId }) => actorId === id);
  if (column) return column.box;
  const note = snapshot.postIt.get(id);
  if (hidden.has(id) || note?.deleted) return null;
  return note ? postItBox(snapshot, note) : (themes.get(id)?.box ?? null);
}

function SelectedFrames({ canvas, drawn }: { canvas: OpenCanvas; drawn: Drawn }) {
  const { board, selection } = useWorkspace();
  const ids = useStore(selection, (state) => state.ids);
  const snapshot = useSnapshot(board);
  const frames = [...ids].flatMap((id) => {
    const box = boxOf(snapshot, id);
    return box ? [{ id, box }] : [];
  });
  return <FramesOf canvas={canvas} drawn={drawn} frames={frames} />;
}

function FramesOf(props: { canvas: OpenCanvas; drawn: Drawn; frames: readonly Frame[] }) {
  const { canvas, drawn, frames } = props;
  return (
    <SelectionFrames
      frames={frames}
      brush={drawn.brush}
      lasso={drawn.lasso}
      color={canvas.frameColor()}
      followCamera={canvas.control.follow}
    />
  );
}

/** The field over what is being written: a note's words or a theme's name. */
function Editing({ canvas }: { canvas: OpenCanvas }) {
  const { board, selection } = useWorkspace();
  const editing = useStore(selection, (state) => state.editing);
  useEffect(() => {
    canvas.showEditing(editing);
    const box = editing ? boxOf(board.snapshot, editing) : null;
    if (box) canvas.control.bringNear(box);
  }, [canvas, editing, board]);
  const thing = useBoardValue(board, ({ snapshot }) =>
    editing ? (snapshot.postIt.get(editing) ?? snapshot.theme.get(editing)) : undefined,
  );
  const box = thing && !thing.deleted ? boxOf(board.snapshot, thing.id) : null;
  const at = useMemo(() => (box ? { x: box.minX, y: box.minY } : null), [box?.minX, box?.minY]);
  if (!thing || !box || !at) return null;
  if ('layout' in thing) {
    const { follow } = canvas.control;
    return <TitleEditor key={thing.id} theme={thing} at={at} width={boxWidth(box)} followCamera={follow} />;
  }
  return (
    <TextEditor
      key={thing.id}
      note={thing}
      at={at}
      fit={(text) => fitText(text, thing.size, canvas.measureWord())}
      followCamera={canvas.control.follow}
    />
  );
}

/** Whom a conversation connects stays in sight while it is written, also when its panel takes room from the canvas. */
function Connected({ size: { width, height } }: { size: Size }) {
  const workspace = useWorkspace();
  const connecting = useStore(gridUiOf(workspace), (ui) => ui.connecting);
  useEffect(() => {
    if (connecting) bringConnectedIntoSight(workspace, connecting);
  }, [workspace, connecting, width, height]);
  return null;
}

function Pointers({ canvas }: { canvas: OpenCanvas }) {
  const { session, ui, boardId } = useWorkspace();
  const wanted = useStore(ui, (state) => state.cursors);
  const mirrored = useStore(ui, (state) => state.mirrored);
  const shown = useFact(session, (facts) => facts.items.board[boardId]?.showCursors ?? false);
  const isWall = useFact(session, (facts) => facts.viewer.visibility === 'wall');
  const nameOf = useMemo(() => (id: string) => knownFacts(session).items.person[id]?.name ?? '', [session]);
  if (!wanted || !shown || isWall || mirrored) return null;
  return <Cursors onFrame={session.presence.onFrame} followCamera={canvas.control.follow} nameOf={nameOf} />;
}
