import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { createTestDesk, onlyOf, resultOf } from '../commandFixture.ts';

async function setUp() {
  const desk = await createTestDesk();
  const { boardId, facilitator } = desk;
  const add = async (text: string, rest: object = {}) => {
    const input = { boardId, stem: 'works' as const, text, ...rest };
    const { distilledId } = resultOf(await facilitator.command('addDistilled', input));
    return String(distilledId);
  };
  const offer = (distilledId: string, offered = true) =>
    facilitator.command('offerDistilled', { distilledId, offered });
  return { ...desk, add, offer };
}

describe('distilled themes', () => {
  it('are drafts at first, which facilitators know and nobody else', async () => {
    const { boardId, second, ada, observer, wall, add } = await setUp();
    const themes = [newId()];
    const notes = [newId(), newId()];
    const id = await add('  trust comes first ', { themes, notes, evidence: 'Story 4' });
    expect(onlyOf(second.facts().distilled)).toEqual({
      ...{ id, boardId, stem: 'works', text: 'trust comes first', rank: 'a0', state: 'draft' },
      ...{ themes, notes, evidence: 'Story 4', wordings: [] },
    });
    for (const person of [ada, observer, wall]) expect(person.facts().distilled).toEqual({});
  });

  it('are offered to everybody, and can be taken back', async () => {
    const { ada, wall, add, offer } = await setUp();
    const id = await add('Trust');
    await offer(id);
    for (const person of [ada, wall]) expect(onlyOf(person.facts().distilled).text).toBe('Trust');
    await offer(id, false);
    for (const person of [ada, wall]) expect(person.facts().distilled).toEqual({});
  });

  it('keep the wordings that the group was shown, and no others', async () => {
    const { facilitator, ada, add, offer } = await setUp();
    const distilledId = await add('First draft');
    const reword = (text: string) => facilitator.command('changeDistilled', { distilledId, text });
    await reword('Shown');
    await offer(distilledId);
    await reword('Shown too');
    await facilitator.command('changeDistilled', { distilledId, evidence: 'More' });
    await offer(distilledId, false);
    await reword('Only a draft');
    await reword('Shown at last');
    await offer(distilledId);
    expect(onlyOf(ada.facts().distilled)).toMatchObject({
      text: 'Shown at last',
      evidence: 'More',
      wordings: ['Shown', 'Shown too'],
    });
  });

  it('lie in an order, each after those of its stem unless said otherwise', async () => {
    const { facilitator, add } = await setUp();
    const [first, second] = [await add('one'), await add('two')];
    await add('other', { stem: 'difficult' });
    await facilitator.command('changeDistilled', { distilledId: second, rank: 'Zz' });
    const { distilled } = facilitator.facts();
    expect(Object.values(distilled).map(({ rank }) => rank)).toEqual(['a0', 'Zz', 'a0']);
    expect(await add('three').then((id) => facilitator.facts().distilled[id]?.rank)).toBe('a1');
    expect(distilled[first]?.stem).toBe('works');
    const bad = { distilledId: first, rank: 'a00' };
    expect(await facilitator.command('changeDistilled', bad)).toMatchObject({ problem: 'bad-input' });
  });

  it('are changed by two facilitators at once without one undoing the other', async () => {
    const { facilitator, second, add } = await setUp();
    const distilledId = await add('Trust');
    await Promise.all([
      facilitator.command('changeDistilled', { distilledId, text: 'Trust grows' }),
      second.command('changeDistilled', { distilledId, evidence: 'Journal 2' }),
    ]);
    expect(facilitator.facts().distilled[distilledId]).toMatchObject({
      text: 'Trust grows',
      evidence: 'Journal 2',
    });
  });

  it('need words before they are offered, have room for so many, and go when removed', async () => {
    const { facilitator, add, offer } = await setUp();
    const id = await add(' ');
    expect(await offer(id)).toMatchObject({ problem: 'bad-input' });
    for (let count = 1; count < 200; count += 1) await add(`${count}`);
    await expect(add('one more')).rejects.toThrow('too-many');
    await facilitator.command('removeDistilled', { distilledId: id });
    expect(facilitator.facts().distilled[id]).toBeUndefined();
    expect(await offer(id)).toMatchObject({ problem: 'not-found' });
  });

  it('are facilitators’ alone to change', async () => {
    const { boardId, ada, add } = await setUp();
    const distilledId = await add('Trust');
    const denied = { ok: false, problem: 'not-facilitator' };
    expect(await ada.command('addDistilled', { boardId, stem: 'works', text: 'x' })).toMatchObject(denied);
    expect(await ada.command('changeDistilled', { distilledId, text: 'x' })).toMatchObject(denied);
    expect(await ada.command('offerDistilled', { distilledId, offered: true })).toMatchObject(denied);
    expect(await ada.command('removeDistilled', { distilledId })).toMatchObject(denied);
  });
});
