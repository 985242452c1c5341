import { stackBase, themeOf } from '../model/belonging.ts';
import type { Place } from '../model/place.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { RecordKind } from '../model/tables.ts';

/** Which layers of a board are frozen, as the server's facts have it. */
export interface Layers {
  /** Kinds of records that nobody changes. */
  readonly frozen: readonly string[];
  /** Themes that may be changed although the layer of themes is frozen. */
  readonly reopened: readonly string[];
}

export const OPEN_LAYERS: Layers = { frozen: [], reopened: [] };

function isThemeFrozen({ frozen, reopened }: Layers, themeId: string): boolean {
  return frozen.includes('theme') && !reopened.includes(themeId);
}

/** Whether a record is part of a frozen layer: of a frozen kind, or a note in a frozen theme. */
export function isFrozen(snapshot: BoardSnapshot, layers: Layers, kind: RecordKind, id: string): boolean {
  if (layers.frozen.length === 0) return false;
  if (kind === 'theme') return isThemeFrozen(layers, id);
  if (layers.frozen.includes(kind)) return true;
  const note = kind === 'postIt' ? snapshot.postIt.get(id) : undefined;
  const theme = note ? themeOf(snapshot, note) : null;
  return theme !== null && isThemeFrozen(layers, theme.id);
}

/** Whether a place lies within a frozen theme: nothing may be put there. */
export function isFrozenPlace(snapshot: BoardSnapshot, layers: Layers, place: Place): boolean {
  if (layers.frozen.length === 0) return false;
  if (place[0] === 'theme') return isLive(snapshot, place[1]) && isThemeFrozen(layers, place[1]);
  const below = place[0] === 'stack' ? snapshot.postIt.get(place[1]) : undefined;
  return below ? isFrozenPlace(snapshot, layers, firmPlace(snapshot, below.id)) : false;
}

/** The place of the whole stack that a note lies in; one that hangs in the air counts as lying on the board. */
function firmPlace(snapshot: BoardSnapshot, noteId: string): Place {
  const note = snapshot.postIt.get(noteId);
  const place = note ? stackBase(snapshot, note).place : null;
  return place && place[0] !== 'stack' ? place : ['board', 0, 0, 'a0'];
}

function isLive(snapshot: BoardSnapshot, themeId: string): boolean {
  return snapshot.theme.get(themeId)?.deleted === false;
}
