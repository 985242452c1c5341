import type { Actor } from '../../model/actor.ts';
import type { BoardSnapshot } from '../../model/snapshot.ts';
import { nameOf } from '../../queries/actorName.ts';
import { liveActors } from '../../queries/network.ts';
import { FILE_ACTOR_KINDS, wordFor } from './networkWords.ts';
import { PLAIN_NAMES, type FileNames } from './writeNetwork.ts';

/** Where somebody has no alias, their kind and a number stand for them: never the name. */
function stand(actors: readonly Actor[]): (actor: Actor) => string {
  const numbers = new Map(actors.map(({ id }, index) => [id, index + 1]));
  return (actor) =>
    nameOf(actor, true) ||
    `${wordFor(FILE_ACTOR_KINDS, actor.actorKind)} ${numbers.get(actor.id) ?? ''}`.trim();
}

/** How a file names the actors of a board. @param aliases whether aliases stand for names in this workshop */
export function fileNames(snapshot: BoardSnapshot, aliases: boolean): FileNames {
  return aliases ? { nameOf: stand(liveActors(snapshot)), hidden: true } : PLAIN_NAMES;
}

/** A board as it may leave while aliases stand for names: no name, agency or code of anybody in its network. */
export function aliased(snapshot: BoardSnapshot, aliases: boolean): BoardSnapshot {
  if (!aliases || snapshot.actor.size === 0) return snapshot;
  const name = stand(liveActors(snapshot));
  const hide = (actor: Actor): Actor => ({
    ...actor,
    label: name(actor),
    agency: '',
    alias: '',
    sourceCode: '',
  });
  return { ...snapshot, actor: new Map([...snapshot.actor].map(([id, actor]) => [id, hide(actor)])) };
}
