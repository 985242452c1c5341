import type { Action } from './action.ts';

const late: Action[] = [];

/** Adds actions of a view that comes later than the page: their keys hold from then on, after those of every page. */
export function addLateActions(actions: readonly Action[]): void {
  for (const action of actions) if (!late.includes(action)) late.push(action);
}

export function lateActions(): readonly Action[] {
  return late;
}
