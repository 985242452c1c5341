import { describe, expect, it } from 'vitest';
import { boxContains } from '../../../../shared/geometry/box.ts';
import { layoutOf } from '../../../../shared/layout/boardLayout.ts';
import { createBoardPainters } from '../../../../client/canvas/paint/boardPainters.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { loadBoardTexts } from '../../../../client/i18n/texts.ts';
import { aBoard, aConversation, aGrid, anActor, aNote } from '../../../support/records.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

await loadBoardTexts();

const grid = aGrid({ place: ['board', 100, 200, 'a0'] });
const mum = anActor({ label: 'Mum', actorKind: 'caregiver', column: 'a0' });
const nurse = anActor({ label: 'Nurse', agency: 'Plunket', actorKind: 'agencyPerson', column: 'a1' });
const free = anActor({ label: 'Nana' });
const board = aBoard({ grids: [grid], actors: [mum, nurse, free] });

function painterOf(kind: string, offers = false) {
  const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context, { offers });
  const painter = painters.get(kind);
  if (!painter) throw new Error(`nothing paints ${kind}`);
  return painter;
}

function wordsOf(kind: string, record: unknown, { snapshot = board, zoom = 1, offers = false } = {}) {
  const painter = painterOf(kind, offers);
  const { context, calls } = createFakeContext();
  const look = {
    scale: zoom,
    zoom,
    detail: 'text',
    theme: LIGHT_THEME,
    lifted: false,
    editing: false,
    mine: false,
  };
  painter.paint(context, painter.picture?.(record, snapshot) ?? record, { ...look, detail: 'text' });
  return calls
    .filter(({ name }) => name === 'fillText')
    .map(({ args }) => String(args[0]))
    .join(' ');
}

describe('words from a seat or for a chair on the canvas', () => {
  const [cell, wall] = [
    ['cell', mum.id, 'matters', 'a0'],
    ['board', 0, 0, 'a0'],
  ] as const;

  it.each([
    ['seat', cell],
    ['chair', cell],
    ['seat', wall],
    ['chair', wall],
  ] as const)('say “in role” wherever they can be read: %s, %j', (voice, place) => {
    const note = aNote({ text: 'I want quiet', voice, place });
    const snapshot = aBoard({ grids: [grid], actors: [mum], notes: [note] });
    expect(wordsOf('postIt', note, { snapshot })).toBe(
      `I want quiet ${voice === 'chair' ? 'chair, ' : ''}in role`,
    );
  });
});

describe('the grid on the canvas', () => {
  it('is ground as large as its layout; a column lies within it', () => {
    const shape = layoutOf(board).grid;
    expect(painterOf('grid').bounds(grid, board)).toEqual(shape?.box);
    expect(painterOf('grid').covers?.(grid, { x: 5, y: 5 })).toBe(false);
    const column = painterOf('column').bounds(mum, board);
    expect(column && shape && boxContains(shape.box, column)).toBe(true);
  });

  it('shows no column for whoever has none, and no second grid', () => {
    expect(painterOf('column').bounds(free, board)).toBeNull();
    const second = aGrid({ id: 'zzzzzzzzzzzzzzzz' });
    expect(painterOf('grid').bounds(second, aBoard({ grids: [grid, second] }))).toBeNull();
  });

  it('takes hold of a column by its head, not by its cells', () => {
    const { covers } = painterOf('column');
    expect(covers?.(mum, { x: 50, y: 20 })).toBe(true);
    expect(covers?.(mum, { x: 50, y: 600 })).toBe(false);
  });

  it('names the corner and the rows with their questions', () => {
    const words = wordsOf('grid', grid);
    for (const part of ['Levels of disintegration', 'Explanation', 'Intervention', 'Responsibility'])
      expect(words).toContain(part);
    expect(words).toContain('What to do, that might help?');
  });

  it('says who a column is, and of whoever steps back that they are in reserve', () => {
    expect(wordsOf('column', nurse)).toContain('Agency person · Plunket');
    const back = { ...nurse, reserve: true };
    const snapshot = aBoard({ grids: [grid], actors: [mum, back] });
    expect(wordsOf('column', back, { snapshot })).toMatch(/Nurse.*In reserve/u);
  });

  it('shows long names whole', () => {
    const label = 'Kaiāwhina mō ngā whānau katoa o te rohe nei';
    const long = anActor({ label, column: 'a0' });
    const snapshot = aBoard({ grids: [grid], actors: [long] });
    expect(wordsOf('column', long, { snapshot })).toContain(label);
    expect(wordsOf('column', long, { snapshot, zoom: 0.3 })).toContain(label);
  });

  it('offers to write in every cell, full or not, on a board at work only', () => {
    expect(wordsOf('column', mum, { offers: true }).match(/Write here/gu)).toHaveLength(3);
    expect(wordsOf('column', mum)).not.toContain('Write here');
    const notes = ['a0', 'a1'].map((rank) => aNote({ place: ['cell', mum.id, 'explanation', rank] }));
    const full = aBoard({ grids: [grid], actors: [mum], notes });
    expect(wordsOf('column', mum, { snapshot: full, offers: true }).match(/Write here/gu)).toHaveLength(3);
  });
});

describe('the mark of conversations at the head of a column', () => {
  const talks = [
    aConversation({ from: mum.id, to: nurse.id }),
    aConversation({ from: nurse.id }),
    aConversation({ from: mum.id, to: nurse.id, deleted: true }),
  ];
  const snapshot = aBoard({ grids: [grid], actors: [mum, nurse, free], conversations: talks });

  it('counts the conversations of each column that has some', () => {
    expect(wordsOf('talkMark', mum, { snapshot })).toBe('1');
    expect(wordsOf('talkMark', nurse, { snapshot })).toBe('2');
    expect(painterOf('talkMark').bounds(free, snapshot)).toBeNull();
    expect(painterOf('talkMark').bounds(mum, board)).toBeNull();
  });

  it('stands at the upper edge of the head, above its name', () => {
    const mark = painterOf('talkMark').bounds(mum, snapshot);
    const head = painterOf('column').bounds(mum, snapshot);
    expect(mark && head && mark.minY < head.minY && mark.maxY > head.minY).toBe(true);
    expect(mark && head && mark.minX > head.minX && mark.maxX < head.maxX).toBe(true);
  });

  it('is looked at anew at both heads when a conversation changes', () => {
    const dependents = [...(painterOf('conversation').dependents?.(talks[0], snapshot) ?? [])];
    expect(dependents).toContainEqual({ kind: 'actor', id: mum.id });
    expect(dependents).toContainEqual({ kind: 'actor', id: nurse.id });
  });
});
