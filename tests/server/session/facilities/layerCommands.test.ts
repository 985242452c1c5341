import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { keepAllWordings } from '../../../../server/session/keepWordings.ts';
import { createTestDesk, withThemes } from '../commandFixture.ts';

const [trust, time] = ['trusttrusttrust1', 'timetimetimetim1'];

async function setUp() {
  const desk = await createTestDesk();
  const { boardId, facilitator, snapshots } = desk;
  const word = (titles: Record<string, string>) => snapshots.set(boardId, withThemes(titles));
  const versions = (id: string) => facilitator.facts().wording[id]?.versions.map(({ title }) => title);
  const freeze = (frozen: boolean) => facilitator.command('freezeLayer', { boardId, kind: 'theme', frozen });
  const reopen = (themeIds: string[], reopened: boolean) =>
    facilitator.command('reopenTheme', { boardId, themeIds, reopened });
  const board = () => facilitator.facts().board[boardId];
  return { ...desk, word, versions, freeze, reopen, board };
}

describe('freezing themes', () => {
  it('keeps how each is worded, and again where it was reworded', async () => {
    const { word, versions, freeze, reopen, board } = await setUp();
    word({ [trust]: 'Trust', [time]: 'Time' });
    expect((await freeze(true)).ok).toBe(true);
    expect([versions(trust), versions(time)]).toEqual([['Trust'], ['Time']]);
    expect((await reopen([trust], true)).ok).toBe(true);
    expect(board()?.reopened).toEqual([trust]);
    word({ [trust]: 'Whanaungatanga', [time]: 'Time' });
    expect(versions(trust)).toEqual(['Trust']);
    await reopen([trust], false);
    expect(board()?.reopened).toEqual([]);
    expect([versions(trust), versions(time)]).toEqual([['Trust', 'Whanaungatanga'], ['Time']]);
    await reopen([trust], true);
    await reopen([trust], false);
    expect(versions(trust)).toHaveLength(2);
  });

  it('adds a version where the layer was thawed, reworded and frozen anew', async () => {
    const { word, versions, freeze, reopen, board } = await setUp();
    word({ [trust]: 'Trust' });
    await freeze(true);
    await reopen([trust], true);
    await freeze(false);
    expect(board()).toMatchObject({ frozen: [], reopened: [] });
    word({ [trust]: 'Trust grows' });
    await freeze(true);
    expect(versions(trust)).toEqual(['Trust', 'Trust grows']);
  });

  it('does not take down what is open for rewording', async () => {
    const { word, versions, freeze, reopen } = await setUp();
    word({ [trust]: 'Trust' });
    await freeze(true);
    await reopen([trust], true);
    word({ [trust]: 'Half a w', [time]: 'Time' });
    await freeze(true);
    expect([versions(trust), versions(time)]).toEqual([['Trust'], ['Time']]);
  });

  it('opens single themes only while the layer is frozen, and only for facilitators', async () => {
    const { boardId, ada, reopen } = await setUp();
    expect(await reopen([trust], true)).toMatchObject({ ok: false, problem: 'bad-input' });
    expect(await ada.command('reopenTheme', { boardId, themeIds: [trust], reopened: true })).toMatchObject({
      problem: 'not-facilitator',
    });
  });

  it('is caught up with where a server ended between freezing and taking down', async () => {
    const { boardId, registry, workshopId, word, versions, freeze } = await setUp();
    word({ [trust]: 'Trust' });
    await freeze(true);
    const read = async <Result>(_id: string, look: (snapshot: ReturnType<typeof withThemes>) => Result) =>
      look(withThemes({ [trust]: 'Trust', [time]: 'Time' }));
    await keepAllWordings(registry, read);
    expect(versions(time)).toBeUndefined();
    await registry.change(workshopId, (state) => {
      const board = state.boards.get(boardId);
      if (board === undefined) throw new Error('no board');
      const value = { ...board, more: { ...board.more, wordingDue: true } };
      return { changes: [{ put: 'board', value }], result: null };
    });
    await keepAllWordings(registry, read);
    expect(versions(time)).toEqual(['Time']);
  });

  it('succeeds even when the wording can not be read now', async () => {
    const { boardId, facilitator, freeze, logged, snapshots } = await setUp();
    const unreadable = {
      get theme(): never {
        throw new Error('not readable');
      },
    };
    snapshots.set(boardId, unreadable as never);
    expect((await freeze(true)).ok).toBe(true);
    expect(facilitator.facts().board[boardId]?.frozen).toEqual(['theme']);
    expect(logged).toHaveLength(1);
  });
});

describe('what fills the wall', () => {
  it('is chosen and put away by facilitators', async () => {
    const { boardId, facilitator, ada, wall } = await setUp();
    const spotlight = { kind: 'theme', id: trust } as const;
    expect((await facilitator.command('setSpotlight', { boardId, spotlight })).ok).toBe(true);
    expect(wall.facts().board[boardId]?.spotlight).toMatchObject(spotlight);
    expect(await ada.command('setSpotlight', { boardId, spotlight: null })).toMatchObject({
      problem: 'not-facilitator',
    });
    await facilitator.command('setSpotlight', { boardId, spotlight: null });
    expect(wall.facts().board[boardId]?.spotlight).toBeNull();
    expect(await facilitator.command('setSpotlight', { boardId: newId(), spotlight: null })).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('the pages of what fills the wall', () => {
  it('are turned by facilitators, for all walls, from where they were at the first turn', async () => {
    const { boardId, facilitator, ada, wall } = await setUp();
    const turned = () => wall.facts().board[boardId]?.spotlight?.turned;
    await facilitator.command('turnWall', { boardId, by: 1 });
    expect(wall.facts().board[boardId]?.spotlight).toBeNull();
    const spotlight = { kind: 'theme', id: trust } as const;
    await facilitator.command('setSpotlight', { boardId, spotlight });
    expect(turned()).toBeNull();
    await facilitator.command('turnWall', { boardId, by: 1 });
    const first = turned();
    expect(first).toMatchObject({ by: 1 });
    await facilitator.command('turnWall', { boardId, by: 1 });
    expect(turned()).toEqual({ at: first?.at, by: 2 });
    await facilitator.command('turnWall', { boardId, by: -1 });
    expect(turned()?.by).toBe(1);
    expect(await ada.command('turnWall', { boardId, by: 1 })).toMatchObject({ problem: 'not-facilitator' });
    await facilitator.command('setSpotlight', { boardId, spotlight });
    expect(turned()).toBeNull();
  });
});

describe('suggested groups', () => {
  it('are off until a facilitator turns them on', async () => {
    const { boardId, facilitator, ada } = await setUp();
    expect(ada.facts().board[boardId]?.suggestions).toBe(false);
    await facilitator.command('setSuggestions', { boardId, suggestions: true });
    expect(ada.facts().board[boardId]?.suggestions).toBe(true);
  });
});
