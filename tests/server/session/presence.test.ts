import { describe, expect, it } from 'vitest';
import { createPresence, presenceTickFor } from '../../../server/session/facilities/presence.ts';
import type { PresenceFrame, PresenceUp } from '../../../shared/session/presence.ts';

function setUp() {
  const frames: PresenceFrame[] = [];
  let timers: (() => void)[] = [];
  const delays: number[] = [];
  const presence = createPresence(
    (frame) => frames.push(frame),
    (milliseconds, run) => {
      delays.push(milliseconds);
      timers.push(run);
      return () => (timers = timers.filter((timer) => timer !== run));
    },
  );
  const tick = () => {
    const due = timers;
    timers = [];
    for (const run of due) run();
  };
  return { presence, frames, tick, delays, timers: () => timers.length };
}

function at(x: number): PresenceUp {
  return { pointer: [x, 0], dragging: [], typing: null };
}

describe('createPresence', () => {
  it('sends one frame a board and tick, with the newest of each person', () => {
    const { presence, frames, tick, delays } = setUp();
    for (let x = 0; x < 10; x++) presence.update('board', 'ada', at(x));
    presence.update('board', 'ben', at(50));
    presence.update('other', 'cat', at(60));
    expect(frames).toEqual([]);
    tick();
    expect(frames.map(({ boardId, people }) => [boardId, people.map(({ pointer }) => pointer?.[0])])).toEqual(
      [
        ['board', [9, 50]],
        ['other', [60]],
      ],
    );
    expect(new Set(delays)).toEqual(new Set([presenceTickFor(2)]));
  });

  it('sends 10 to 20 frames a second to 200 people and fewer to more, so that as much goes out', () => {
    for (const people of [2, 60, 200]) {
      expect(1000 / presenceTickFor(people)).toBeGreaterThanOrEqual(10);
      expect(1000 / presenceTickFor(people)).toBeLessThanOrEqual(20);
    }
    expect((600 / presenceTickFor(600)) * 1000).toBeLessThanOrEqual((240 / presenceTickFor(240)) * 1000);
  });

  it('sends nothing and keeps no timer while nothing moves', () => {
    const { presence, frames, tick, timers } = setUp();
    presence.update('board', 'ada', at(1));
    tick();
    expect(timers()).toBe(0);
    tick();
    expect(frames).toHaveLength(1);
  });

  it('puts everybody into one frame, and waits longer for it where they are many', () => {
    const { presence, frames, tick, delays } = setUp();
    for (let person = 0; person < 600; person++) presence.update('board', `p${person}`, at(person));
    tick();
    expect(frames.map(({ people }) => people.length)).toEqual([600]);
    presence.update('board', 'p1', at(7));
    expect(delays.at(-1)).toBe(presenceTickFor(600));
  });

  it('tells once that somebody has left, and not at all for somebody who was never there', () => {
    const { presence, frames, tick } = setUp();
    presence.leave('board', 'ghost');
    presence.update('board', 'ada', at(1));
    tick();
    presence.leave('board', 'ada');
    presence.leave('board', 'ada');
    tick();
    expect(frames.slice(1)).toEqual([{ boardId: 'board', people: [], gone: ['ada'] }]);
    expect(presence.frameOfAll('board').people).toEqual([]);
  });

  it('does not clear somebody who came back before the tick', () => {
    const { presence, frames, tick } = setUp();
    presence.update('board', 'ada', at(1));
    tick();
    presence.leave('board', 'ada');
    presence.update('board', 'ada', at(2));
    tick();
    expect(frames[1]).toMatchObject({ gone: [], people: [{ participantId: 'ada', pointer: [2, 0] }] });
  });

  it('shows all to somebody new, and hides all when switched off', () => {
    const { presence, frames, tick } = setUp();
    presence.update('board', 'ada', at(1));
    presence.update('board', 'ben', at(2));
    tick();
    expect(presence.frameOfAll('board').people).toHaveLength(2);
    presence.update('board', 'ben', at(3));
    presence.hideAll('board');
    tick();
    expect(frames[1]).toEqual({ boardId: 'board', people: [], gone: ['ada', 'ben'] });
  });
});
