import { describe, expect, it } from 'vitest';
import { createTestDesk, onlyOf, resultOf } from '../commandFixture.ts';

describe('a message to facilitators alone', () => {
  it('is seen by them and its sender, and forgotten once it was seen', async () => {
    const { facilitator, second, ada, ben, observer, wall, state } = await createTestDesk();
    await ada.command('sendNeed', { need: 'room' });
    await ada.command('sendNeed', { need: 'moment' });
    for (const person of [facilitator, second, ada])
      expect(onlyOf(person.facts().need)).toMatchObject({ need: 'moment', participantId: ada.id });
    for (const person of [ben, observer, wall]) expect(person.facts().need).toEqual({});
    const needId = onlyOf(facilitator.facts().need).id;
    expect(await ben.command('seeNeed', { needId })).toMatchObject({ problem: 'not-facilitator' });
    await facilitator.command('seeNeed', { needId });
    expect(await second.command('seeNeed', { needId })).toEqual({ ok: true });
    expect(ada.facts().need).toEqual({});
    expect(state.items.ofKind('need').size).toBe(0);
  });

  it('is nothing for those who look on', async () => {
    const { observer, wall, facilitator } = await createTestDesk();
    for (const person of [observer, wall]) {
      expect(await person.command('sendNeed', { need: 'moment' })).toMatchObject({ problem: 'observer' });
      expect(await person.command('raiseHand', { raised: true })).toMatchObject({ problem: 'observer' });
    }
    expect(facilitator.facts().need).toEqual({});
  });

  it('is taken back by its sender', async () => {
    const { facilitator, ada } = await createTestDesk();
    await ada.command('sendNeed', { need: 'moment' });
    await ada.command('sendNeed', { need: null });
    expect(facilitator.facts().need).toEqual({});
  });
});

describe('asking to speak', () => {
  it('keeps the order, one turn at a time, and names nobody on the wall', async () => {
    const { facilitator, ada, ben, wall } = await createTestDesk();
    const queue = () =>
      Object.values(facilitator.facts().hand)
        .toSorted((a, b) => a.place - b.place)
        .map(({ participantId, turn }) => [participantId, turn]);
    const handOf = (id: string) =>
      Object.values(facilitator.facts().hand).find(({ participantId }) => participantId === id)?.id ?? '';
    await ben.command('raiseHand', { raised: true });
    await ada.command('raiseHand', { raised: true });
    await ben.command('raiseHand', { raised: true });
    expect(queue()).toEqual([
      [ben.id, false],
      [ada.id, false],
    ]);
    expect(await ben.command('giveTurn', { handId: handOf(ben.id) })).toMatchObject({ ok: false });
    await facilitator.command('giveTurn', { handId: handOf(ben.id) });
    expect(queue()[0]).toEqual([ben.id, true]);
    await facilitator.command('giveTurn', { handId: handOf(ada.id) });
    expect(queue()).toEqual([[ada.id, true]]);
    expect(wall.facts().hand).toEqual({});
    await ada.command('raiseHand', { raised: false });
    expect(queue()).toEqual([]);
    expect(await facilitator.command('giveTurn', { handId: 'gonegonegonegone' })).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('groups by lot', () => {
  it('put everybody who is in into one group each', async () => {
    const { facilitator, second, ada, ben, wall } = await createTestDesk();
    const people = [facilitator.id, second.id, ada.id, ben.id, wall.id, 'strangerstranger'];
    await facilitator.command('makeGroups', { people, groups: 2 });
    const { groups } = onlyOf(ada.facts().grouping);
    expect(groups.map(({ length }) => length)).toEqual([2, 2]);
    expect(groups.flat().toSorted()).toEqual([facilitator.id, second.id, ada.id, ben.id].toSorted());
    expect(wall.facts().grouping).toEqual({});
    expect(await facilitator.command('makeGroups', { people: [ada.id], groups: 2 })).toMatchObject({
      problem: 'bad-input',
    });
    expect(await ada.command('makeGroups', { people, groups: 2 })).toMatchObject({ ok: false });
    await facilitator.command('endGroups', {});
    expect(ada.facts().grouping).toEqual({});
  });
});

describe('thoughts put aside', () => {
  it('are read by everybody, without a name, until a facilitator takes them off', async () => {
    const { facilitator, ada, ben, observer, wall, state } = await createTestDesk();
    const parkedId = String(resultOf(await ada.command('parkThought', { text: ' Car  parks ' }))['parkedId']);
    expect(onlyOf(ben.facts().parked)).toEqual({ id: parkedId, text: 'Car  parks' });
    expect(state.items.get('parked', parkedId)?.participantId).toBeNull();
    expect(wall.facts().parked).toEqual({});
    expect(await ada.command('parkThought', { text: ' \n' })).toMatchObject({ problem: 'bad-input' });
    expect(await observer.command('parkThought', { text: 'x' })).toMatchObject({ problem: 'observer' });
    expect(await ada.command('dropParked', { parkedId })).toMatchObject({ problem: 'not-facilitator' });
    await facilitator.command('dropParked', { parkedId });
    expect(ben.facts().parked).toEqual({});
  });
});
