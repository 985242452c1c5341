import { beforeEach, describe, expect, it } from 'vitest';
import { createTestDesk, onlyOf, resultOf } from '../commandFixture.ts';

let desk: Awaited<ReturnType<typeof createTestDesk>>;
beforeEach(async () => {
  desk = await createTestDesk();
});

const knock = (name: string) => desk.join({ name, waits: true });

describe('the lobby', () => {
  it('shows facilitators who waits, and nobody else that anybody does', async () => {
    const mere = await knock('Mere');
    expect(desk.facilitator.facts().waiting).toEqual({ [mere]: { id: mere, name: 'Mere', cohort: null } });
    for (const person of [desk.ada, desk.observer, desk.wall]) {
      const facts = person.facts();
      expect(facts.waiting).toEqual({});
      expect(facts.door).toEqual({});
      expect(facts.person[mere]).toBeUndefined();
    }
    expect(desk.facilitator.facts().person[mere]).toBeUndefined();
  });

  it('lets in whom a facilitator admits, by a mended name', async () => {
    const [mere, hemi] = [await knock('Mer'), await knock('Hemi')];
    const answer = await desk.facilitator.command('admitPeople', {
      people: [{ participantId: mere, name: ' Mere  R. ' }, { participantId: hemi }],
    });
    expect(resultOf(answer)).toEqual({ admitted: 2 });
    const { person, waiting } = desk.ada.facts();
    expect([person[mere]?.name, person[hemi]?.name]).toEqual(['Mere R.', 'Hemi']);
    expect(waiting).toEqual({});
    expect(desk.facilitator.facts().waiting).toEqual({});
  });

  it('is no harm when another facilitator was quicker', async () => {
    const mere = await knock('Mere');
    const people = [{ participantId: mere }];
    await desk.facilitator.command('admitPeople', { people });
    expect(resultOf(await desk.second.command('admitPeople', { people }))).toEqual({ admitted: 0 });
    expect(resultOf(await desk.second.command('turnAway', { participantIds: [mere] }))).toEqual({
      turnedAway: 0,
    });
  });

  it('keeps out whom a facilitator turns away, until they are let in again', async () => {
    const mere = await knock('Mere');
    await desk.facilitator.command('turnAway', { participantIds: [mere] });
    expect(desk.state.participants.get(mere)?.removed).toBe(true);
    expect(desk.facilitator.facts().waiting).toEqual({});
    expect(desk.facilitator.facts().person[mere]?.removed).toBe(true);
    await desk.facilitator.command('readmitPerson', { participantId: mere });
    expect(desk.ada.facts().person[mere]?.name).toBe('Mere');
  });

  it('gives nobody at the door a role, and takes no command from them', async () => {
    const mere = await knock('Mere');
    const answer = await desk.facilitator.command('setRole', { participantId: mere, role: 'facilitator' });
    expect(answer).toMatchObject({ ok: false, problem: 'not-found' });
    const own = await desk.personOf(mere).command('setMyName', { name: 'Host' });
    expect(own).toMatchObject({ ok: false, problem: 'not-admitted' });
  });
});

describe('the door', () => {
  it('is opened, closed and locked by facilitators only, and tells no password', async () => {
    expect(await desk.ada.command('setDoor', { lobby: true })).toMatchObject({ ok: false });
    await desk.facilitator.command('setDoor', { lobby: true });
    await desk.facilitator.command('setDoor', { closed: true });
    await desk.facilitator.command('setDoorPassword', { password: 'harakeke' });
    const { id: _id, ...door } = onlyOf(desk.second.facts().door);
    expect(door).toEqual({ lobby: true, closed: true, password: true });
    expect(JSON.stringify([desk.facilitator.facts(), desk.state.workshop])).not.toContain('harakeke');
    await desk.facilitator.command('setDoorPassword', { password: null });
    expect(onlyOf(desk.second.facts().door).password).toBe(false);
  });

  it('refuses a password of blanks', async () => {
    const answer = await desk.facilitator.command('setDoorPassword', { password: '      ' });
    expect(answer).toMatchObject({ ok: false, problem: 'bad-input' });
  });

  it('gets a new code, and the old one opens nothing', async () => {
    const { code: before } = desk.state;
    const { code } = resultOf(await desk.facilitator.command('changeCode', {}));
    expect(code).not.toBe(before);
    expect(desk.state.code).toBe(code);
    expect(await desk.storage.workshops.findGrant('code', before)).toBeNull();
    expect(await desk.storage.workshops.findGrant('code', String(code))).not.toBeNull();
    expect(onlyOf(desk.facilitator.facts().workshop).joining?.code).toBe(code);
  });
});

describe('handing over', () => {
  it('gives the powers to somebody and lays down one’s own, in one step', async () => {
    await desk.facilitator.command('handOver', { participantId: desk.ada.id });
    const { person } = desk.ben.facts();
    expect(person[desk.ada.id]?.role).toBe('facilitator');
    expect(person[desk.facilitator.id]?.role).toBe('participant');
    expect(await desk.facilitator.command('setDoor', { lobby: true })).toMatchObject({ ok: false });
  });

  it('is refused to oneself, to walls, to whoever waits and to whoever was removed', async () => {
    await desk.facilitator.command('removePerson', { participantId: desk.ben.id });
    for (const id of [desk.facilitator.id, desk.wall.id, await knock('Mere'), desk.ben.id])
      expect(await desk.facilitator.command('handOver', { participantId: id })).toMatchObject({ ok: false });
    expect(desk.state.participants.get(desk.facilitator.id)?.role).toBe('facilitator');
  });
});
