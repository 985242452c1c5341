import { expect, test } from 'vitest';
import { paintSuggestions, type GroupOutline } from '../../../../client/canvas/lifted/paintSuggestions.ts';
import { boxAt } from '../../../../shared/geometry/box.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

const look = { line: '#0b5d66', ground: '#f6f3ec', onLine: '#ffffff', font: 'sans-serif' };
const viewport = { width: 1000, height: 800 };
const groups: GroupOutline[] = [
  { number: 3, words: 'trust', boxes: [boxAt(0, 0, 200, 200), boxAt(300, 0, 200, 200)], isChosen: false },
  { number: 4, words: 'kai', boxes: [boxAt(600, 300, 200, 200), boxAt(5000, 0, 200, 200)], isChosen: true },
];

function paint(zoom: number) {
  const { context, calls } = createFakeContext();
  paintSuggestions(context, groups, { x: 0, y: 0, zoom }, viewport, look);
  const texts = calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0]);
  const boxes = calls.filter(({ name }) => name === 'rect').map(({ args }) => args);
  const dashes = calls.filter(({ name, args }) => name === 'setLineDash' && (args[0] as number[]).length > 0);
  return { texts, boxes, dashes };
}

test('each note has a dashed outline and its group’s number, the first one the words', () => {
  const { texts, boxes, dashes } = paint(1);
  expect(texts).toEqual(['3', '3  trust', '4  kai']);
  expect(boxes).toEqual([
    [-4, -4, 208, 208],
    [296, -4, 208, 208],
    [596, 296, 208, 208],
  ]);
  expect(dashes).toHaveLength(2);
});

test('from afar only the chosen group is named', () => {
  expect(paint(0.4).texts).toEqual(['3', '3', '4  kai']);
  expect(paint(0.2).texts).toEqual(['4  kai']);
});

test('words that have no room are cut', () => {
  const { context, calls } = createFakeContext();
  const long = { number: 1, words: 'word '.repeat(40), boxes: [boxAt(0, 0, 200, 200)], isChosen: false };
  paintSuggestions(context, [long], { x: 0, y: 0, zoom: 1 }, viewport, look);
  const [text] = calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0]));
  expect(text).toMatch(/^1 {2}word.*…$/);
  expect(text?.length).toBeLessThan(40);
});
