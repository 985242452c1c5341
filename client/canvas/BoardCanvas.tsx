import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Box } from '../../shared/geometry/box.ts';
import { fitText } from '../../shared/layout/fitText.ts';
import { positionOf } from '../../shared/layout/positionOf.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useBoardValue, useSnapshot } from '../document/useBoard.ts';
import { knownFacts, useFact } from '../session/useFact.ts';
import { useText } from '../i18n/useText.ts';
import { Cursors } from './overlays/Cursors.tsx';
import { TextEditor } from './overlays/TextEditor.tsx';
import { SelectionFrames, type Frame } from './lifted/SelectionFrames.tsx';
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

  useEffect(() => {
    if (!element.current) return;
    const opened = openCanvas({ element: element.current, workspace, viewOnly, showBrush: setBrush });
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
            {viewOnly ? null : <Frames canvas={canvas} brush={brush} />}
          </Stage>
        )}
      </div>
      {canvas && !viewOnly && <Editing canvas={canvas} />}
      {canvas && <Pointers canvas={canvas} />}
    </div>
  );
}

/** Narrower than this, all of a board is too small to read. CSS pixels. */
const NARROW = 760;

/**
 * The first look at a board shows all of it; on a phone, its first lane. Whoever has begun to write
 * on an empty board has looked already: the view stays where they put the note.
 */
function useFirstFit(canvas: OpenCanvas | null, { board }: Workspace, width: number): void {
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
      const [lane] = width < NARROW ? liveLanes(board.snapshot) : [];
      const box = lane ? laneBox(lane) : canvas.engine.bounds();
      if (!box) return;
      done.current = true;
      canvas.control.showAtOnce(box);
    };
    look();
    return board.onChange(look);
  }, [canvas, board, width]);
}

function Frames({ canvas, brush }: { canvas: OpenCanvas; brush: Box | null }) {
  const { selection } = useWorkspace();
  const isShown = useStore(selection, ({ ids }) => ids.size > 0);
  const dragging = useStore(canvas.dragging);
  if (isShown && !dragging) return <SelectedFrames canvas={canvas} brush={brush} />;
  return <FramesOf canvas={canvas} brush={brush} frames={NO_FRAMES} />;
}

const NO_FRAMES: readonly Frame[] = [];

function SelectedFrames({ canvas, brush }: { canvas: OpenCanvas; brush: Box | null }) {
  const { board, selection } = useWorkspace();
  const ids = useStore(selection, (state) => state.ids);
  const { postIt } = useSnapshot(board);
  const frames = [...ids].flatMap((id) => {
    const note = postIt.get(id);
    return note && !note.deleted ? [{ id, box: postItBox(board.snapshot, note) }] : [];
  });
  return <FramesOf canvas={canvas} brush={brush} frames={frames} />;
}

function FramesOf(props: { canvas: OpenCanvas; brush: Box | null; frames: readonly Frame[] }) {
  const { canvas, brush, frames } = props;
  return (
    <SelectionFrames
      frames={frames}
      brush={brush}
      color={canvas.frameColor()}
      followCamera={canvas.control.follow}
    />
  );
}

function Editing({ canvas }: { canvas: OpenCanvas }) {
  const { board, selection } = useWorkspace();
  const editing = useStore(selection, (state) => state.editing);
  useEffect(() => {
    canvas.showEditing(editing);
    const note = editing ? board.snapshot.postIt.get(editing) : undefined;
    if (note) canvas.control.bringNear(postItBox(board.snapshot, note));
  }, [canvas, editing, board]);
  const note = useBoardValue(board, ({ snapshot }) => (editing ? snapshot.postIt.get(editing) : undefined));
  const at = note && positionOf(note, board.snapshot);
  const steadyAt = useMemo(() => (at ? { x: at.x, y: at.y } : null), [at?.x, at?.y]);
  if (!note || note.deleted || !steadyAt) return null;
  return (
    <TextEditor
      key={note.id}
      note={note}
      at={steadyAt}
      fit={(text) => fitText(text, note.size, canvas.measureWord())}
      followCamera={canvas.control.follow}
    />
  );
}

function Pointers({ canvas }: { canvas: OpenCanvas }) {
  const { session, ui, boardId, participantId } = useWorkspace();
  const wanted = useStore(ui, (state) => state.cursors);
  const shown = useFact(session, (facts) => facts.items.board[boardId]?.showCursors ?? false);
  const isWall = useFact(session, (facts) => facts.viewer.visibility === 'wall');
  const nameOf = useMemo(() => (id: string) => knownFacts(session).items.person[id]?.name ?? '', [session]);
  if (!wanted || !shown || isWall) return null;
  return (
    <Cursors
      onFrame={session.presence.onFrame}
      followCamera={canvas.control.follow}
      nameOf={nameOf}
      self={participantId}
    />
  );
}
