import { cellOf } from '../model/belonging.ts';
import { isImagined } from '../model/imagined.ts';
import { standingOf, type Standing } from '../model/standing.ts';
import type { Actor } from '../model/actor.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { Tie } from '../model/tie.ts';
import { byId } from '../model/ids.ts';
import { liveTies } from './network.ts';

/** Who and what shows on a map. */
export interface ShownNetwork {
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
}

/**
 * Figures and ties of a map, in one order on all screens.
 *
 * @param calm the whānau is here and this is the wall: how somebody alone sees a tie is left out, since it shows where
 * people see things differently
 */
export function shownNetwork(snapshot: Pick<BoardSnapshot, 'actor' | 'tie'>, calm = false): ShownNetwork {
  const actors = [...snapshot.actor.values()].filter(({ deleted }) => !deleted).sort(byId);
  const isThere = (id: string | null) => id !== null && snapshot.actor.get(id)?.deleted === false;
  const ties = liveTies(snapshot)
    .filter(({ view }) => !calm || view === null)
    .sort(byId)
    // Somebody in the bin is not passed through, and sees nothing: the tie itself stays.
    .map((tie) => ({
      ...tie,
      via: isThere(tie.via) && tie.via !== tie.from && tie.via !== tie.to ? tie.via : null,
      view: isThere(tie.view) ? tie.view : null,
    }));
  return { actors, ties };
}

/** Kinds that are no people. */
const NO_PEOPLE: ReadonlySet<string> = new Set(['agency']);

export function countsAsPerson({ actorKind }: Pick<Actor, 'actorKind'>): boolean {
  return !NO_PEOPLE.has(actorKind);
}

/** Ids of those in whose columns something of this standing was said. */
function saidAs(snapshot: BoardSnapshot, standing: Standing): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const note of snapshot.postIt.values()) {
    const cell = note.deleted ? null : cellOf(snapshot, note);
    if (cell && !isImagined(note) && standingOf(note) === standing) ids.add(cell.actor.id);
  }
  return ids;
}

/** Whose voice is missing: people who are not here and of whom no words in the grid were said by themselves. */
export function missingVoices(snapshot: BoardSnapshot): Actor[] {
  const spoken = saidAs(snapshot, 'said');
  return [...snapshot.actor.values()].filter(
    (one) => !one.deleted && countsAsPerson(one) && one.presence !== 'here' && !spoken.has(one.id),
  );
}

/** For how many of them somebody else spoke in their role. */
export function spokenForInRole(snapshot: BoardSnapshot, actors: readonly Actor[]): number {
  const spokenFor = saidAs(snapshot, 'inRole');
  return actors.filter(({ id }) => spokenFor.has(id)).length;
}
