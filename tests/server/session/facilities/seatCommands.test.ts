import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import type { Actor } from '../../../../shared/model/actor.ts';
import { aBoard, anActor } from '../../../support/records.ts';
import { createTestDesk, onlyOf, resultOf } from '../commandFixture.ts';

/** A network of some actors, each with a seat; the board is `boardId`. */
async function createSeats(...actors: Partial<Actor>[]) {
  const desk = await createTestDesk();
  const { boardId, facilitator, snapshots, ada } = desk;
  const all = (actors.length > 0 ? actors : [{ label: 'GP' }, { label: 'Nan' }]).map((one) => anActor(one));
  snapshots.set(boardId, aBoard({ actors: all }));
  const actorIds = all.map(({ id }) => id);
  const { seatIds } = resultOf(await facilitator.command('offerSeats', { boardId, actorIds }));
  const ids = seatIds as string[];
  const seat = (index = 0) => ada.facts().seat[ids[index] ?? ''];
  const seatId = (index = 0) => ids[index] ?? '';
  const leave = (id: string) => void desk.away.set(id, desk.time.now);
  return { ...desk, actors: all, actorIds, seat, seatId, leave };
}

describe('a seat', () => {
  it('is offered once for each actor, to nobody in particular, by a facilitator', async () => {
    const { facilitator, ada, boardId, actorIds, seat } = await createSeats();
    expect(seat()).toMatchObject({ kind: 'seat', holder: null, held: false, away: false });
    expect(resultOf(await facilitator.command('offerSeats', { boardId, actorIds }))).toEqual({ seatIds: [] });
    expect(await ada.command('offerSeats', { boardId, actorIds })).toMatchObject({
      problem: 'not-facilitator',
    });
    expect(await facilitator.command('offerSeats', { boardId: newId(), actorIds })).toMatchObject({
      problem: 'not-found',
    });
  });

  it('has one winner when two reach for it; the other is told', async () => {
    const { ada, ben, seat, seatId } = await createSeats();
    const answers = await Promise.all([
      ada.command('takeSeat', { seatId: seatId() }),
      ben.command('takeSeat', { seatId: seatId() }),
    ]);
    expect(answers[0]).toEqual({ ok: true });
    expect(answers[1]).toMatchObject({ ok: false, problem: 'seat-taken' });
    expect(seat()).toMatchObject({ holder: ada.id, held: true, owes: [ada.id], isPerson: false });
  });

  it('is one at a time; whoever changes seats still comes out of the first', async () => {
    const { ada, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId(0) });
    await ada.command('takeSeat', { seatId: seatId(1) });
    expect(seat(0)).toMatchObject({ holder: null, owes: [ada.id] });
    expect(seat(1)).toMatchObject({ holder: ada.id, owes: [ada.id] });
    await ada.command('deRole', {});
    expect([seat(0), seat(1)]).toMatchObject([
      { holder: null, owes: [], out: [ada.id] },
      { holder: null, owes: [], out: [ada.id] },
    ]);
  });

  it('is left by whoever holds it, nobody else', async () => {
    const { ada, ben, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    await ben.command('leaveSeat', { seatId: seatId() });
    expect(seat()?.holder).toBe(ada.id);
    await ada.command('leaveSeat', { seatId: seatId() });
    expect(seat()).toMatchObject({ holder: null, owes: [ada.id] });
  });

  it('is handed over when the other takes it, and not before', async () => {
    const { ada, ben, second, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    expect(await ben.command('handSeat', { seatId: seatId(), to: ben.id })).toMatchObject({ ok: false });
    await ada.command('handSeat', { seatId: seatId(), to: ben.id });
    expect(seat()).toMatchObject({ holder: ada.id, offeredTo: ben.id });
    expect(await second.command('takeSeat', { seatId: seatId() })).toMatchObject({ ok: false });
    await ben.command('takeSeat', { seatId: seatId() });
    expect(seat()).toMatchObject({ holder: ben.id, offeredTo: null, owes: [ada.id, ben.id] });
  });

  it('is declined by whom it was offered', async () => {
    const { ada, ben, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    await ada.command('handSeat', { seatId: seatId(), to: ben.id });
    await ben.command('handSeat', { seatId: seatId(), to: null });
    expect(seat()).toMatchObject({ holder: ada.id, offeredTo: null });
  });

  it('waits two minutes for somebody who lost their connection; they still come out of the role', async () => {
    const { ada, ben, seat, seatId, leave, time } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    leave(ada.id);
    expect(seat()).toMatchObject({ away: true, freeAt: time.now + 120_000 });
    time.now += 119_999;
    expect(await ben.command('takeSeat', { seatId: seatId() })).toMatchObject({ problem: 'seat-taken' });
    time.now += 1;
    expect(await ben.command('takeSeat', { seatId: seatId() })).toEqual({ ok: true });
    expect(seat()).toMatchObject({ holder: ben.id, away: false, owes: [ada.id, ben.id] });
  });

  it('is theirs whose seat it is, whoever sat there', async () => {
    const { ada, ben, boardId, actorIds, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    await ben.command('thisIsMe', { boardId, actorId: actorIds[0] ?? '' });
    expect(seat()).toMatchObject({ holder: ben.id, isPerson: true, owes: [ada.id] });
    expect(await ada.command('takeSeat', { seatId: seatId() })).toMatchObject({ problem: 'seat-taken' });
    expect(await ada.command('thisIsMe', { boardId, actorId: actorIds[0] ?? '' })).toMatchObject({
      problem: 'seat-taken',
    });
  });

  it('shows the wall that it is held, and by nobody', async () => {
    const { ada, ben, wall, seatId } = await createSeats({ label: 'GP' });
    await ada.command('takeSeat', { seatId: seatId() });
    await ada.command('handSeat', { seatId: seatId(), to: ben.id });
    expect(JSON.stringify(wall.facts().seat)).not.toContain(ada.id);
    expect(JSON.stringify(wall.facts().seat)).not.toContain(ben.id);
    expect(onlyOf(wall.facts().seat)).toMatchObject({ held: true, holder: null, inRole: 1 });
    await ada.command('deRole', {});
    expect(onlyOf(wall.facts().seat)).toMatchObject({ held: false, inRole: 0 });
  });

  it('goes when nobody is in its role, and not before', async () => {
    const { ada, ben, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    await ada.command('leaveSeat', { seatId: seatId() });
    expect(await ben.command('removeSeat', { seatId: seatId() })).toMatchObject({ problem: 'held' });
    await ada.command('deRole', {});
    await ben.command('removeSeat', { seatId: seatId() });
    expect(seat()).toBeUndefined();
  });

  it('is nothing for those who look on', async () => {
    const { observer, seat, seatId } = await createSeats();
    expect(await observer.command('takeSeat', { seatId: seatId() })).toMatchObject({ problem: 'observer' });
    expect(seat()?.held).toBe(false);
  });
});

describe('an empty chair', () => {
  it('is put there by anybody, spoken for by anybody, and voiced until they came out of it', async () => {
    const { ada, ben, boardId } = await createSeats();
    const actorId = newId();
    const seatId = String(resultOf(await ada.command('addChair', { boardId, actorId }))['seatId']);
    const chair = () => ben.facts().seat[seatId];
    expect(chair()).toMatchObject({ kind: 'chair', voiced: false });
    expect(await ben.command('speakForChair', { seatId })).toMatchObject({ problem: 'not-found' });
  });

  it('is one with the actor’s seat while nobody sits there', async () => {
    const { ada, ben, boardId, actorIds, seat, seatId } = await createSeats();
    const actorId = actorIds[0] ?? '';
    expect(resultOf(await ben.command('addChair', { boardId, actorId }))).toEqual({ seatId: seatId() });
    await ada.command('speakForChair', { seatId: seatId() });
    await ben.command('speakForChair', { seatId: seatId() });
    expect(seat()).toMatchObject({ kind: 'chair', voiced: true, held: false, owes: [ada.id, ben.id] });
    await ada.command('deRole', {});
    expect(seat()).toMatchObject({ voiced: true, owes: [ben.id] });
    await ben.command('deRole', {});
    expect(seat()).toMatchObject({ voiced: false, owes: [] });
    await ada.command('takeSeat', { seatId: seatId() });
    expect(seat()).toMatchObject({ kind: 'seat', holder: ada.id });
    expect(await ben.command('addChair', { boardId, actorId })).toMatchObject({ problem: 'seat-taken' });
  });

  it('of a real whānau, or of who has died, stays silent until the whānau was asked', async () => {
    const { ada, ben, boardId, seat, seatId, actorIds } = await createSeats(
      { label: 'Mum', actorKind: 'caregiver' },
      { label: 'Uncle', actorKind: 'supportPerson', presence: 'died' },
      { label: 'GP', actorKind: 'agencyPerson' },
    );
    await ada.command('describeNetwork', { boardId, about: 'real' });
    for (const actorId of actorIds) await ada.command('addChair', { boardId, actorId });
    for (const index of [0, 1]) {
      expect(await ben.command('speakForChair', { seatId: seatId(index) })).toMatchObject({
        problem: 'not-asked',
      });
      expect(await ben.command('takeSeat', { seatId: seatId(index) })).toMatchObject({
        problem: 'not-asked',
      });
      expect(seat(index)).toMatchObject({ voiced: false, held: false });
    }
    expect(await ben.command('speakForChair', { seatId: seatId(2) })).toEqual({ ok: true });
    await ada.command('describeNetwork', { boardId, askedBy: ' Mere, last week ' });
    expect(await ben.command('speakForChair', { seatId: seatId(0) })).toEqual({ ok: true });
    // Whoever is that person needs nobody's leave.
    await ada.command('describeNetwork', { boardId, askedBy: '' });
    expect(await ada.command('thisIsMe', { boardId, actorId: actorIds[1] ?? '' })).toEqual({ ok: true });
  });
});

describe('coming out of a role', () => {
  it('is for a facilitator to do for somebody away only, and they meet it when they are back', async () => {
    const { ada, ben, facilitator, seat, seatId, leave, away } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    expect(await facilitator.command('deRoleFor', { participantId: ada.id })).toMatchObject({
      problem: 'held',
    });
    leave(ada.id);
    expect(await ben.command('deRoleFor', { participantId: ada.id })).toMatchObject({
      problem: 'not-facilitator',
    });
    await facilitator.command('deRoleFor', { participantId: ada.id });
    expect(seat()).toMatchObject({ holder: null, owes: [ada.id], excused: [ada.id] });
    expect(Object.values(ben.facts().power).map(({ power }) => power)).toContain('deRoleFor');
    away.clear();
    expect(await ada.command('takeSeat', { seatId: seatId(1) })).toMatchObject({ problem: 'held' });
    await ada.command('deRole', {});
    expect(seat()).toMatchObject({ owes: [], excused: [], out: [ada.id] });
    expect(await ada.command('takeSeat', { seatId: seatId(1) })).toEqual({ ok: true });
  });

  it('is followed by saying what it was like', async () => {
    const { ada, seat, seatId } = await createSeats();
    await ada.command('takeSeat', { seatId: seatId() });
    await ada.command('sharedAfter', {});
    expect(seat()?.shared).toEqual([]);
    await ada.command('deRole', {});
    await ada.command('sharedAfter', {});
    expect(seat()?.shared).toEqual([ada.id]);
  });
});
