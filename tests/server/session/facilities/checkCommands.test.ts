import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { closeOverdue } from '../../../../server/session/closeOverdue.ts';
import { loadWorkshopRegistry } from '../../../../server/session/workshopRegistry.ts';
import { createTestDesk, onlyOf, resultOf, withThemes, type Person } from '../commandFixture.ts';

const [trust, time] = ['trusttrusttrust1', 'timetimetimetim1'];

async function setUp() {
  const desk = await createTestDesk();
  const { boardId, facilitator, snapshots, newPerson } = desk;
  snapshots.set(boardId, withThemes({ [trust]: 'Trust', [time]: 'Time' }));
  const open = async (closesAt: number | null = null) => {
    const input = { boardId, about: 'themes' as const, itemIds: [trust, time], closesAt };
    return String(resultOf(await facilitator.command('openCheck', input))['checkId']);
  };
  const answer = (
    person: Person,
    checkId: string,
    verdict: 'right' | 'notQuite' | 'missing' | null,
    note = '',
    itemId = trust,
  ) => person.command('answerCheck', { checkId, itemId, verdict, note });
  const others = await Promise.all([newPerson(), newPerson(), newPerson()]);
  return { ...desk, open, answer, others };
}

/** A check that seven people answered. */
async function setUpAnswered() {
  const desk = await setUp();
  const checkId = await desk.open();
  const { ada, ben, facilitator, second, others, answer } = desk;
  const people = [ada, ben, facilitator, second, ...others];
  for (const [index, person] of people.entries())
    await answer(person, checkId, index < 5 ? 'right' : 'notQuite', `note-canary-${index}`);
  await answer(ada, checkId, 'missing', 'What about the children?', time);
  return { ...desk, checkId, people };
}

describe('a member check', () => {
  it('asks about the themes as they are worded when it opens', async () => {
    const { boardId, ada, snapshots, open, time: clock } = await setUp();
    const checkId = await open();
    snapshots.set(boardId, withThemes({ [trust]: 'Reworded' }));
    expect(onlyOf(ada.facts().check)).toEqual({
      ...{ id: checkId, boardId, about: 'themes', state: 'open', openedAt: clock.now, closesAt: null },
      items: [
        { id: trust, wording: 'Trust' },
        { id: time, wording: 'Time' },
      ],
      ...{ answered: 0, answeredAll: 0, mine: {}, results: null, tooFew: false },
    });
  });

  it('takes the wall from what was shown there, unless it stays open for days', async () => {
    const { boardId, facilitator, wall, time: clock, open } = await setUp();
    const spotlight = { kind: 'theme', id: trust } as const;
    const shown = () => wall.facts().board[boardId]?.spotlight;
    await facilitator.command('setSpotlight', { boardId, spotlight });
    await open(clock.now + 86_400_000);
    expect(shown()).toMatchObject(spotlight);
    await open();
    expect(shown()).toBeNull();
    await facilitator.command('setSpotlight', { boardId, spotlight });
    await facilitator.command('openBallot', { boardId, title: 'Which?', about: 'theme', budget: 3 });
    expect(shown()).toBeNull();
  });

  it('asks about distilled themes only once they are offered', async () => {
    const { boardId, facilitator, ada } = await setUp();
    const input = { boardId, stem: 'works', text: 'Trust first' } as const;
    const { distilledId } = resultOf(await facilitator.command('addDistilled', input));
    const id = String(distilledId);
    const check = { boardId, about: 'distilled' as const, itemIds: [id], closesAt: null };
    expect(await facilitator.command('openCheck', check)).toMatchObject({ problem: 'not-found' });
    await facilitator.command('offerDistilled', { distilledId: id, offered: true });
    await facilitator.command('openCheck', check);
    expect(onlyOf(ada.facts().check).items).toEqual([{ id, wording: 'Trust first' }]);
  });

  it('shows everybody their own answers and how many people answered, and nothing else', async () => {
    const { ada, ben, facilitator, wall, checkId, people } = await setUpAnswered();
    const factOf = (person: Person) => person.facts().check[checkId];
    expect(factOf(ada)?.mine).toEqual({
      [trust]: { verdict: 'right', note: 'note-canary-0' },
      [time]: { verdict: 'missing', note: 'What about the children?' },
    });
    expect(factOf(ben)?.mine).toEqual({ [trust]: { verdict: 'right', note: 'note-canary-1' } });
    expect(factOf(wall)).toMatchObject({ answered: people.length, mine: {}, results: null });
    const seen = JSON.stringify(factOf(facilitator)).match(/note-canary-\d/g);
    expect(seen).toEqual(['note-canary-2']);
  });

  it('tells all how many have answered everything, as soon as they have', async () => {
    const { ben, facilitator, checkId, answer } = await setUpAnswered();
    const told = () => facilitator.facts().check[checkId]?.answeredAll;
    const before = told() ?? 0;
    await answer(ben, checkId, 'right', '', time);
    expect(told()).toBe(before + 1);
    await answer(ben, checkId, 'notQuite', '', time);
    expect(told()).toBe(before + 1);
    await answer(ben, checkId, null, '', time);
    expect(told()).toBe(before);
  });

  it('takes an answer back, and with the last one the person', async () => {
    const { ada, facilitator, checkId, people, answer } = await setUpAnswered();
    const answered = () => facilitator.facts().check[checkId]?.answered;
    await answer(ada, checkId, null);
    expect(answered()).toBe(people.length);
    await answer(ada, checkId, null, '', time);
    expect(answered()).toBe(people.length - 1);
    expect(ada.facts().check[checkId]?.mine).toEqual({});
    expect(await answer(ada, checkId, null, 'lost words')).toMatchObject({ problem: 'bad-input' });
  });

  it('is counted when it closes: counts and unordered notes are all that is left', async () => {
    const { boardId, storage, workshopId, state, ada, observer, wall, facilitator, checkId, people } =
      await setUpAnswered();
    await facilitator.command('closeCheck', { checkId });
    const closed = ada.facts().check[checkId];
    expect(closed).toMatchObject({ state: 'closed', answered: people.length, mine: {}, tooFew: false });
    // One person alone answered the other: nothing of it is kept, the words neither.
    const [first, ...others] = closed?.results ?? [];
    expect(first).toMatchObject({ id: trust, right: 5, notQuite: 2, missing: 0 });
    expect([...(first?.notes ?? [])].sort()).toEqual(people.map((_, index) => `note-canary-${index}`));
    expect(others).toEqual([]);
    expect(JSON.stringify(await storage.workshops.read(workshopId))).not.toContain(
      'What about the children?',
    );
    expect(observer.facts().check[checkId]).toEqual(closed);
    expect(wall.facts().check[checkId]?.results?.map(({ right, notes }) => [right, notes])).toEqual([
      [5, []],
    ]);
    const stored = await storage.workshops.read(workshopId);
    expect(kindsOf(stored?.items ?? [])).toEqual(['check']);
    const kept = JSON.stringify(stored?.items);
    expect(people.filter(({ id }) => kept.includes(id))).toEqual([]);
    expect(state.items.onBoard('answer', boardId)).toEqual([]);
  });

  it('shuffles the notes', async () => {
    const orders = new Set<string>();
    for (let run = 0; run < 12; run += 1) {
      const { ada, facilitator, checkId } = await setUpAnswered();
      await facilitator.command('closeCheck', { checkId });
      orders.add(JSON.stringify(ada.facts().check[checkId]?.results?.[0]?.notes));
    }
    // Twelve times the same of 5,040 orders happens once in 10^40 runs.
    expect(orders.size).toBeGreaterThan(1);
  });

  it('keeps nothing of what fewer than five people said', async () => {
    const { ada, ben, facilitator, second, storage, workshopId, open, answer } = await setUp();
    const checkId = await open();
    for (const person of [ada, ben, facilitator, second])
      await answer(person, checkId, 'notQuite', 'canary note');
    await facilitator.command('closeCheck', { checkId });
    expect(ada.facts().check[checkId]).toMatchObject({
      ...{ state: 'closed', answered: 4, tooFew: true, results: [] },
    });
    expect(JSON.stringify(await storage.workshops.read(workshopId))).not.toContain('canary');
  });

  it('takes no answers once closed, nor for what it does not ask', async () => {
    const { ada, facilitator, checkId, answer } = await setUpAnswered();
    expect(await answer(ada, checkId, 'right', '', newId())).toMatchObject({ problem: 'not-found' });
    await facilitator.command('closeCheck', { checkId });
    expect(await answer(ada, checkId, 'right')).toMatchObject({ problem: 'closed' });
    const before = ada.facts().check[checkId];
    expect((await facilitator.command('closeCheck', { checkId })).ok).toBe(true);
    expect(ada.facts().check[checkId]).toEqual(before);
  });

  it('closes by itself when its time is over, after a restart too', async () => {
    const { ada, facilitator, registry, storage, time: clock, open, answer } = await setUp();
    const checkId = await open(clock.now + 1000);
    expect((await answer(ada, checkId, 'right')).ok).toBe(true);
    await closeOverdue(registry, clock.now + 999);
    expect(onlyOf(ada.facts().check).state).toBe('open');
    clock.now += 1000;
    expect(await answer(facilitator, checkId, 'right')).toMatchObject({ problem: 'closed' });
    const restarted = await loadWorkshopRegistry(storage.workshops);
    await closeOverdue(restarted, clock.now);
    const again = await loadWorkshopRegistry(storage.workshops);
    const [state] = again.list();
    expect(kindsOf([...(state?.items.all.values() ?? [])])).toEqual(['check']);
    await closeOverdue(registry, clock.now);
    expect(onlyOf(ada.facts().check).state).toBe('closed');
  });

  it('is opened for a month at most, not for yesterday, and about what is there', async () => {
    const { boardId, facilitator, time: clock } = await setUp();
    const open = (rest: object) =>
      facilitator.command('openCheck', {
        ...{ boardId, about: 'themes', itemIds: [trust], closesAt: null },
        ...rest,
      });
    expect(await open({ closesAt: clock.now })).toMatchObject({ problem: 'bad-input' });
    expect(await open({ closesAt: clock.now + 32 * 86_400_000 })).toMatchObject({ problem: 'bad-input' });
    expect(await open({ itemIds: [newId()] })).toMatchObject({ problem: 'not-found' });
    expect(await open({ boardId: newId() })).toMatchObject({ problem: 'not-found' });
  });

  it('forgets whoever is removed', async () => {
    const { ada, ben, facilitator, checkId, people } = await setUpAnswered();
    await facilitator.command('removePerson', { participantId: ada.id });
    expect(ben.facts().check[checkId]?.answered).toBe(people.length - 1);
    await facilitator.command('closeCheck', { checkId });
    expect(ben.facts().check[checkId]?.results?.[0]).toMatchObject({ right: 4, notQuite: 2 });
    expect(JSON.stringify(ben.facts().check)).not.toContain('children');
  });

  it('remembers that a command was answered, and not what it said', async () => {
    const { ada, storage, time: clock, open } = await setUp();
    const checkId = await open();
    const id = newId();
    const input = { checkId, itemId: trust, verdict: 'notQuite', note: 'canary' } as const;
    const first = await ada.command('answerCheck', input, id);
    expect(await storage.workshops.recall(ada.id, id, clock.now)).toEqual({ ok: true });
    expect(await ada.command('answerCheck', { ...input, verdict: 'right' }, id)).toEqual(first);
    expect(ada.facts().check[checkId]?.mine[trust]?.verdict).toBe('notQuite');
  });

  it('is answered by everybody who takes part; facilitators open, close and remove it', async () => {
    const { boardId, ada, observer, wall, facilitator, open, answer } = await setUp();
    const checkId = await open();
    for (const person of [observer, wall])
      expect(await answer(person, checkId, 'right')).toMatchObject({ problem: 'observer' });
    const denied = { problem: 'not-facilitator' };
    const input = { boardId, about: 'themes' as const, itemIds: [trust], closesAt: null };
    expect(await ada.command('openCheck', input)).toMatchObject(denied);
    expect(await ada.command('closeCheck', { checkId })).toMatchObject(denied);
    expect(await ada.command('removeCheck', { checkId })).toMatchObject(denied);
    await answer(ada, checkId, 'right');
    await facilitator.command('removeCheck', { checkId });
    expect(ada.facts().check).toEqual({});
    expect(await answer(ada, checkId, 'right')).toMatchObject({ problem: 'not-found' });
  });
});

/** What is kept beside the log of powers. */
function kindsOf(items: readonly { readonly kind: string }[]): string[] {
  return items.map(({ kind }) => kind).filter((kind) => kind !== 'power');
}
