import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Box } from '../../shared/geometry/box.ts';
import type { Point } from '../../shared/geometry/point.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { MeasureWord } from '../../shared/layout/wordWidths.ts';
import type { Workspace } from '../board/workspace.ts';
import { readCanvasTheme } from '../ui/canvasTheme.ts';
import { getText } from '../i18n/texts.ts';
import { knownFacts } from '../session/useFact.ts';
import { fontsReady } from '../ui/fontsReady.ts';
import { onThemeChange } from '../ui/themes.ts';
import { besideSheet } from './besideSheet.ts';
import { attachWheel } from './camera/attachWheel.ts';
import { keepOnPage } from './camera/keepOnPage.ts';
import { CameraController } from './camera/cameraController.ts';
import { createCameraControl, WITH_BARS, WITHOUT_BARS, type CameraControl } from './cameraControl.ts';
import { createCanvasPresence } from './canvasPresence.ts';
import { CanvasEngine } from './engine/engine.ts';
import { pageClock } from './engine/frameScheduler.ts';
import { PointerInput } from './input/pointerInput.ts';
import { createRemoteDrags } from './lifted/remoteDrags.ts';
import { createBoardPainters } from './paint/boardPainters.ts';
import { connectBoardScene } from './paint/boardScene.ts';
import { itemsOf } from './tools/selectable.ts';
import { connectTables } from './tableScene.ts';
import { isCalm, isGuess } from './calmWall.ts';
import { onAliasesShown } from '../seats/aliasMode.ts';

export interface OpenCanvasOptions {
  readonly element: HTMLElement;
  readonly workspace: Workspace;
  readonly viewOnly: boolean;
  showBrush(box: Box | null): void;
  showLasso(line: readonly Point[] | null): void;
}

/** A canvas at work: the engine fed from the board, moved by pointers, shared as presence. */
export interface OpenCanvas {
  readonly engine: CanvasEngine;
  readonly control: CameraControl;
  /** Whether notes are being dragged here. */
  readonly dragging: StoreApi<boolean>;
  measureWord(): MeasureWord;
  frameColor(): string;
  /** The note with a text field over it, or null. */
  showEditing(id: string | null): void;
  close(): void;
}

/**
 * Starts a canvas in an element and connects it to the board, the session, the pointers and the look of the page.
 * Until it is closed, the rest of the app finds its camera in `workspace.canvas`.
 */
export function openCanvas({
  element,
  workspace,
  viewOnly,
  showBrush,
  showLasso,
}: OpenCanvasOptions): OpenCanvas {
  const { board, session } = workspace;
  const theme = readCanvasTheme();
  let calm = isCalm(workspace, viewOnly);
  const paint = createBoardPainters(theme.font, undefined, {
    offers: !viewOnly,
    showsSeen: () => !calm,
    fromAfar: viewOnly,
  });
  const engine = new CanvasEngine({ painters: paint.painters, theme });
  const controller = new CameraController(pageClock);
  const control = createCameraControl(engine, controller, () =>
    viewOnly ? WITHOUT_BARS : (besideSheet(element) ?? WITH_BARS),
  );
  const presence = createCanvasPresence(session);
  const drags = createRemoteDrags(engine, (id) => itemsOf(board.snapshot, id));
  const dragging = createStore<boolean>(() => false);
  const marksOf = (kind: RecordKind, id: string) => {
    const { mine, locked, frozen } = workspace.targetOf(kind, id);
    return { mine: kind === 'postIt' && mine, locked: locked || (kind === 'theme' && frozen) };
  };
  const hides = (kind: RecordKind, id: string) => calm && isGuess(workspace, kind, id);
  const scene = connectBoardScene(engine, board, paint.painters, marksOf, hides);
  if (calm) scene.refreshHidden();
  const lookIfCalm = () => {
    if (calm === isCalm(workspace, viewOnly)) return;
    calm = !calm;
    scene.refreshHidden();
    engine.repaintAll();
  };

  const nameOf = (holder: string | null) =>
    holder === null ? null : knownFacts(session).items.person[holder]?.name || getText('board.somebody');

  const input = new PointerInput({
    element,
    workspace,
    engine,
    viewOnly,
    setCamera: control.setCamera,
    showBrush,
    showLasso,
    holderOf: (id) => nameOf(drags.holderOf(id)),
    holderAt: (point) => nameOf(drags.holderAt(point)),
    tellDragging(ids) {
      dragging.setState(ids.length > 0, true);
      presence.drag([...ids].map(([id, x, y]) => [id, x, y]));
    },
    onHover(world) {
      control.pointAt(world);
      if (!viewOnly) presence.pointAt(world);
    },
  });
  const stops = [
    () => scene.stop(),
    connectTables(engine, session, board, workspace.boardId),
    () => input.destroy(),
    attachWheel(element, controller),
    ...(viewOnly ? [] : [keepOnPage(element, controller)]),
    session.presence.onFrame(drags.takeFrame),
    board.onChange((changes) => {
      for (const { id } of changes) drags.restChanged(id);
    }),
    session.subscribe(() => scene.refreshMarks()),
    session.subscribe(lookIfCalm),
    workspace.ui.subscribe(lookIfCalm),
    onAliasesShown(() => {
      paint.fontsArrived();
      engine.repaintAll();
    }),
    onThemeChange(() => {
      paint.fontsArrived();
      engine.setTheme(readCanvasTheme());
    }),
  ];
  void fontsReady().then(() => {
    paint.fontsArrived();
    engine.repaintAll();
  });
  workspace.canvas = control;

  return {
    engine,
    control,
    dragging,
    measureWord: () => paint.typefaces().note.measureWord,
    frameColor: () => getComputedStyle(document.documentElement).getPropertyValue('--selection').trim(),
    showEditing(id) {
      engine.setEditing(id);
      presence.typeIn(id);
    },
    close() {
      workspace.canvas = null;
      presence.stop();
      drags.clear();
      for (const stop of stops) stop();
      engine.destroy();
    },
  };
}
