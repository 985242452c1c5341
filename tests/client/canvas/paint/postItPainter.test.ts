import { describe, expect, it } from 'vitest';
import { completeRecord } from '../../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT } from '../../../../shared/model/snapshot.ts';
import { postItTable, type PostIt } from '../../../../shared/model/postIt.ts';
import type { FieldValue } from '../../../../shared/model/field.ts';
import { createBoardPainters } from '../../../../client/canvas/paint/boardPainters.ts';
import { LAYERS } from '../../../../client/canvas/engine/sceneItem.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import type { Look } from '../../../../client/canvas/paint/painter.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

const plain: Look = {
  scale: 1,
  zoom: 1,
  detail: 'text',
  theme: LIGHT_THEME,
  lifted: false,
  editing: false,
  mine: false,
};

function postIt(fields: Record<string, FieldValue>): PostIt {
  // The table makes exactly the record that the type describes.
  return completeRecord(postItTable, 'note000000000001', fields);
}

function paint(note: PostIt, look: Partial<Look> = {}) {
  const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context);
  const { context, calls } = createFakeContext();
  painters.get('postIt')?.paint(context, note, { ...plain, ...look });
  return {
    calls,
    words: calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0]),
    count: (name: string) => calls.filter((call) => call.name === name).length,
  };
}

describe('post-it painter', () => {
  it('lies where its place says and is not on the canvas when deleted', () => {
    const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context);
    const painter = painters.get('postIt');
    const place = ['board', 30, 40, 'a5'] as const;
    expect(painter?.bounds(postIt({ place, size: 'S' }), EMPTY_SNAPSHOT)).toEqual({
      minX: 30,
      minY: 40,
      maxX: 170,
      maxY: 180,
    });
    expect(painter?.bounds(postIt({ place, deleted: true }), EMPTY_SNAPSHOT)).toBeNull();
    expect(painter?.z(postIt({ place }), EMPTY_SNAPSHOT)).toEqual({ layer: LAYERS.content, rank: 'a5' });
  });

  it('writes its words, bars for them, or nothing, by the level of detail', () => {
    const note = postIt({ text: 'Kanohi ki te kanohi beats email every time' });
    expect(paint(note).words.join(' ')).toBe('Kanohi ki te kanohi beats email every time');
    const bars = paint(note, { detail: 'bars', scale: 0.1, zoom: 0.1 });
    expect(bars.words).toEqual([]);
    expect(bars.count('fillRect')).toBeGreaterThan(1);
    const shape = paint(note, { detail: 'plain', scale: 0.02, zoom: 0.02 });
    expect(shape.calls.map(({ name, fill }) => [name, fill])).toEqual([
      ['fillRect', LIGHT_THEME.notes.yellow],
    ]);
  });

  it('leaves out the lines that lie outside the part that is needed', () => {
    const note = postIt({ text: 'one\ntwo\nthree\nfour' });
    const part = { minX: 0, minY: 0, maxX: 200, maxY: 60 };
    expect(paint(note, { part }).words).toEqual(['one', 'two']);
    expect(paint(note, { part: { ...part, minY: 80, maxY: 300 } }).words).toEqual(['two', 'three', 'four']);
    expect(paint(note).words).toHaveLength(4);
  });

  it('leaves its words out while they stand in a text field', () => {
    expect(paint(postIt({ text: 'Trust' }), { editing: true }).words).toEqual([]);
    expect(paint(postIt({ text: 'Trust' }), { editing: true, detail: 'bars' }).count('fillRect')).toBe(1);
  });

  it('starts right-to-left words at the right', () => {
    const { calls } = paint(postIt({ text: 'السلام' }));
    const x = (text: string) =>
      paint(postIt({ text })).calls.find(({ name }) => name === 'fillText')?.args[1];
    expect(calls.some(({ name }) => name === 'fillText')).toBe(true);
    expect(x('السلام')).toBe(186);
    expect(x('Salaam')).toBe(14);
  });

  it('paints HTML and formulas as the words they are', () => {
    expect(paint(postIt({ text: '<b>hi</b> =1+1' })).words.join(' ')).toBe('<b>hi</b> =1+1');
  });

  it('marks what is done, what is mine and, in high contrast, the colour', () => {
    const note = postIt({ text: 'x' });
    const usual = paint(note).calls.length;
    expect(paint(postIt({ text: 'x', done: true })).count('arc')).toBe(1);
    expect(paint(note, { mine: true }).calls.length).toBeGreaterThan(usual);
    const theme = { ...LIGHT_THEME, highContrast: true };
    const contrast = paint(note, { theme });
    expect(contrast.count('strokeRect')).toBe(1);
    expect(contrast.count('arc')).toBe(1);
    const shapes = ['yellow', 'blue', 'green', 'rose', 'violet', 'sand'].map((color) =>
      JSON.stringify(
        paint(postIt({ color, text: '' }), { theme }).calls.map(({ name, args }) => [name, args]),
      ),
    );
    expect(new Set(shapes).size).toBe(6);
  });

  it('says what a group sees differently or shares in its cell, and for whom an empty chair spoke', () => {
    const place = ['cell', 'mum', 'explanation', 'a0'] as const;
    expect(paint(postIt({ text: 'x', place, seen: 'differently' })).words).toContain('seen differently');
    expect(paint(postIt({ text: 'x', place, seen: 'shared' })).words).toContain('shared');
    expect(paint(postIt({ text: 'x', place })).words).toEqual(['x']);
    const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context);
    const shown = (voice: string) =>
      painters.get('postIt')?.picture?.(postIt({ text: 'x', place, voice }), EMPTY_SNAPSHOT);
    expect(shown('chair')).toMatchObject({ shown: 'chair' });
    expect(shown('seat')).toMatchObject({ shown: 'inRole' });
  });

  it('leaves out what is seen differently before a whānau that is here', () => {
    const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context, {
      showsSeen: () => false,
    });
    const { context, calls } = createFakeContext();
    const note = postIt({ text: 'x', place: ['cell', 'mum', 'explanation', 'a0'], seen: 'differently' });
    painters.get('postIt')?.paint(context, note, plain);
    expect(calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0])).toEqual(['x']);
  });

  it('ends on whole device pixels', () => {
    const { calls } = paint(postIt({}), { detail: 'plain', scale: 0.0333, zoom: 0.0333 });
    const [, , width] = calls[0]?.args as number[];
    expect((width ?? 0) * 0.0333).toBeCloseTo(7, 9);
  });
});
