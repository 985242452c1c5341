import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PointerGround } from '../../../../client/canvas/overlays/pointerGround.ts';
import type { PresenceFrame } from '../../../../shared/session/presence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface FakeElement {
  style: { transform: string; left: string; top: string };
  dataset: Record<string, string>;
  removed: boolean;
  remove(): void;
}

function fakeElement(): FakeElement {
  return {
    style: { transform: '', left: '', top: '' },
    dataset: {},
    removed: false,
    remove() {
      this.removed = true;
    },
  };
}

function openGround() {
  const ground = fakeElement();
  const made = new Map<string, FakeElement>();
  const pointers = new PointerGround({
    ground: ground as unknown as HTMLElement,
    createPointer(id) {
      const element = fakeElement();
      made.set(id, element);
      return element as unknown as HTMLElement;
    },
  });
  return { ground, made, pointers };
}

const frame = (ids: readonly string[], x: number, gone: readonly string[] = []): PresenceFrame => ({
  boardId: 'board',
  people: ids.map((participantId) => ({ participantId, pointer: [x, 7], dragging: [], typing: null })),
  gone: [...gone],
});
const ids = (count: number) => Array.from({ length: count }, (_, one) => `p${one}`);

it('lets a few glide, each moved by itself', () => {
  const { ground, made, pointers } = openGround();
  pointers.takeFrame(frame(ids(3), 5));
  pointers.follow({ x: 1, y: 2, zoom: 2 });
  expect(made.get('p2')?.style).toEqual({ transform: 'translate(10px, 14px)', left: '', top: '' });
  expect(ground.style.transform).toBe('translate(-2px, -4px)');
});

it('paints a crowd on the ground itself, in steps, and a few that are left glide again', () => {
  const { ground, made, pointers } = openGround();
  pointers.takeFrame(frame(ids(40), 5));
  expect(ground.dataset.crowd).toBe('true');
  expect(made.get('p39')?.style).toEqual({ transform: '', left: '5px', top: '7px' });
  pointers.takeFrame(frame(ids(40), 6));
  expect(made.get('p0')?.style.left).toBe('5px');
  vi.runAllTimers();
  expect(made.get('p0')?.style.left).toBe('6px');
  pointers.takeFrame(frame([], 0, ids(40).slice(2)));
  vi.runAllTimers();
  expect(made.get('p39')?.removed).toBe(true);
  expect(made.get('p0')?.style).toEqual({ transform: 'translate(6px, 7px)', left: '', top: '' });
  pointers.clear();
  expect(made.get('p0')?.removed).toBe(true);
});
