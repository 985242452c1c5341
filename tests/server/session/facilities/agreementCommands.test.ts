import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../shared/model/actor.ts';
import type { Agreement } from '../../../../shared/model/agreement.ts';
import type { Answer, WayGiven } from '../../../../shared/model/agreementAnswer.ts';
import { planCoverFacts } from '../../../../server/session/covers.ts';
import { newId } from '../../../../shared/model/ids.ts';
import { readAgreement, termsOf } from '../../../../shared/queries/agreement.ts';
import { answersTo } from '../../../../shared/session/agreementFacts.ts';
import { seatsOn } from '../../../../client/session/seatingByFacts.ts';
import { aBoard, aClaim, anActor, anAgreement } from '../../../support/records.ts';
import { createTestDesk, resultOf, type Person } from '../commandFixture.ts';

/** Mum and a nurse, a seat each, and a rota of two weeks: the nurse comes, then nobody does. */
async function createOffered(more: Partial<Actor> = {}) {
  const desk = await createTestDesk();
  const { boardId, facilitator, snapshots } = desk;
  const mum = anActor({ label: 'Mum', actorKind: 'caregiver', ...more });
  const nurse = anActor({ label: 'Nurse', actorKind: 'agencyPerson' });
  const agreement = anAgreement({ weeks: 2 });
  const claims = [
    aClaim({ agreement: agreement.id, week: 1, actor: nurse.id }),
    aClaim({ agreement: agreement.id, week: 2, nobody: true }),
  ];
  const show = (one: Agreement) =>
    snapshots.set(boardId, aBoard({ actors: [mum, nurse], agreements: [one], claims }));
  show(agreement);
  const { seatIds } = resultOf(
    await facilitator.command('offerSeats', { boardId, actorIds: [mum.id, nurse.id] }),
  );
  const [mumSeat = '', nurseSeat = ''] = seatIds as string[];
  const board = () => snapshots.get(boardId) ?? aBoard({});
  const terms = () => termsOf(board(), board().agreement.get(agreement.id) ?? agreement);
  const answer = (
    who: Person,
    actor: Actor,
    answered: Answer,
    given: WayGiven,
    also: { toldBy?: string; toldOn?: string; terms?: string } = {},
  ) =>
    who.command('answerAgreement', {
      ...{ boardId, agreementId: agreement.id, actorId: actor.id, answer: answered, given, terms: terms() },
      ...also,
    });
  const state = (who: Person = desk.ben) => {
    const items = who.facts();
    const one = board().agreement.get(agreement.id) ?? agreement;
    return readAgreement(board(), one, seatsOn(items, boardId), answersTo(items, agreement.id)).state;
  };
  const history = (actor: Actor, who: Person = desk.ben) =>
    who.facts().agreementAnswer[`${agreement.id}/${actor.id}`]?.history ?? [];
  return { ...desk, mum, nurse, agreement, mumSeat, nurseSeat, answer, state, history, show };
}

type Offered = Awaited<ReturnType<typeof createOffered>>;

/** Ada is Mum, Ben is the nurse, each as themselves. */
async function sitDown({ ada, ben, boardId, mum, nurse }: Offered): Promise<void> {
  await ada.command('thisIsMe', { boardId, actorId: mum.id });
  await ben.command('thisIsMe', { boardId, actorId: nurse.id });
}

const told = { toldBy: 'Nurse', toldOn: 'Tuesday, by phone' };

describe('an answer', () => {
  it('of everybody themselves makes it agreed; taken back, it is open again for all', async () => {
    const offered = await createOffered();
    const { ada, ben, wall, mum, nurse, answer, state, history } = offered;
    await sitDown(offered);
    expect(await answer(ben, nurse, 'yes', 'person')).toEqual({ ok: true });
    expect(state()).toBe('open');
    expect(await answer(ada, mum, 'yes', 'person')).toEqual({ ok: true });
    expect([state(), state(wall)]).toEqual(['agreed', 'agreed']);
    expect(await answer(ada, mum, 'notYet', 'person')).toEqual({ ok: true });
    expect([state(), state(wall)]).toEqual(['openAgain', 'openAgain']);
    expect(history(mum).map((one) => [one.answer, one.made])).toEqual([
      ['yes', 'agreed'],
      ['notYet', 'openAgain'],
    ]);
    await answer(ada, mum, 'yes', 'person');
    expect(state()).toBe('agreed');
  });

  it('stands when the person has left their seat, and when whoever wrote it down has left', async () => {
    const offered = await createOffered();
    const { ada, ben, facilitator, mumSeat, mum, nurse, answer, state } = offered;
    await sitDown(offered);
    await answer(ada, mum, 'yes', 'person');
    await answer(ben, nurse, 'yes', 'person');
    await ada.command('leaveSeat', { seatId: mumSeat });
    await facilitator.command('removePerson', { participantId: ada.id });
    expect(state()).toBe('agreed');
  });

  it('in role makes it tried out; the person’s own word takes its place', async () => {
    const offered = await createOffered();
    const { ada, ben, second, boardId, mumSeat, mum, nurse, answer, state } = offered;
    await second.command('takeSeat', { seatId: mumSeat });
    await ben.command('thisIsMe', { boardId, actorId: nurse.id });
    await answer(ben, nurse, 'yes', 'person');
    expect(await answer(second, mum, 'yes', 'inRole')).toEqual({ ok: true });
    expect(state()).toBe('triedOut');
    await ada.command('thisIsMe', { boardId, actorId: mum.id });
    expect(await answer(second, mum, 'yes', 'inRole')).toMatchObject({ problem: 'not-author' });
    await answer(ada, mum, 'yes', 'person');
    expect(state()).toBe('agreed');
    await answer(ada, mum, 'no', 'person');
    expect(state()).toBe('openAgain');
  });

  it('is taken back by the person also while somebody else has their seat for a while', async () => {
    const offered = await createOffered();
    const { ada, ben, mum, nurse, mumSeat, nurseSeat, answer, state } = offered;
    await sitDown(offered);
    await answer(ben, nurse, 'yes', 'person');
    await answer(ada, mum, 'yes', 'person');
    const asked = resultOf(await ada.command('askSwap', { seatId: mumSeat, withSeatId: nurseSeat }));
    expect(await ben.command('answerSwap', { swapId: String(asked['swapId']), yes: true })).toMatchObject({
      ok: true,
    });
    expect(await answer(ben, mum, 'no', 'person')).toMatchObject({ problem: 'not-author' });
    expect(await answer(ben, mum, 'no', 'inRole')).toMatchObject({ problem: 'not-author' });
    expect(await answer(ben, mum, 'yes', 'told', told)).toMatchObject({ problem: 'seat-taken' });
    expect(await answer(ada, mum, 'notYet', 'person')).toEqual({ ok: true });
    expect(state()).toBe('openAgain');
  });

  it('for a chair makes it tried out', async () => {
    const offered = await createOffered();
    const { ada, ben, boardId, mum, nurse, mumSeat, answer, state } = offered;
    await ada.command('addChair', { boardId, actorId: mum.id });
    await ada.command('speakForChair', { seatId: mumSeat });
    await ben.command('thisIsMe', { boardId, actorId: nurse.id });
    await answer(ben, nurse, 'yes', 'person');
    expect(await answer(ada, mum, 'yes', 'chair')).toEqual({ ok: true });
    expect(state()).toBe('triedOut');
  });

  it('that was told says by whom and when, to everybody but the wall', async () => {
    const offered = await createOffered();
    const { ben, wall, mum, answer, history } = offered;
    expect(await answer(ben, mum, 'yes', 'told')).toMatchObject({ problem: 'bad-input' });
    expect(await answer(ben, mum, 'yes', 'told', { ...told, toldOn: '  ' })).toMatchObject({ ok: false });
    expect(await answer(ben, mum, 'yes', 'told', told)).toEqual({ ok: true });
    expect(history(mum)).toMatchObject([{ given: 'told', ...told, by: ben.id }]);
    expect(history(mum, wall)).toMatchObject([{ given: 'told', toldBy: '', toldOn: '', by: null }]);
  });

  it('is nothing new when it is the same again', async () => {
    const offered = await createOffered();
    const { ada, mum, answer, history } = offered;
    await sitDown(offered);
    await answer(ada, mum, 'yes', 'person');
    await answer(ada, mum, 'yes', 'person');
    expect(history(mum)).toHaveLength(1);
  });
});

describe('a forged answer is refused', () => {
  it.each<readonly [string, WayGiven]>([
    ['as the person, by whoever plays them', 'person'],
    ['for the empty chair, from a seat', 'chair'],
  ])('%s', async (_what, given) => {
    const { ada, mum, mumSeat, answer, history } = await createOffered();
    await ada.command('takeSeat', { seatId: mumSeat });
    expect(await answer(ada, mum, 'yes', given)).toMatchObject({ ok: false, problem: 'not-author' });
    expect(history(mum)).toEqual([]);
  });

  it.each<WayGiven>(['person', 'inRole', 'chair'])('as %s, by whoever does not sit there', async (given) => {
    const offered = await createOffered();
    const { ben, facilitator, mum, answer, history } = offered;
    await sitDown(offered);
    for (const forger of [ben, facilitator])
      expect(await answer(forger, mum, 'yes', given)).toMatchObject({ problem: 'not-author' });
    expect(history(mum)).toEqual([]);
  });

  it('as told, of somebody who is here', async () => {
    const offered = await createOffered();
    const { ada, ben, mum, away, time, answer } = offered;
    await sitDown(offered);
    expect(await answer(ben, mum, 'yes', 'told', told)).toMatchObject({ problem: 'seat-taken' });
    away.set(ada.id, time.now);
    expect(await answer(ben, mum, 'yes', 'told', told)).toMatchObject({ problem: 'seat-taken' });
    time.now += 120_000;
    expect(await answer(ben, mum, 'yes', 'told', told)).toEqual({ ok: true });
  });

  it('as a told yes after their own no; a told no takes their yes away', async () => {
    const offered = await createOffered();
    const { ada, ben, mum, nurse, mumSeat, answer, state } = offered;
    await sitDown(offered);
    await answer(ben, nurse, 'yes', 'person');
    await answer(ada, mum, 'no', 'person');
    await ada.command('leaveSeat', { seatId: mumSeat });
    expect(await answer(ben, mum, 'yes', 'told', told)).toMatchObject({ problem: 'not-author' });
    await sitDown(offered);
    await answer(ada, mum, 'yes', 'person');
    expect(state()).toBe('agreed');
    await ada.command('leaveSeat', { seatId: mumSeat });
    expect(await answer(ben, mum, 'no', 'told', told)).toEqual({ ok: true });
    expect(state()).toBe('openAgain');
  });

  it('of an observer, to words of before, for whoever is not asked, to what is not there', async () => {
    const offered = await createOffered();
    const { ada, observer, mum, agreement, answer, show } = offered;
    await sitDown(offered);
    expect(await answer(observer, mum, 'yes', 'person')).toMatchObject({ problem: 'observer' });
    expect(await answer(ada, mum, 'yes', 'person', { terms: '0'.repeat(32) })).toMatchObject({
      problem: 'changed',
    });
    expect(await answer(ada, anActor(), 'yes', 'person')).toMatchObject({ problem: 'not-found' });
    show({ ...agreement, deleted: true });
    expect(await answer(ada, mum, 'yes', 'person')).toMatchObject({ problem: 'not-found' });
    const more = { agreementId: agreement.id, actorId: mum.id, terms: '0'.repeat(32) };
    expect(
      await ada.command('answerAgreement', {
        ...{ boardId: newId(), answer: 'yes', given: 'person', ...more },
      }),
    ).toMatchObject({ problem: 'not-found' });
  });

  it('in role of a real whānau that nobody has asked', async () => {
    const { ada, boardId, mum, mumSeat, answer } = await createOffered();
    await ada.command('takeSeat', { seatId: mumSeat });
    await ada.command('describeNetwork', { boardId, about: 'real' });
    expect(await answer(ada, mum, 'yes', 'inRole')).toMatchObject({ problem: 'not-asked' });
  });
});

describe('what was agreed', () => {
  it('is open again when it says something else, until everybody says yes to that', async () => {
    const offered = await createOffered();
    const { ada, ben, mum, nurse, agreement, answer, state, show } = offered;
    await sitDown(offered);
    await answer(ben, nurse, 'yes', 'person');
    await answer(ada, mum, 'yes', 'person');
    show({ ...agreement, time: '10:30' });
    expect(state()).toBe('openAgain');
    await answer(ben, nurse, 'yes', 'person');
    expect(state()).toBe('openAgain');
    await answer(ada, mum, 'yes', 'person');
    expect(state()).toBe('agreed');
  });

  it('goes with the words of it, or of somebody, that are erased for good', async () => {
    const offered = await createOffered();
    const { facilitator, ben, boardId, mum, agreement, answer, history, snapshots } = offered;
    await answer(ben, mum, 'yes', 'told', told);
    const board = snapshots.get(boardId) ?? aBoard({});
    const gone = aBoard({ actors: [{ ...mum, deleted: true }], agreements: [agreement] });
    snapshots.set(boardId, { ...board, actor: gone.actor });
    await facilitator.command('eraseBinned', { boardId, recordIds: [mum.id] });
    expect(history(mum)).toEqual([]);
  });

  it('hides a covered name also where it says who told us', async () => {
    const { ben, workshopId, registry, mum, answer } = await createOffered();
    await answer(ben, mum, 'yes', 'told', { ...told, toldBy: 'Nurse Hana' });
    const state = registry.get(workshopId);
    if (!state) throw new Error('There is no workshop.');
    const changes = planCoverFacts(state, (text) => text.replaceAll('Hana', '…'));
    expect(JSON.stringify(changes)).toContain('Nurse …');
    expect(JSON.stringify(changes)).not.toContain('Hana');
  });
});
