import { describe, expect, it } from 'vitest';
import { createTestDesk, onlyOf } from '../commandFixture.ts';

const view = { x: 0, y: 0, width: 800, height: 600 };

describe('holding the room', () => {
  it('is for facilitators', async () => {
    const { ada, observer, boardId } = await createTestDesk();
    for (const person of [ada, observer]) {
      expect(await person.command('pauseRoom', { paused: true })).toMatchObject({ ok: false });
      expect(await person.command('setPhotoView', { photo: true })).toMatchObject({ ok: false });
      expect(await person.command('bringHere', { boardId, view })).toMatchObject({ ok: false });
      expect(await person.command('followMe', { boardId, view })).toMatchObject({ ok: false });
      expect(person.facts().room).toEqual({});
    }
  });

  it('tells everybody that all waits, and that it goes on', async () => {
    const { facilitator, second, ada, wall } = await createTestDesk();
    await facilitator.command('pauseRoom', { paused: true });
    for (const person of [ada, second, wall]) expect(onlyOf(person.facts().room).paused).toBe(true);
    // Another facilitator may end it.
    await second.command('pauseRoom', { paused: false });
    await second.command('setPhotoView', { photo: true });
    expect(onlyOf(wall.facts().room)).toMatchObject({ paused: false, photo: true });
  });

  it('stops the clock while all waits, and leaves one alone that stood still', async () => {
    const { facilitator, ada, time } = await createTestDesk();
    const timer = () => onlyOf(ada.facts().timer);
    await facilitator.command('startTimer', { minutes: 10 });
    time.now += 60_000;
    await facilitator.command('pauseRoom', { paused: true });
    await facilitator.command('pauseRoom', { paused: true });
    expect(timer()).toMatchObject({ endsAt: null, left: 540_000 });
    time.now += 300_000;
    await facilitator.command('pauseRoom', { paused: false });
    expect(timer().endsAt).toBe(time.now + 540_000);
    await facilitator.command('pauseTimer', {});
    await facilitator.command('pauseRoom', { paused: true });
    await facilitator.command('pauseRoom', { paused: false });
    expect(timer().endsAt).toBeNull();
  });

  it('brings people to a place, each time anew, and lets them follow until the leader stops', async () => {
    const { facilitator, second, ada, wall, boardId } = await createTestDesk();
    const lead = () => onlyOf(ada.facts().room).lead;
    await facilitator.command('bringHere', { boardId, view });
    await facilitator.command('bringHere', { boardId, view });
    expect(lead()).toEqual({ kind: 'bring', by: facilitator.id, boardId, view, time: 2 });
    expect(onlyOf(wall.facts().room).lead?.by).toBe('');
    await second.command('followMe', { boardId, view });
    await second.command('followMe', { boardId, view: { ...view, x: 50 } });
    expect(lead()).toMatchObject({ kind: 'follow', by: second.id, time: 3, view: { x: 50 } });
    await facilitator.command('followMe', { boardId, view: null });
    expect(lead()).not.toBeNull();
    await second.command('followMe', { boardId, view: null });
    expect(lead()).toBeNull();
    await facilitator.command('bringHere', { boardId, view });
    expect(lead()?.time).toBe(4);
    const elsewhere = { boardId: 'nosuchboardnosuc', view };
    expect(await facilitator.command('bringHere', elsewhere)).toMatchObject({ problem: 'not-found' });
  });
});
