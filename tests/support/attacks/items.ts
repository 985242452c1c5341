import * as Y from 'yjs';
import { recordMap } from '../../../shared/document/roots.ts';
import { textOf } from '../person.ts';
import type { RawDelete, RawId } from '../rawUpdate.ts';
import { IDS, type Scene } from './scene.ts';

/** The item under a record's key. */
export function recordItem({ room }: Scene, id: string): Y.Item {
  return itemOf(room.doc.getMap('postIt'), id);
}

export function itemOf(map: Y.Map<unknown>, key: string): Y.Item {
  const item = map._map.get(key);
  if (!item) throw new Error(`nothing under ${key}`);
  return item;
}

/** The newest value of a field. */
export function fieldItem({ room }: Scene, id: string, field: string): Y.Item {
  const map = recordMap(room.doc, 'postIt', id);
  if (!map) throw new Error(`no record ${id}`);
  return itemOf(map, field);
}

export function firstLetter({ room }: Scene, id: string): Y.Item {
  const item = textOf(room.doc, id)._start;
  if (!item) throw new Error(`no text in ${id}`);
  return item;
}

/** The first half of the emoji in the victim's note. */
export function emojiOf({ room }: Scene): RawId {
  for (let item = textOf(room.doc, IDS.victimNote)._start; item; item = item.right) {
    const at = item.content instanceof Y.ContentString ? item.content.str.indexOf('😀') : -1;
    if (at >= 0) return [item.id.client, item.id.clock + at];
  }
  throw new Error('the emoji is gone');
}

export function idOf(item: Y.Item): RawId {
  return [item.id.client, item.id.clock];
}

export function lastIdOf(item: Y.Item): RawId {
  return [item.id.client, item.id.clock + item.length - 1];
}

export function rangeOf(item: Y.Item): RawDelete {
  return [item.id.client, item.id.clock, item.length];
}

/** Where three letters of the attacker's own stand side by side; an unknown id where none are left. */
export function ownRun({ room, client }: Scene): RawId {
  for (let item = textOf(room.doc, IDS.ownNote)._start; item; item = item.right) {
    if (item.id.client === client && item.length >= 3) return idOf(item);
  }
  return [77, 5];
}

/** The end of the attacker's own text. */
export function lastLetter(scene: Scene): RawId {
  let item = firstLetter(scene, IDS.ownNote);
  while (item.right) item = item.right;
  return lastIdOf(item);
}
