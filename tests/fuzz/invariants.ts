import * as Y from 'yjs';
import { parseValue } from '../../shared/model/field.ts';
import { cleanText } from '../../shared/model/cleanText.ts';
import { fieldOf, isRecordId } from '../../shared/model/recordTable.ts';
import { RECORD_KINDS, tableOf, type RecordKind } from '../../shared/model/tables.ts';
import { IDS } from '../support/attacks/scene.ts';

/** What must be true of a board after any update at all, in words; an empty list means all is well. */
export type Broken = string[];

/** Fields of another's note that a participant may write. */
const OPEN_FIELDS = new Set(
  'place size color lane alone done standing saidBy saidWhen asked seen'.split(' '),
);
/** What nobody may write to. */
const SHUT: ReadonlySet<string> = new Set([
  `postIt/${IDS.lockedNote}`,
  `postIt/${IDS.themedNote}`,
  `theme/${IDS.frozenTheme}`,
]);

export function brokenBoard(doc: Y.Doc): Broken {
  const broken: Broken = [];
  if (doc.store.pendingStructs || doc.store.pendingDs) broken.push('something is pending');
  const roots = [...doc.share.keys()].sort().join();
  if (roots !== [...RECORD_KINDS].sort().join()) broken.push(`roots ${roots}`);
  for (const kind of RECORD_KINDS) {
    const root = doc.getMap(kind);
    if (root._start) broken.push(`a list under ${kind}`);
    for (const [id, item] of root._map) {
      if (item.deleted) broken.push(`${kind}/${id} is removed`);
      else broken.push(...brokenRecord(kind, id, root.get(id)));
    }
  }
  return broken;
}

function brokenRecord(kind: RecordKind, id: string, record: unknown): Broken {
  const name = `${kind}/${id}`;
  if (!isRecordId(id)) return [`${name} is no id`];
  if (!(record instanceof Y.Map)) return [`${name} is no record`];
  const { fields } = tableOf(kind);
  const broken: Broken = [];
  for (const key of record._map.keys()) if (!Object.hasOwn(fields, key)) broken.push(`${name} has ${key}`);
  for (const key of Object.keys(fields)) broken.push(...brokenField(kind, name, key, record.get(key)));
  return broken;
}

function brokenField(kind: RecordKind, name: string, key: string, value: unknown): Broken {
  const field = fieldOf(tableOf(kind), key);
  // Pages of an earlier version do not know it.
  if (field?.since !== undefined && value === undefined) return [];
  if (!field) return [`${name}.${key} is no field`];
  if (field.type !== 'text') {
    const parsed = parseValue(field, value);
    if (!parsed.ok) return [`${name}.${key} holds ${String(value)}`];
    return [value, ...(Array.isArray(value) ? (value as unknown[]) : [])].some((part) => Object.is(part, -0))
      ? [`${name}.${key} holds -0`]
      : [];
  }
  return value instanceof Y.Text
    ? brokenText(`${name}.${key}`, value, field.max)
    : [`${name}.${key} is no text`];
}

function brokenText(name: string, text: Y.Text, max: number): Broken {
  const broken: Broken = [];
  const written = text.toString();
  if (text.length > max) broken.push(`${name} has ${text.length} characters`);
  if (text.length !== written.length) broken.push(`${name} holds more than text`);
  if (text._map.size > 0) broken.push(`${name} has attributes`);
  // Heaps of marks and decomposed letters come together from lawful pieces; all else must be gone.
  const bare = written.replace(/\p{M}/gu, '').normalize('NFC');
  if (cleanText(bare) !== bare || written.includes('\ufffd')) broken.push(`${name} is not clean`);
  return broken;
}

type Fields = Record<string, unknown>;

function isOpenField(name: string, field: string): boolean {
  return name.startsWith('theme/') || (name.startsWith('postIt/') && OPEN_FIELDS.has(field));
}

/** What was put where nothing may be put, or comes with what only the server gives. */
function misplaced(after: Map<string, Fields>): Broken {
  return [...after].flatMap(([name, { place, from }]) => {
    const inFrozen = Array.isArray(place) && place[0] === 'theme' && place[1] === IDS.frozenTheme;
    const broken = inFrozen && name !== `postIt/${IDS.themedNote}` ? [`${name} is in the frozen theme`] : [];
    const isCopy = name.startsWith('postIt/') && from !== undefined && from !== '';
    return isCopy ? [...broken, `${name} says where it is from`] : broken;
  });
}

/** The scene as plain values, to tell what an update changed. */
export function recordsOf(doc: Y.Doc): Map<string, Fields> {
  const records = new Map<string, Fields>();
  for (const kind of RECORD_KINDS) {
    for (const [id, record] of doc.getMap(kind)) {
      if (record instanceof Y.Map) records.set(`${kind}/${id}`, record.toJSON() as Fields);
    }
  }
  return records;
}

/** What the attacker changed though they may not: another's words, anything locked, lanes. */
export function forbiddenChanges(before: Map<string, Fields>, after: Map<string, Fields>): Broken {
  const broken: Broken = misplaced(after);
  for (const [name, old] of before) {
    if (name === `postIt/${IDS.ownNote}`) continue;
    const now = after.get(name);
    if (!now) broken.push(`${name} is gone`);
    for (const [field, value] of Object.entries(old)) {
      if (JSON.stringify(now?.[field]) === JSON.stringify(value)) continue;
      if (SHUT.has(name) || !isOpenField(name, field)) broken.push(`${name}.${field} changed`);
    }
  }
  return broken;
}
