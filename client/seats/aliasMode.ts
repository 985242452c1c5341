import { liveActors } from '../../shared/queries/network.ts';
import { aliasesOf } from '../../shared/session/aliasesOf.ts';
import type { BoardDocument } from '../document/board.ts';
import type { Session } from '../session/openSession.ts';

/*
 * Whether names or aliases are shown on this page. A page shows one workshop at a time, and painters and messages know no facts: they
 * ask here, so that no way to a name goes past it.
 */
let isOn = false;
let numbers: (actorId: string) => number | null = () => null;
const listeners = new Set<() => void>();

export function showsAliases(): boolean {
  return isOn;
}

/** Tells people of one kind apart who have no alias: their place among those on the board. */
export function numberOfActor(actorId: string): number | null {
  return numbers(actorId);
}

/** Calls when names become aliases, or names again. */
export function onAliasesShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows the workshop of an open board; returns how to stop. */
export function followAliases(session: Session, board: Pick<BoardDocument, 'snapshot'>): () => void {
  const look = () => {
    const on = session.facts !== null && aliasesOf(session.facts.items);
    if (on === isOn) return;
    isOn = on;
    for (const listener of listeners) listener();
  };
  numbers = (actorId) => {
    const at = liveActors(board.snapshot).findIndex(({ id }) => id === actorId);
    return at < 0 ? null : at + 1;
  };
  look();
  const stop = session.subscribe(look);
  return () => {
    stop();
    numbers = () => null;
    isOn = false;
  };
}
