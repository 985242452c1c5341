import { WHANAU_KINDS } from '../model/actor.ts';
import { newId } from '../model/ids.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { liveActors, liveContacts, liveTies } from '../queries/network.ts';
import { addToNetwork, changeInNetwork } from './network.ts';
import type { OperationCall } from './operation.ts';

/**
 * Somebody asks for no slot of the whānau's time any more, and reaches the whānau through somebody else where one is named. Meant
 * for an imagined network; as one step.
 *
 * @param through an actor's id, or null for nobody
 */
export function stepBack(snapshot: BoardSnapshot, actorId: string, through: string | null): OperationCall {
  const whanau = liveActors(snapshot).filter(({ actorKind }) => WHANAU_KINDS.has(actorKind));
  const isWhanau = (id: string | null) => whanau.some((one) => one.id === id);
  const visits = liveContacts(snapshot).filter(({ actor, counted }) => actor === actorId && counted);
  const ties = liveTies(snapshot).filter(
    ({ from, to }) => (from === actorId && isWhanau(to)) || (to === actorId && isWhanau(from)),
  );
  const [anybody] = whanau;
  const newTie =
    through !== null && ties.length === 0 && anybody
      ? [addToNetwork('tie', [{ id: newId(), from: actorId, to: anybody.id, via: through }])]
      : [];
  const calls = [
    changeInNetwork('actor', actorId, { reserve: true }),
    ...visits.map(({ id }) => changeInNetwork('contact', id, { deleted: true })),
    ...(through === null ? [] : ties.map(({ id }) => changeInNetwork('tie', id, { via: through }))),
    ...newTie,
  ];
  return { name: 'together', input: { calls } };
}
