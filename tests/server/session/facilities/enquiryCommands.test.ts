import { describe, expect, it } from 'vitest';
import { stepTables, type StepKind } from '../../../../shared/model/step.ts';
import type { Actor } from '../../../../shared/model/actor.ts';
import { aBoard, anActor } from '../../../support/records.ts';
import { createTestDesk, onlyOf, resultOf, type Person } from '../commandFixture.ts';

/** A network in a step of enquiry: Ada sits as the mother, Ben as the nurse; a third seat is empty. */
async function createEnquiry(...actors: Partial<Actor>[]) {
  const desk = await createTestDesk();
  const { boardId, facilitator, snapshots, ada, ben } = desk;
  const given = actors.length > 0 ? actors : [{ label: 'Mum' }, { label: 'Nurse' }, { label: 'Nan' }];
  const all = given.map((one) => anActor(one));
  snapshots.set(boardId, aBoard({ actors: all }));
  const actorIds = all.map(({ id }) => id);
  const { seatIds } = resultOf(await facilitator.command('offerSeats', { boardId, actorIds }));
  const [mum = '', nurse = '', nan = ''] = seatIds as string[];
  await ada.command('takeSeat', { seatId: mum });
  await ben.command('takeSeat', { seatId: nurse });
  const steps = (['enquiry', 'talk', 'deRole', 'share', 'close'] as const).map(stepOf);
  await facilitator.command('useAgenda', { steps });
  await facilitator.command('startAgenda', {});
  const seat = (id: string) => ada.facts().seat[id];
  const goOn = () => facilitator.command('nextStep', { from: onlyOf(ada.facts().agenda).current ?? '' });
  const swap = async () => {
    const answer = await ada.command('askSwap', { seatId: mum, withSeatId: nurse });
    const swapId = String(resultOf(answer)['swapId']);
    await ben.command('answerSwap', { swapId, yes: true });
    return swapId;
  };
  return { ...desk, actorIds, mum, nurse, nan, seat, goOn, swap };
}

function stepOf(kind: StepKind) {
  const { minutes, allows } = stepTables[kind];
  return { kind, title: '', prompt: '', boardId: null, minutes, allows: [...allows] };
}

describe('swapping seats for a while', () => {
  it('begins when both have said yes, and puts each into the other’s seat and role', async () => {
    const { ada, ben, wall, mum, nurse, seat } = await createEnquiry();
    const asked = await ada.command('askSwap', { seatId: mum, withSeatId: nurse });
    const swapId = String(resultOf(asked)['swapId']);
    expect(onlyOf(ben.facts().swap)).toMatchObject({ state: 'asked', agreed: [ada.id] });
    expect(seat(mum)?.holder).toBe(ada.id);
    expect(wall.facts().swap).toEqual({});
    await ben.command('answerSwap', { swapId, yes: true });
    expect(seat(mum)).toMatchObject({ holder: ben.id, owes: [ada.id, ben.id], isPerson: false });
    expect(seat(nurse)).toMatchObject({ holder: ada.id, owes: [ben.id, ada.id] });
    expect(onlyOf(wall.facts().swap)).toMatchObject({ state: 'on', agreed: [] });
    expect(JSON.stringify(wall.facts().swap)).not.toContain(ada.id);
  });

  it('is asked of both by a facilitator, declined by one, and nobody else’s business', async () => {
    const { facilitator, ada, ben, newPerson, mum, nurse, seat } = await createEnquiry();
    const carl = await newPerson();
    expect(await carl.command('askSwap', { seatId: mum, withSeatId: nurse })).toMatchObject({ ok: false });
    const { swapId } = resultOf(await facilitator.command('askSwap', { seatId: mum, withSeatId: nurse }));
    const answer = (who: Person, yes: boolean) => who.command('answerSwap', { swapId: String(swapId), yes });
    expect(await answer(carl, true)).toMatchObject({ problem: 'not-author' });
    await answer(ada, true);
    expect(seat(mum)?.holder).toBe(ada.id);
    await answer(ben, false);
    expect(ada.facts().swap).toEqual({});
    expect(seat(mum)?.holder).toBe(ada.id);
    expect(await answer(ada, true)).toMatchObject({ problem: 'not-found' });
  });

  it('is given back by a tap; each still comes out of the other’s role, and keeps their own seat', async () => {
    const { ada, ben, newPerson, mum, nurse, seat, swap } = await createEnquiry();
    const swapId = await swap();
    const carl = await newPerson();
    expect(await carl.command('giveSeatsBack', { swapId })).toMatchObject({ problem: 'not-author' });
    await ben.command('giveSeatsBack', { swapId });
    expect(ada.facts().swap).toEqual({});
    expect(seat(mum)).toMatchObject({ holder: ada.id, owes: [ada.id, ben.id] });
    expect(seat(nurse)).toMatchObject({ holder: ben.id, owes: [ben.id, ada.id] });
    await ada.command('deRole', { left: true });
    expect(seat(nurse)).toMatchObject({ holder: ben.id, owes: [ben.id], out: [ada.id] });
    expect(seat(mum)).toMatchObject({ holder: ada.id, owes: [ada.id, ben.id] });
  });

  it('is given back at the end of the step, and holds the agenda as a role does', async () => {
    const { facilitator, ada, ben, mum, nurse, seat, swap, goOn } = await createEnquiry();
    await swap();
    await goOn();
    expect(ada.facts().swap).toEqual({});
    expect([seat(mum)?.holder, seat(nurse)?.holder]).toEqual([ada.id, ben.id]);
    await goOn();
    expect(await goOn()).toMatchObject({ problem: 'held' });
    await ada.command('deRole', {});
    expect(await goOn()).toMatchObject({ problem: 'held' });
    await ben.command('deRole', {});
    expect(await goOn()).toMatchObject({ ok: true });
    expect(await facilitator.command('askSwap', { seatId: mum, withSeatId: nurse })).toMatchObject({
      ok: false,
    });
  });

  it('is for a step of enquiry', async () => {
    const { ada, mum, nurse, goOn } = await createEnquiry();
    await goOn();
    expect(await ada.command('askSwap', { seatId: mum, withSeatId: nurse })).toMatchObject({
      problem: 'step',
    });
  });

  it('leaves who dropped out in the role until they say so themselves, and seats nobody who stood up', async () => {
    const { facilitator, ada, ben, away, time, mum, nurse, seat, swap } = await createEnquiry();
    const swapId = await swap();
    away.set(ben.id, time.now);
    await facilitator.command('deRoleFor', { participantId: ben.id });
    await facilitator.command('giveSeatsBack', { swapId });
    expect(seat(mum)).toMatchObject({ holder: ada.id, excused: [ben.id] });
    expect(seat(nurse)).toMatchObject({ holder: null, owes: [ben.id, ada.id] });
    away.delete(ben.id);
    await ben.command('deRole', { left: true });
    expect([seat(mum)?.owes, seat(nurse)?.owes]).toEqual([[ada.id], [ada.id]]);
  });

  it('is no way into a third seat, nor to hand one over; a swapped seat is nobody else’s to take', async () => {
    const { ada, ben, newPerson, mum, nurse, nan, swap, boardId, actorIds } = await createEnquiry();
    await swap();
    const carl = await newPerson();
    expect(await ada.command('takeSeat', { seatId: nan })).toMatchObject({ problem: 'held' });
    expect(await ada.command('handSeat', { seatId: nurse, to: carl.id })).toMatchObject({ problem: 'held' });
    expect(await carl.command('takeSeat', { seatId: mum })).toMatchObject({ problem: 'seat-taken' });
    expect(await carl.command('askMirror', { seatId: mum, by: carl.id })).toMatchObject({ problem: 'held' });
    expect(await ben.command('addChair', { boardId, actorId: actorIds[0] ?? '' })).toMatchObject({
      ok: false,
    });
  });

  it('of the person’s own seat makes them in role elsewhere, and them again when it is given back or they say so', async () => {
    const { ada, ben, mum, nurse, seat, boardId, actorIds } = await createEnquiry();
    await ada.command('deRole', {});
    await ada.command('thisIsMe', { boardId, actorId: actorIds[0] ?? '' });
    expect(seat(mum)).toMatchObject({ holder: ada.id, isPerson: true, owes: [] });
    const { swapId } = resultOf(await ben.command('askSwap', { seatId: nurse, withSeatId: mum }));
    await ada.command('answerSwap', { swapId: String(swapId), yes: true });
    expect(seat(mum)).toMatchObject({ holder: ben.id, isPerson: false, owes: [ben.id] });
    await ada.command('thisIsMe', { boardId, actorId: actorIds[0] ?? '' });
    expect(seat(mum)).toMatchObject({ holder: ada.id, isPerson: true, owes: [ben.id] });
    expect(seat(nurse)).toMatchObject({ holder: ben.id, owes: [ben.id, ada.id] });
    expect(ada.facts().swap).toEqual({});
  });

  it('ends when one of them is removed; what was said by or for them goes with them', async () => {
    const { facilitator, ada, ben, mum, nurse, seat, swap } = await createEnquiry();
    await swap();
    const { doubleId } = resultOf(
      await ben.command('sayFor', { seatId: nurse, row: 'matters', text: 'I am here' }),
    );
    expect(Object.keys(ada.facts().double)).toEqual([doubleId]);
    await facilitator.command('removePerson', { participantId: ben.id });
    expect(ada.facts().swap).toEqual({});
    expect(ada.facts().double).toEqual({});
    expect(seat(mum)).toMatchObject({ holder: ada.id });
  });

  it('can be called off by a facilitator while it waits', async () => {
    const { facilitator, ada, mum, nurse, seat } = await createEnquiry();
    const { swapId } = resultOf(await ada.command('askSwap', { seatId: mum, withSeatId: nurse }));
    await facilitator.command('giveSeatsBack', { swapId: String(swapId) });
    expect(ada.facts().swap).toEqual({});
    expect(seat(mum)?.holder).toBe(ada.id);
  });

  it('speaks for no real whānau that was not asked', async () => {
    const { facilitator, ada, mum, nurse, boardId } = await createEnquiry(
      { label: 'Mum', actorKind: 'caregiver' },
      { label: 'Nurse', actorKind: 'agencyPerson' },
    );
    await facilitator.command('describeNetwork', { boardId, about: 'real' });
    expect(await ada.command('askSwap', { seatId: mum, withSeatId: nurse })).toMatchObject({
      problem: 'not-asked',
    });
  });
});

describe('looking on while somebody shows one’s seat', () => {
  it('begins with the yes of both; the other’s own seat is empty meanwhile, and all is given back', async () => {
    const { ada, ben, mum, nurse, seat } = await createEnquiry();
    const { swapId } = resultOf(await ada.command('askMirror', { seatId: mum, by: ben.id }));
    expect(seat(mum)?.holder).toBe(ada.id);
    await ben.command('answerSwap', { swapId: String(swapId), yes: true });
    expect(seat(mum)).toMatchObject({ holder: ben.id, owes: [ada.id, ben.id] });
    expect(seat(nurse)).toMatchObject({ holder: null, owes: [ben.id] });
    // Whoever looks on is in the role still: it is not theirs to come out of while it is lent.
    await ada.command('deRole', { left: true });
    expect(seat(mum)?.owes).toContain(ada.id);
    await ada.command('giveSeatsBack', { swapId: String(swapId) });
    expect(seat(mum)).toMatchObject({ holder: ada.id, owes: [ada.id, ben.id] });
    expect(seat(nurse)).toMatchObject({ holder: ben.id });
  });

  it('does not seat again who came out of all roles meanwhile', async () => {
    const { ada, ben, mum, seat } = await createEnquiry();
    const { swapId } = resultOf(await ada.command('askMirror', { seatId: mum, by: ben.id }));
    await ben.command('answerSwap', { swapId: String(swapId), yes: true });
    await ada.command('deRole', {});
    await ben.command('giveSeatsBack', { swapId: String(swapId) });
    expect(seat(mum)).toMatchObject({ holder: null, owes: [ben.id] });
  });

  it('is not shown by an observer, nor by whoever sits there', async () => {
    const { ada, observer, mum } = await createEnquiry();
    expect(await ada.command('askMirror', { seatId: mum, by: observer.id })).toMatchObject({ ok: false });
    expect(await ada.command('askMirror', { seatId: mum, by: ada.id })).toMatchObject({ ok: false });
  });
});

describe('saying something for somebody', () => {
  it('is told to these two alone until there is a yes, and gone with a no', async () => {
    const { facilitator, ada, ben, wall, observer, mum } = await createEnquiry();
    const said = await ben.command('sayFor', { seatId: mum, row: 'worries', text: ' I am tired ' });
    const { doubleId } = resultOf(said);
    const fact = { by: ben.id, to: ada.id, row: 'worries', text: 'I am tired' };
    expect(onlyOf(ada.facts().double)).toMatchObject(fact);
    expect(onlyOf(ben.facts().double)).toMatchObject(fact);
    for (const other of [facilitator, wall, observer]) expect(other.facts().double).toEqual({});
    const yes = { doubleId: String(doubleId), yes: true };
    expect(await ben.command('answerDouble', yes)).toMatchObject({ problem: 'not-author' });
    expect(await facilitator.command('answerDouble', yes)).toMatchObject({ problem: 'not-author' });
    await ada.command('answerDouble', { ...yes, yes: false });
    expect(ada.facts().double).toEqual({});
  });

  it('needs words, somebody who sits there, and a step of enquiry', async () => {
    const { ada, ben, mum, nan, goOn } = await createEnquiry();
    const say = (seatId: string, text: string, who = ben) =>
      who.command('sayFor', { seatId, row: 'matters', text });
    expect(await say(mum, '  ')).toMatchObject({ problem: 'bad-input' });
    expect(await say(nan, 'I am here')).toMatchObject({ problem: 'bad-input' });
    expect(await say(mum, 'I am here', ada)).toMatchObject({ problem: 'bad-input' });
    await say(mum, 'first');
    await say(mum, 'meant instead');
    expect(onlyOf(ada.facts().double).text).toBe('meant instead');
    await goOn();
    // What was not answered is not kept.
    expect(ada.facts().double).toEqual({});
    expect(await say(mum, 'too late')).toMatchObject({ problem: 'step' });
  });
});
