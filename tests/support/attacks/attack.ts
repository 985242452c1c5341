import { defaultOf } from '../../../shared/model/field.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import type { RefusalReason } from '../../../shared/model/refusal.ts';
import { raw, rawUpdate, type RawContent, type RawDelete, type RawId, type RawStruct } from '../rawUpdate.ts';
import { fieldItem, firstLetter, idOf, rangeOf } from './items.ts';
import { IDS, type Scene } from './scene.ts';

/** A hostile update, and how the guard is to answer it. */
export interface Attack {
  /** Row of docs/bad-inputs.md. */
  readonly row: number;
  readonly name: string;
  /** What the guard must say; several where bytes may be read in several ways. */
  readonly reasons: readonly RefusalReason[];
  /** The hostile update. The scene may be prepared. */
  make(scene: Scene): Uint8Array;
  /** Sent by whom; the attacker where left out. */
  readonly sender?: 'observer' | 'facilitator';
}

type Structs = readonly RawStruct[];

/** Structs under the attacker's own id, from their next clock on. */
export function own(
  { client, clock }: Scene,
  structs: Structs,
  deletes: readonly RawDelete[] = [],
): Uint8Array {
  return rawUpdate(structs.length > 0 ? [{ client, clock, structs }] : [], deletes);
}

/** A whole new note as raw structs; the first takes the record's key. */
export function rawNote(
  { client, clock }: Scene,
  id: string,
  change: Readonly<Record<string, RawContent | null>> = {},
): RawStruct[] {
  const holder: RawId = [client, clock];
  const structs: RawStruct[] = [{ parent: 'postIt', key: id, content: raw.map() }];
  const contents = Object.entries(postItTable.fields).map(
    ([name, field]) => [name, field.type === 'text' ? raw.text() : raw.value(defaultOf(field))] as const,
  );
  const wanted = new Map<string, RawContent | null>([...contents, ...Object.entries(change)]);
  for (const [key, content] of wanted) if (content) structs.push({ parent: holder, key, content });
  return structs;
}

/** A value for a field of the attacker's own note, in place of the newest one. */
export function ownValue(field: string, content: RawContent): (scene: Scene) => Uint8Array {
  return (scene) => {
    const newest = fieldItem(scene, IDS.ownNote, field);
    return own(scene, [{ origin: idOf(newest), content }], [rangeOf(newest)]);
  };
}

/** Content behind the first letter of the attacker's own note. */
export function ownText(content: (scene: Scene) => RawContent): (scene: Scene) => Uint8Array {
  return (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.ownNote)), content: content(scene) }]);
}

const malformed: readonly RefusalReason[] = ['malformed'];

/** An attack that the guard is to find malformed, unless other reasons are given. */
export function bytes(row: number, name: string, make: Attack['make'], reasons = malformed): Attack {
  return { row, name, reasons, make };
}

/** A place on the board, with anything at all as its x. */
export function place(x: unknown): RawContent {
  return raw.value(['board', x, 0, 'a0']);
}

/** An attack that writes a value into a field that can not hold it. */
export function badValue(row: number, name: string, field: string, content: RawContent): Attack {
  return { row, name, reasons: ['bad-value'], make: ownValue(field, content) };
}
