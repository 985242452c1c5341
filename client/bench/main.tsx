import '@fontsource-variable/atkinson-hyperlegible-next';
import './bench.css';
import { createRoot } from 'react-dom/client';
import { createProjection, type Projection } from '../../shared/document/project.ts';
import { EMPTY_SNAPSHOT } from '../../shared/model/snapshot.ts';
import { succeed } from '../../shared/model/result.ts';
import { boxHeight, boxWidth } from '../../shared/geometry/box.ts';
import { loadBoardTexts } from '../i18n/texts.ts';
import { fontsReady } from '../ui/fontsReady.ts';
import { attachWheel } from '../canvas/camera/attachWheel.ts';
import { CameraController } from '../canvas/camera/cameraController.ts';
import { CanvasEngine } from '../canvas/engine/engine.ts';
import { pageClock } from '../canvas/engine/frameScheduler.ts';
import { connectBoardScene, type BoardScene } from '../canvas/paint/boardScene.ts';
import { createBoardPainters } from '../canvas/paint/boardPainters.ts';
import { LIGHT_THEME } from '../canvas/paint/canvasTheme.ts';
import { PointerInput } from '../canvas/input/pointerInput.ts';
import { Stage } from '../canvas/Stage.tsx';
import type { Bench } from './bench.ts';
import { createBenchWorkspace, type BenchBoard } from './benchWorkspace.ts';
import { BenchDocument } from './benchDocument.ts';

const host = document.querySelector<HTMLElement>('#board');
if (!host) throw new Error('the page has no #board');

const { painters, fontsArrived } = createBoardPainters(LIGHT_THEME.font);
const engine = new CanvasEngine({ painters, theme: LIGHT_THEME });
const controller = new CameraController(pageClock);
controller.onChange((camera) => engine.setCamera(camera));
let board: BenchDocument | null = null;
let projection: Projection | null = null;
let scene: BoardScene | null = null;

const root = createRoot(host);
function showStage(element: HTMLElement): void {
  const size = { width: element.clientWidth, height: element.clientHeight };
  controller.resize(size);
  root.render(<Stage engine={engine} width={size.width} height={size.height} />);
}
showStage(host);
window.addEventListener('resize', () => showStage(host));
attachWheel(host, controller);
const SAVED: BenchBoard['status'] = {
  state: 'saved',
  online: true,
  unsaved: 0,
  keptOn: 'page',
  storageFailed: false,
  refused: 0,
  readOnly: null,
  ended: null,
};

/** The board on screen, as the pointer tools see it. */
function shownBoard(): BenchBoard {
  return {
    snapshot: projection?.snapshot ?? EMPTY_SNAPSHOT,
    status: SAVED,
    run(call) {
      board?.run(call);
      return succeed(null);
    },
  };
}
new PointerInput({
  element: host,
  workspace: createBenchWorkspace(shownBoard),
  engine,
  viewOnly: false,
  setCamera: (camera) => controller.set(camera),
  showBrush: () => undefined,
  showLasso: () => undefined,
  holderOf: () => null,
  holderAt: () => null,
  tellDragging: () => undefined,
  onHover: () => undefined,
});

/** After the next frame has been handed to the compositor. */
function framePainted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

function clear(): void {
  scene?.stop();
  projection?.destroy();
  engine.load([]);
}

function noteId(index: number): string {
  const id = board?.ids[index];
  if (id === undefined) throw new Error(`there is no note ${index}`);
  return id;
}

const fonts = Promise.all([fontsReady(), loadBoardTexts()]).then(() => {
  fontsArrived();
  engine.repaintAll();
});

window.bench = {
  name: 'netboard',
  async ready() {
    await fonts;
    await engine.drawn();
  },
  async prepare(notes) {
    clear();
    board = new BenchDocument(notes);
    await engine.drawn();
  },
  async load() {
    if (!board) throw new Error('prepare the notes first');
    projection = createProjection(board.doc);
    scene = connectBoardScene(engine, projection, painters);
    await engine.drawn();
    await framePainted();
  },
  camera: (x, y, zoom) => controller.set({ x, y, zoom }),
  notePos(index) {
    const box = engine.boxOf(noteId(index));
    return box && { x: box.minX, y: box.minY, width: boxWidth(box), height: boxHeight(box) };
  },
  editOne(index, text) {
    board?.editElsewhere(noteId(index), text);
    return engine.drawn();
  },
  settled: () => engine.settled(),
  count: () => engine.stats().items,
  stats: () => ({ ...engine.stats(), camera: controller.camera }),
} satisfies Bench;
