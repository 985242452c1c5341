import { WHANAU_KINDS, type Actor } from '../../model/actor.ts';
import { newId } from '../../model/ids.ts';
import type { BoardPlace } from '../../model/place.ts';
import { ranksBetween } from '../../model/rank.ts';
import type { BoardSnapshot } from '../../model/snapshot.ts';
import { boxAround } from '../../geometry/box.ts';
import { gridColumns } from '../../layout/gridColumns.ts';
import { gridOf } from '../../layout/gridLayout.ts';
import { placeAt } from '../../layout/networkLayout.ts';
import { laneBox, liveLanes, postItBox } from '../../layout/whereabouts.ts';
import type { NewOf } from '../../operations/network.ts';
import type { NewPostIt } from '../../operations/postIt.ts';
import { liveActors, liveContacts, liveTies } from '../../queries/network.ts';
import { livePostIts } from '../../queries/postIts.ts';
import { network } from '../../templates/network.ts';
import type { FileActor, FileContact, FileTie, NetworkParts } from './networkFile.ts';
import { planScenario, type ScenarioPlan } from './planScenario.ts';

/** A network ready to be added to a board. */
export interface NetworkPlan {
  readonly grid: readonly NewOf<'grid'>[];
  readonly actor: readonly (NewOf<'actor'> & { readonly id: string })[];
  readonly tie: readonly (FileTie & { readonly id: string })[];
  readonly contact: readonly (FileContact & { readonly id: string })[];
  readonly conversation: readonly NewOf<'conversation'>[];
  readonly postIts: readonly NewPostIt[];
  readonly scenario: ScenarioPlan | null;
  /** Columns of the template that nobody has touched: they give way to the network that comes. */
  readonly giveWay: readonly string[];
}

/** What an import of a network meets on its board. */
export interface NetworkTarget {
  readonly snapshot: BoardSnapshot;
  /** The round that the words of the cells belong to. */
  readonly round: string | null;
  /** Whether the columns of the template may go: whoever imports must be a facilitator. */
  readonly mayBin: boolean;
}

/** How files call the actors of a board: by the code that they came with, and by name in lower case. */
export function knownActors(snapshot: BoardSnapshot): Map<string, string> {
  const known = new Map<string, string>();
  for (const { id, label, sourceCode } of liveActors(snapshot)) {
    known.set(label.toLowerCase(), id);
    if (sourceCode !== '') known.set(sourceCode, id);
  }
  return known;
}

function isUntouched(snapshot: BoardSnapshot, { id, label, sourceCode, agency }: Actor): boolean {
  const isOfTemplate = network.actors.some((one) => one.label === label);
  if (!isOfTemplate || sourceCode !== '' || agency !== '') return false;
  const { postIt, tie, contact, conversation } = snapshot;
  return (
    [...postIt.values()].every(({ place }) => place[0] !== 'cell' || place[1] !== id) &&
    [...tie.values()].every(({ from, to }) => from !== id && to !== id) &&
    [...contact.values()].every(({ actor }) => actor !== id) &&
    [...conversation.values()].every(({ from, to }) => from !== id && to !== id)
  );
}

/** Where a new grid lies: where nothing is yet, below all that is there. */
function gridPlace(snapshot: BoardSnapshot): BoardPlace {
  const notes = livePostIts(snapshot).map((note) => postItBox(snapshot, note));
  const around = boxAround([...notes, ...liveLanes(snapshot).map(laneBox)]);
  return ['board', Math.round(around?.minX ?? 0), around ? Math.round(around.maxY) + 200 : 0, 'a0'];
}

/** Plans the records of a network: new ids, columns behind those that are there, words at the end of their cells. */
export function planNetwork(parts: NetworkParts, { snapshot, round, mayBin }: NetworkTarget): NetworkPlan {
  const giveWay = liveActors(snapshot).filter((actor) => isUntouched(snapshot, actor));
  const ids = new Map(parts.actors.map(({ id }) => [id, newId()]));
  // What is not in the file is an actor of the board, named by its own id.
  const idOf = (code: string) => ids.get(code) ?? code;
  const orNobody = (code: string | null) => code && idOf(code);
  const named = new Set([
    ...parts.cells.map(({ actor }) => actor),
    ...parts.ties.flatMap(({ from, to }) => [from, to]),
  ]);
  const needsGrid = gridOf(snapshot) === null && (parts.actors.length > 0 || parts.cells.length > 0);
  const tie = parts.ties.map(({ from, to, via, view, ...tie }) => ({
    ...tie,
    id: newId(),
    from: idOf(from),
    to: idOf(to),
    via: orNobody(via),
    view: orNobody(view),
  }));
  const contact = parts.contacts.map(({ actor, ...one }) => ({ ...one, id: newId(), actor: idOf(actor) }));
  const actors = planActors(parts.actors, snapshot, idOf);
  const whanau = [...liveActors(snapshot), ...actors].filter(
    ({ actorKind }) => actorKind !== undefined && WHANAU_KINDS.has(actorKind),
  );
  const actual = {
    ties: [...liveTies(snapshot), ...tie],
    contacts: [...liveContacts(snapshot), ...contact],
    whanau: new Set(whanau.map(({ id }) => id)),
  };
  return {
    grid: needsGrid ? [{ place: gridPlace(snapshot) }] : [],
    actor: actors,
    tie,
    contact,
    conversation: parts.conversations.map(({ from, to, ...talk }) => ({
      ...talk,
      from: orNobody(from),
      to: orNobody(to),
    })),
    postIts: planCells(parts, idOf, round),
    scenario: parts.scenario && planScenario(parts.scenario, actual, idOf),
    giveWay:
      mayBin && parts.actors.length > 0 ? giveWay.map(({ id }) => id).filter((id) => !named.has(id)) : [],
  };
}

function planActors(
  actors: readonly FileActor[],
  snapshot: BoardSnapshot,
  idOf: (code: string) => string,
): NetworkPlan['actor'] {
  const keys = gridColumns(snapshot).flatMap(({ column }) => (column === '' ? [] : [column]));
  const ranks = ranksBetween(keys.sort().at(-1) ?? null, null, actors.length);
  return actors.map(({ id, isColumn, spot, ...actor }, index) => ({
    ...actor,
    id: idOf(id),
    sourceCode: id,
    column: isColumn ? (ranks[index] ?? 'a0') : '',
    // Whoever has no spot lies where the first layout of the map has them.
    ...(spot ? { place: placeAt(spot) } : {}),
  }));
}

function planCells(
  { cells }: NetworkParts,
  idOf: (code: string) => string,
  round: string | null,
): NewPostIt[] {
  const ranks = ranksBetween(null, null, cells.length);
  return cells.map(({ actor, row, ...words }, index) => ({
    ...words,
    id: newId(),
    round,
    place: ['cell', idOf(actor), row, ranks[index] ?? 'a0'] as const,
  }));
}
