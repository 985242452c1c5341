import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToolName } from '../../../../client/board/boardUi.ts';
import { PointerInput } from '../../../../client/canvas/input/pointerInput.ts';
import type { CanvasEngine } from '../../../../client/canvas/engine/engine.ts';
import type { Camera } from '../../../../shared/geometry/camera.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../../support/workspaceStub.ts';

/** Longer than a finger rests to place a note, ms. */
const LONG = 600;

let workspace: StubWorkspace;
let element: HTMLElement;
let camera: Camera;
/** Who has in the hand what lies under the finger. */
let holder: string | null;

beforeEach(() => {
  vi.useFakeTimers();
  holder = null;
  vi.stubGlobal('window', new EventTarget());
  camera = { x: 0, y: 0, zoom: 1 };
  workspace = createWorkspaceStub();
  const target = new EventTarget();
  // Of an element only its events and where it lies are asked.
  element = Object.assign(target, {
    setPointerCapture: () => undefined,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  }) as unknown as HTMLElement;
  // Pressing the ground asks the engine for no more.
  const engine = {
    get camera() {
      return camera;
    },
    hitTest: () => null,
    itemsIn: () => [],
  } as unknown as CanvasEngine;
  new PointerInput({
    workspace,
    engine,
    element,
    viewOnly: false,
    setCamera: (next) => void (camera = next),
    showBrush: () => undefined,
    showLasso: () => undefined,
    holderOf: () => null,
    holderAt: () => holder,
    tellDragging: () => undefined,
    onHover: () => undefined,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function finger(type: string, clientX: number): void {
  const event = Object.assign(new Event(type), {
    ...{ pointerId: 1, pointerType: 'touch', button: 0, clientX, clientY: 0 },
  });
  element.dispatchEvent(event);
}

const noteCount = () => workspace.board.snapshot.postIt.size;

describe.each<ToolName>(['select', 'note', 'lasso', 'hand'])('with the %s tool', (tool) => {
  beforeEach(() => workspace.ui.setState({ tool }));

  test('a finger that moves for long writes no note', () => {
    finger('pointerdown', 100);
    finger('pointermove', 60);
    vi.advanceTimersByTime(LONG);
    finger('pointermove', 40);
    expect(noteCount()).toBe(0);
    if (tool !== 'lasso') expect(camera.x).toBe(60);
  });

  test('a finger that rests, trembling a little, writes a note where notes are written', () => {
    finger('pointerdown', 100);
    finger('pointermove', 104);
    vi.advanceTimersByTime(LONG);
    expect(noteCount()).toBe(tool === 'select' || tool === 'note' ? 1 : 0);
  });
});

test('a finger that begins on what somebody else holds, and moves for long, writes no note', () => {
  holder = 'Ben';
  finger('pointerdown', 100);
  finger('pointermove', 60);
  vi.advanceTimersByTime(LONG);
  expect(noteCount()).toBe(0);
});
