import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { showSorting } from '../../../client/wall/showSorting.ts';
import { linesPerName, WallSorting } from '../../../client/wall/WallSorting.tsx';
import type { AgendaFact } from '../../../shared/session/agendaFacts.ts';
import { EMPTY_FACTS, type BoardFact, type FactItems } from '../../../shared/session/facts.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { aBoard, aNote, aTheme } from '../../support/records.ts';

const theme = aTheme({ title: 'Time to talk', place: ['board', 100, 100, 'a0'] });
const unnamed = aTheme({ title: ' ', place: ['board', 100, 1500, 'a1'] });
const inner = aTheme({ title: 'A cup of tea', place: ['theme', theme.id, 'a0'] });
const far = aTheme({ title: 'Trust', place: ['board', 50_000, 100, 'a2'] });
const themed = aNote({ place: ['theme', theme.id, 'a0'] });
const alone = aNote({ alone: true });
const left = [aNote({}), aNote({})];
const binned = aNote({ deleted: true });
const snapshot = aBoard({
  notes: [themed, alone, binned, ...left],
  themes: [theme, unnamed, inner, far],
});

const table: TableFact = {
  ...{ id: 'one', boardId: 'board', title: 'Table 1', kind: 'table', people: [], seated: 3, size: 1 },
  ...{ noteIds: [themed, alone, binned, ...left].map(({ id }) => id), help: true },
  area: { x: 0, y: 0, width: 4000, height: 4000 },
};

function facts(tables: readonly TableFact[], board: Partial<BoardFact> = {}): FactItems {
  return {
    ...EMPTY_FACTS,
    board: {
      board: { id: 'board', spotlight: null, frozen: [] as readonly string[], ...board } as BoardFact,
    },
    table: Object.fromEntries(tables.map((one) => [one.id, one])),
  };
}

function during(allows: readonly string[]): FactItems {
  const agenda = { id: 'agenda', current: 'step', steps: [{ id: 'step', allows }] } as unknown as AgendaFact;
  return { ...facts([table]), agenda: { agenda } };
}

describe('the wall while tables sort', () => {
  it('tells what each table has left of what it was dealt, and the names of its themes', () => {
    const show = showSorting(snapshot, facts([table]), 'board');
    expect(show).toMatchObject({ left: 2, dealt: 4, themes: 3 });
    expect(show?.tables).toEqual([
      { id: 'one', title: 'Table 1', left: 2, dealt: 4, names: ['Time to talk'], themes: 2 },
    ]);
  });

  it('is drawn without who asked for help', () => {
    const show = showSorting(snapshot, facts([table]), 'board');
    if (!show) throw new Error('nothing shown');
    const words = renderToStaticMarkup(<WallSorting show={show} />);
    for (const told of ['Table 1', '2 left of 4', '2 themes', 'Time to talk']) expect(words).toContain(told);
    expect(words).not.toMatch(/help/iu);
    expect(words).not.toContain('Trust');
  });

  it('is the board where people have shares of their own, on another board, and once themes are frozen', () => {
    expect(showSorting(snapshot, facts([{ ...table, kind: 'person' }]), 'board')).toBeNull();
    expect(showSorting(snapshot, facts([{ ...table, boardId: 'other' }]), 'board')).toBeNull();
    expect(showSorting(snapshot, facts([table], { frozen: ['theme'] }), 'board')).toBeNull();
  });

  it('is the board in a step of the agenda in which nothing is sorted', () => {
    expect(showSorting(snapshot, during(['arrange']), 'board')).not.toBeNull();
    expect(showSorting(snapshot, during(['write']), 'board')).toBeNull();
  });

  it('lets names stand in up to three lines where all of them find room, and in one where not', () => {
    const long = 'Listening humbly first, before we bring any expertise, plan or form';
    const tableWith = (names: number) => ({ names: Array.from({ length: names }, () => long) });
    expect(linesPerName([tableWith(1), tableWith(3), tableWith(0)])).toBe(3);
    expect(linesPerName([tableWith(5), tableWith(1), tableWith(1)])).toBe(2);
    expect(linesPerName([tableWith(9), tableWith(1), tableWith(1)])).toBe(1);
    expect(linesPerName(Array.from({ length: 12 }, () => tableWith(2)))).toBe(1);
  });
});
