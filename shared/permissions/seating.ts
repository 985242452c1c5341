import type { Actor as NetworkActor } from '../model/actor.ts';
import type { Place } from '../model/place.ts';
import type { RefusalReason } from '../model/refusal.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { RecordKind } from '../model/tables.ts';
import type { Voice } from '../model/standing.ts';
import type { Actor, Target } from './can.ts';
import { mayBeVoiced } from './voicing.ts';

/** A seat as far as rights depend on it. */
export interface SeatState {
  readonly kind: 'seat' | 'chair';
  readonly holder: string | null;
  /** The person themselves sits there. */
  readonly isPerson: boolean;
  /** Who is in its role, or has to come out of it. */
  readonly owes: readonly string[];
}

/** What rights on a board depend on of its seats, and of what was said of its network. */
export interface Seating {
  /** By actor. */
  readonly seats: ReadonlyMap<string, SeatState>;
  readonly network: {
    readonly about: string;
    readonly askedBy: string;
    readonly ownColumn: boolean;
    readonly heardFirst: boolean;
    readonly heard: readonly string[];
  };
}

export const NO_SEATING: Seating = {
  seats: new Map(),
  network: { about: 'unsaid', askedBy: '', ownColumn: false, heardFirst: false, heard: [] },
};

/** A note that is put somewhere; `from` null = it is new. */
export interface PutNote {
  readonly id: string;
  readonly voice: Voice;
  readonly place: Place;
  readonly from: Place | null;
}

/** Where a note lies; undefined for one that nobody knows. */
export type PlaceOf = (noteId: string) => Place | undefined;

/** How somebody stands to the seat of a record, as part of a target; nothing while nobody holds it, or it is no actor. */
export function seatOf(
  { seats }: Seating,
  participantId: string,
  kind: RecordKind,
  id: string,
): Pick<Target, 'seat'> {
  const holder = kind === 'actor' ? (seats.get(id)?.holder ?? null) : null;
  if (holder === null) return {};
  return { seat: holder === participantId ? 'mine' : 'taken' };
}

/** From where somebody who writes into a column speaks now: as themselves, from the seat, or for the chair. */
export function voiceIn({ seats }: Seating, participantId: string, actorId: string): Voice {
  const seat = seats.get(actorId);
  if (seat?.holder === participantId && !seat.isPerson) return 'seat';
  return seat?.kind === 'chair' && seat.owes.includes(participantId) ? 'chair' : 'own';
}

/**
 * Why a note may not be put there, by whom; null when it may. What is said from a seat is written so and stays in its column; where
 * everybody writes in their own column, nobody reaches into another's.
 */
export function whyNotPut(
  seating: Seating,
  snapshot: BoardSnapshot,
  actor: Actor,
  put: PutNote,
  placeOf: PlaceOf = (id) => snapshot.postIt.get(id)?.place,
): RefusalReason | null {
  const to = columnOf(put.place, placeOf);
  const from = put.from === null ? null : columnOf(put.from, placeOf);
  if (to === null && from === null) return null;
  if (put.from !== null && to === from) return null;
  if (put.from === null && to !== null) {
    const wrong = whyNotVoice(seating, snapshot.actor.get(to), actor.participantId, to, put.voice);
    if (wrong) return wrong;
  }
  // Neither out of its column nor into another one, by way of the wall.
  if (put.from !== null && isVoicedAt(snapshot, put, placeOf)) return 'seat-words';
  const foreign = [from, to].some((column) => column !== null && !isOwnColumn(seating, actor, column));
  return foreign && isBoundToColumn(seating, snapshot, actor) ? 'own-column' : null;
}

/** Words of a new note in a column: in role where somebody sits there who is not that person. */
function whyNotVoice(
  seating: Seating,
  ofColumn: NetworkActor | undefined,
  participantId: string,
  actorId: string,
  voice: Voice,
): RefusalReason | null {
  if (voice !== 'own' && ofColumn && !mayBeVoiced(seating.network, ofColumn)) return 'seat-voice';
  const speaks = voiceIn(seating, participantId, actorId);
  if (speaks === 'seat' && voice !== 'seat') return 'seat-voice';
  const seat = seating.seats.get(actorId);
  const isTheirs = voice === 'seat' && seat !== undefined && seat.holder !== null && speaks !== 'seat';
  const isChair = voice === 'chair' && seat?.kind === 'chair' && speaks !== 'chair';
  // Where nobody sits, a file may bring words that were said in role.
  return isTheirs || isChair ? 'seat-voice' : null;
}

function isBoundToColumn(
  { network, seats }: Seating,
  { actor: actors }: BoardSnapshot,
  actor: Actor,
): boolean {
  if (actor.role === 'facilitator') return false;
  if (network.ownColumn) return true;
  if (!network.heardFirst) return false;
  const columns = [...actors.values()].filter((one) => !one.deleted && !one.reserve && one.column !== '');
  return columns.some(({ id }) => seats.get(id)?.kind !== 'chair' && !network.heard.includes(id));
}

function isOwnColumn(seating: Seating, { participantId }: Actor, actorId: string): boolean {
  return (
    seating.seats.get(actorId)?.holder === participantId ||
    voiceIn(seating, participantId, actorId) === 'chair'
  );
}

/** Whether a note, or one that lies on it, was written from a seat or for a chair. */
function isVoicedAt({ postIt }: BoardSnapshot, put: PutNote, placeOf: PlaceOf): boolean {
  if (put.voice !== 'own') return true;
  return [...postIt.values()].some(
    (note) => note.voice !== 'own' && !note.deleted && liesOn(put.id, note.place, placeOf),
  );
}

function liesOn(id: string, place: Place, placeOf: PlaceOf): boolean {
  return stackOf(place, placeOf).includes(id);
}

function columnOf(place: Place, placeOf: PlaceOf): string | null {
  const below = stackOf(place, placeOf).at(-1);
  const firm = below === undefined ? place : placeOf(below);
  return firm?.[0] === 'cell' ? firm[1] : null;
}

/** The notes under a place, from the top; a circle ends where it began. */
function stackOf(place: Place, placeOf: PlaceOf): string[] {
  const passed: string[] = [];
  let at: Place | undefined = place;
  while (at?.[0] === 'stack' && !passed.includes(at[1])) {
    passed.push(at[1]);
    at = placeOf(at[1]);
  }
  return passed;
}
