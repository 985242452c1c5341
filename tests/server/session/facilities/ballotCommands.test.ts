import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { createTestDesk, onlyOf, resultOf, withThemes, type Person } from '../commandFixture.ts';

const [trust, time, gone] = ['trusttrusttrust1', 'timetimetimetim1', 'gonegonegonegon1'];

async function setUp() {
  const desk = await createTestDesk();
  const { boardId, facilitator, snapshots } = desk;
  snapshots.set(boardId, withThemes({ [trust]: 'Trust', [time]: 'Time', [gone]: 'Gone' }));
  const open = async (rest: object = {}) => {
    const input = { boardId, title: ' What first? ', about: 'theme' as const, budget: 3, ...rest };
    return String(resultOf(await facilitator.command('openBallot', input))['ballotId']);
  };
  const cast = (person: Person, ballotId: string, votes: Record<string, number>) =>
    person.command('castVotes', { ballotId, votes });
  return { ...desk, open, cast };
}

describe('a vote', () => {
  it('shows everybody their own votes and how many voted, until it closes', async () => {
    const { boardId, ada, ben, facilitator, open, cast } = await setUp();
    const ballotId = await open();
    await cast(ada, ballotId, { [trust]: 2, [time]: 1 });
    await cast(ben, ballotId, { [trust]: 1, [time]: 0 });
    expect(onlyOf(ada.facts().ballot)).toEqual({
      ...{ id: ballotId, boardId, title: 'What first?', about: 'theme', budget: 3, state: 'open' },
      ...{ voters: 2, mine: { [trust]: 2, [time]: 1 }, counts: null },
    });
    expect(onlyOf(ben.facts().ballot).mine).toEqual({ [trust]: 1 });
    expect(onlyOf(facilitator.facts().ballot)).toMatchObject({ voters: 2, mine: {}, counts: null });
  });

  it('leaves counts and nothing else when it closes', async () => {
    const { ada, ben, wall, facilitator, storage, workshopId, open, cast } = await setUp();
    const ballotId = await open();
    await cast(ada, ballotId, { [trust]: 2, [time]: 1 });
    await cast(ben, ballotId, { [trust]: 1 });
    await facilitator.command('closeBallot', { ballotId });
    const closed = { state: 'closed', voters: 2, mine: {}, counts: { [trust]: 3, [time]: 1 } };
    for (const person of [ada, wall]) expect(onlyOf(person.facts().ballot)).toMatchObject(closed);
    const stored = await storage.workshops.read(workshopId);
    expect(kindsOf(stored?.items ?? [])).toEqual(['ballot']);
    expect(JSON.stringify(stored?.items)).not.toContain(ada.id);
    expect(await cast(ada, ballotId, { [time]: 3 })).toMatchObject({ problem: 'closed' });
    expect((await facilitator.command('closeBallot', { ballotId })).ok).toBe(true);
    expect(onlyOf(ada.facts().ballot)).toMatchObject(closed);
  });

  it('has a budget; what is cast anew takes the place of what was', async () => {
    const { ada, open, cast } = await setUp();
    const ballotId = await open();
    expect(await cast(ada, ballotId, { [trust]: 3, [time]: 1 })).toMatchObject({ problem: 'bad-input' });
    await cast(ada, ballotId, { [trust]: 3 });
    await cast(ada, ballotId, { [time]: 1 });
    expect(onlyOf(ada.facts().ballot)).toMatchObject({ voters: 1, mine: { [time]: 1 } });
    await cast(ada, ballotId, {});
    expect(onlyOf(ada.facts().ballot)).toMatchObject({ voters: 0, mine: {} });
    expect(await cast(ada, ballotId, { [trust]: -1 })).toMatchObject({ problem: 'bad-input' });
  });

  it('gives a vote for what is gone back to who cast it', async () => {
    const { boardId, ada, snapshots, open, cast } = await setUp();
    const ballotId = await open();
    await cast(ada, ballotId, { [gone]: 3 });
    snapshots.set(boardId, withThemes({ [trust]: 'Trust' }));
    expect((await cast(ada, ballotId, { [gone]: 3, [trust]: 3 })).ok).toBe(true);
    expect(onlyOf(ada.facts().ballot).mine).toEqual({ [trust]: 3 });
  });

  it('is about distilled themes that are offered, or about notes that are there', async () => {
    const { boardId, ada, facilitator, open, cast } = await setUp();
    const input = { boardId, stem: 'works', text: 'Trust' } as const;
    const offered = String(resultOf(await facilitator.command('addDistilled', input))['distilledId']);
    const draft = String(resultOf(await facilitator.command('addDistilled', input))['distilledId']);
    await facilitator.command('offerDistilled', { distilledId: offered, offered: true });
    const ballotId = await open({ about: 'distilled' });
    await cast(ada, ballotId, { [offered]: 1, [draft]: 1 });
    expect(onlyOf(ada.facts().ballot).mine).toEqual({ [offered]: 1 });
    await facilitator.command('closeBallot', { ballotId });
    const notes = await open({ about: 'postIt' });
    await cast(ada, notes, { [newId()]: 1 });
    expect(ada.facts().ballot[notes]?.voters).toBe(0);
  });

  it('is open alone on its board, even when two facilitators open one at once', async () => {
    const { boardId, facilitator, second } = await setUp();
    const input = { boardId, title: '', about: 'theme', budget: 1 } as const;
    const answers = await Promise.all([
      facilitator.command('openBallot', input),
      second.command('openBallot', input),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { id } = onlyOf(facilitator.facts().ballot);
    await second.command('closeBallot', { ballotId: id });
    expect((await second.command('openBallot', input)).ok).toBe(true);
  });

  it('forgets whoever is removed', async () => {
    const { ada, ben, facilitator, open, cast } = await setUp();
    const ballotId = await open();
    await cast(ada, ballotId, { [trust]: 2 });
    await cast(ben, ballotId, { [time]: 1 });
    await facilitator.command('removePerson', { participantId: ada.id });
    await facilitator.command('closeBallot', { ballotId });
    expect(onlyOf(ben.facts().ballot)).toMatchObject({ voters: 1, counts: { [time]: 1 } });
  });

  it('is everybody’s who takes part; facilitators open, close and remove it', async () => {
    const { boardId, ada, observer, facilitator, open, cast } = await setUp();
    const ballotId = await open();
    expect(await cast(observer, ballotId, {})).toMatchObject({ problem: 'observer' });
    const denied = { problem: 'not-facilitator' };
    const input = { boardId, title: '', about: 'theme', budget: 1 } as const;
    expect(await ada.command('openBallot', input)).toMatchObject(denied);
    expect(await ada.command('closeBallot', { ballotId })).toMatchObject(denied);
    expect(await ada.command('removeBallot', { ballotId })).toMatchObject(denied);
    await cast(ada, ballotId, { [trust]: 1 });
    await facilitator.command('removeBallot', { ballotId });
    expect(ada.facts().ballot).toEqual({});
    expect(await cast(ada, ballotId, {})).toMatchObject({ problem: 'not-found' });
  });
});

/** What is kept beside the log of powers. */
function kindsOf(items: readonly { readonly kind: string }[]): string[] {
  return items.map(({ kind }) => kind).filter((kind) => kind !== 'power');
}
