import type { TimerFact } from './agendaFacts.ts';

/** A timer without its id: what it counts. All times in ms, moments by the server's clock. */
export type Timer = Omit<TimerFact, 'id'>;

const MINUTE = 60_000;

/** A timer that begins now. */
export function startTimer(minutes: number, now: number): Timer {
  const total = minutes * MINUTE;
  return { endsAt: now + total, left: total, total };
}

/** What is left; below zero once it is over. */
export function timeLeft({ endsAt, left }: Timer, now: number): number {
  return endsAt === null ? left : endsAt - now;
}

/** The same timer standing still. */
export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? timer : { ...timer, endsAt: null, left: timeLeft(timer, now) };
}

/** The same timer going on from where it stood. */
export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? { ...timer, endsAt: now + timer.left } : timer;
}

/** More time, or less; one that is over begins again from nothing. */
export function addToTimer(timer: Timer, minutes: number, now: number): Timer {
  const added = minutes * MINUTE;
  const left = Math.max(0, timeLeft(timer, now)) + added;
  const total = Math.max(left, timer.total + added);
  return timer.endsAt === null ? { endsAt: null, left, total } : { endsAt: now + left, left, total };
}

/** Whole seconds as a screen shows them: all screens turn at the same moment. Below zero = over by so many. */
export function secondsLeft(timer: Timer, now: number): number {
  const left = timeLeft(timer, now);
  return left > 0 ? Math.ceil(left / 1000) : -Math.floor(-left / 1000) || 0;
}
