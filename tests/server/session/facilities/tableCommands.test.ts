import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { createTestDesk, onlyOf, resultOf, type Person } from '../commandFixture.ts';

const area = { x: 0, y: -10.5, width: 4000, height: 3000 };

function tableOf(people: readonly Person[], noteIds: string[] = [newId()], rest: object = {}) {
  const base = { title: ' Table 3 ', kind: 'table' as const, size: 5, area };
  return { ...base, people: people.map(({ id }) => id), noteIds, ...rest };
}

describe('tables', () => {
  it('are dealt in one go, in place of those before, and everybody is told', async () => {
    const { boardId, facilitator, ada, ben } = await createTestDesk();
    const notes = [newId(), newId()];
    await facilitator.command('dealTables', { boardId, tables: [tableOf([ada]), tableOf([ben])] });
    const { tableIds } = resultOf(
      await facilitator.command('dealTables', { boardId, tables: [tableOf([ada, ben], notes)] }),
    );
    const table = onlyOf(ben.facts().table);
    expect(tableIds).toEqual([table.id]);
    expect(table).toEqual({
      ...{ id: table.id, boardId, title: 'Table 3', kind: 'table', people: [ada.id, ben.id] },
      ...{ size: 5, noteIds: notes, area, help: false },
    });
  });

  it('seat nobody twice, and nobody who is not there', async () => {
    const { boardId, facilitator, ada, ben, wall } = await createTestDesk();
    await facilitator.command('removePerson', { participantId: ben.id });
    await facilitator.command('dealTables', {
      boardId,
      tables: [tableOf([ada, ada, ben, wall]), tableOf([ada, facilitator])],
    });
    const people = Object.values(ada.facts().table).map((table) => table.people);
    expect(people).toEqual([[ada.id], [facilitator.id]]);
  });

  it('hold a note once, and not too many', async () => {
    const { boardId, facilitator } = await createTestDesk();
    const note = newId();
    const twice = [tableOf([], [note]), tableOf([], [note])];
    expect(await facilitator.command('dealTables', { boardId, tables: twice })).toMatchObject({
      problem: 'bad-input',
    });
    const many = Array.from({ length: 1001 }, newId);
    const tables = [tableOf([], many), tableOf([], Array.from({ length: 1000 }, newId))];
    expect(await facilitator.command('dealTables', { boardId, tables })).toMatchObject({
      problem: 'too-many',
    });
    expect(facilitator.facts().table).toEqual({});
  });

  it('are chosen by oneself: one at a time', async () => {
    const { boardId, facilitator, ada } = await createTestDesk();
    const { tableIds } = resultOf(
      await facilitator.command('dealTables', { boardId, tables: [tableOf([]), tableOf([])] }),
    );
    const [first = '', second = ''] = tableIds as string[];
    const seats = () => [first, second].map((id) => ada.facts().table[id]?.people);
    await ada.command('joinTable', { boardId, tableId: first });
    expect(seats()).toEqual([[ada.id], []]);
    await ada.command('joinTable', { boardId, tableId: second });
    await ada.command('joinTable', { boardId, tableId: second });
    expect(seats()).toEqual([[], [ada.id]]);
    await facilitator.command('changeTable', { tableId: first, people: [ada.id], size: 2, title: 'North' });
    expect(seats()).toEqual([[ada.id], []]);
    expect(ada.facts().table[first]).toMatchObject({ title: 'North', size: 2 });
    await ada.command('joinTable', { boardId, tableId: null });
    expect(seats()).toEqual([[], []]);
    expect(await ada.command('joinTable', { boardId, tableId: newId() })).toMatchObject({
      problem: 'not-found',
    });
  });

  it('say how many they are themselves; names and seats are the facilitator’s', async () => {
    const { boardId, facilitator, ada, ben } = await createTestDesk();
    await facilitator.command('dealTables', { boardId, tables: [tableOf([ada])] });
    const { id: tableId } = onlyOf(ada.facts().table);
    expect(await ada.command('changeTable', { tableId, size: 4 })).toMatchObject({ ok: true });
    expect(onlyOf(ben.facts().table).size).toBe(4);
    expect(await ben.command('changeTable', { tableId, size: 2 })).toMatchObject({
      problem: 'not-at-table',
    });
    for (const change of [{ title: 'Ours' }, { people: [ada.id, ben.id] }])
      expect(await ada.command('changeTable', { tableId, ...change })).toMatchObject({
        problem: 'not-facilitator',
      });
    expect(onlyOf(ben.facts().table)).toMatchObject({ title: 'Table 3', people: [ada.id], size: 4 });
  });

  it('may ask for help: those who sit there, and facilitators for them', async () => {
    const { boardId, facilitator, ada, ben } = await createTestDesk();
    await facilitator.command('dealTables', { boardId, tables: [tableOf([ada])] });
    const { id: tableId } = onlyOf(ada.facts().table);
    expect(await ben.command('askForHelp', { tableId, help: true })).toMatchObject({
      problem: 'not-at-table',
    });
    expect(await ada.command('askForHelp', { tableId, help: true })).toMatchObject({ ok: true });
    expect(onlyOf(ben.facts().table).help).toBe(true);
    await facilitator.command('askForHelp', { tableId, help: false });
    expect(onlyOf(ben.facts().table)).toMatchObject({ help: false, coming: true });
    await facilitator.command('askForHelp', { tableId, help: false });
    expect(onlyOf(ada.facts().table).coming).toBe(true);
    await ada.command('askForHelp', { tableId, help: false });
    expect(onlyOf(ada.facts().table)).toMatchObject({ help: false, coming: false });
    await ada.command('askForHelp', { tableId, help: true });
    await ada.command('askForHelp', { tableId, help: false });
    expect(onlyOf(ada.facts().table)).toMatchObject({ help: false, coming: false });
  });

  it('are shown on the wall without people, and people’s own without the title that names them', async () => {
    const { boardId, facilitator, ada, wall } = await createTestDesk();
    const own = tableOf([ada], [newId()], { kind: 'person', title: 'Ada' });
    await facilitator.command('dealTables', { boardId, tables: [tableOf([ada]), own] });
    expect(Object.values(wall.facts().table)).toMatchObject([
      { title: 'Table 3', people: [], seated: 1 },
      { title: '', people: [], seated: 0 },
    ]);
    expect(Object.values(ada.facts().table)[0]).not.toHaveProperty('seated');
  });

  it('take the wall back from what filled it before: people look up where they sit', async () => {
    const { boardId, facilitator, wall } = await createTestDesk();
    const spotlight = { kind: 'theme', id: newId() } as const;
    await facilitator.command('setSpotlight', { boardId, spotlight });
    await facilitator.command('dealTables', { boardId, tables: [tableOf([])] });
    expect(wall.facts().board[boardId]?.spotlight).toBeNull();
  });

  it('lose whoever is removed', async () => {
    const { boardId, facilitator, ada, ben } = await createTestDesk();
    await facilitator.command('dealTables', { boardId, tables: [tableOf([ada, ben])] });
    await facilitator.command('removePerson', { participantId: ada.id });
    await facilitator.command('readmitPerson', { participantId: ada.id });
    expect(onlyOf(ben.facts().table).people).toEqual([ben.id]);
  });

  it('end together', async () => {
    const { boardId, facilitator, ada } = await createTestDesk();
    await facilitator.command('dealTables', { boardId, tables: [tableOf([]), tableOf([])] });
    await facilitator.command('endTables', { boardId });
    expect(ada.facts().table).toEqual({});
  });

  it('are dealt once for one command, and by facilitators only', async () => {
    const { boardId, facilitator, ada, observer } = await createTestDesk();
    const input = { boardId, tables: [tableOf([])] };
    const id = newId();
    const first = await facilitator.command('dealTables', input, id);
    expect(await facilitator.command('dealTables', input, id)).toEqual(first);
    expect(await ada.command('dealTables', input)).toMatchObject({ problem: 'not-facilitator' });
    const { id: tableId } = onlyOf(ada.facts().table);
    expect(await observer.command('joinTable', { boardId, tableId })).toMatchObject({ problem: 'observer' });
    expect(await facilitator.command('dealTables', { ...input, boardId: newId() })).toMatchObject({
      problem: 'not-found',
    });
  });
});
