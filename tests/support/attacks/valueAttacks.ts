import { raw } from '../rawUpdate.ts';
import { badValue, bytes, own, ownText, ownValue, place, rawNote, type Attack } from './attack.ts';
import { emojiOf, fieldItem, idOf, lastLetter, recordItem } from './items.ts';
import { IDS } from './scene.ts';

const NAMES = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty'] as const;

/** As many arrays in one another, as bytes. */
function deepValue(depth: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < depth; i++) out.push(117, 1);
  out.push(126);
  return out;
}

/** Rows 22 to 29: names, values, texts, content kinds, roots. */
export const VALUES: readonly Attack[] = [
  ...NAMES.map((name) =>
    bytes(22, `${name} as a record's id`, (scene) => own(scene, rawNote(scene, name)), ['bad-id']),
  ),
  ...NAMES.map((name) =>
    bytes(
      22,
      `${name} as a field`,
      (scene) =>
        own(scene, [{ parent: idOf(recordItem(scene, IDS.ownNote)), key: name, content: raw.value(1) }]),
      ['unknown-field'],
    ),
  ),
  ...NAMES.map((name) =>
    bytes(
      22,
      `${name} as a root`,
      (scene) => own(scene, [{ parent: name, key: IDS.fresh, content: raw.map() }]),
      ['unknown-root'],
    ),
  ),
  badValue(
    22,
    '__proto__ as the key of a value',
    'place',
    raw.valueBytes([118, 1, 9, ...Buffer.from('__proto__'), 118, 1, 7, ...Buffer.from('isAdmin'), 120]),
  ),
  ...[NaN, Infinity, -Infinity, 1e308, undefined, null, 'x', true, 2 ** 60].map((x) =>
    badValue(23, `${String(x)} as x`, 'place', place(x)),
  ),
  badValue(23, 'a big integer as x', 'place', place(5n)),
  badValue(23, 'bytes as x', 'place', place(Uint8Array.of(1))),
  badValue(23, 'undefined as a colour', 'color', raw.value(undefined)),
  badValue(23, 'an unknown colour', 'color', raw.value('infrared')),
  badValue(23, 'one good and one bad value', 'color', raw.values(['blue', 'infrared'])),
  badValue(23, 'a number as a reference', 'lane', raw.value(5)),
  badValue(24, 'a value 30,000 deep', 'place', raw.valueBytes(deepValue(30_000))),
  badValue(24, 'an array of 5,000', 'place', raw.value(Array.from({ length: 5000 }, () => 1))),
  {
    row: 25,
    name: 'a text of 5,001 in one insert',
    reasons: ['too-long'],
    make: (scene) => own(scene, [{ origin: lastLetter(scene), content: raw.string('x'.repeat(5001)) }]),
  },
  {
    row: 25,
    name: 'a text of 5,001 in 5,001 inserts',
    reasons: ['too-long'],
    make: (scene) => {
      const start = lastLetter(scene);
      return own(
        scene,
        Array.from({ length: 5001 }, (_, index) => ({
          origin: index === 0 ? start : ([scene.client, scene.clock + index - 1] as const),
          content: raw.string('x'),
        })),
      );
    },
  },
  {
    row: 25,
    name: 'a code of 61 characters',
    reasons: ['too-long'],
    make: ownValue('sourceCode', raw.value('x'.repeat(61))),
  },
  ...(
    [
      ['NUL', '\u0000'],
      ['a bidi override', '\u202e'],
      ['a zero-width space', 'a\u200bb'],
      ['a byte order mark', '\ufeff'],
      ['500 combining marks', 'a' + '\u0301'.repeat(500)],
      ['a carriage return', 'a\r\nb'],
    ] as const
  ).flatMap(([name, text]) => [
    {
      row: 26,
      name: `${name} in a text`,
      reasons: ['bad-value'] as const,
      make: ownText(() => raw.string(text)),
    },
    badValue(26, `${name} in a value`, 'sourceCode', raw.value(text.slice(0, 60))),
  ]),
  bytes(
    26,
    'half a character, as bytes that are no text',
    ownText(() => raw.verbatim(4, Uint8Array.of(3, 0xed, 0xa0, 0x80))),
  ),
  {
    row: 26,
    name: 'an insertion between the halves of an emoji',
    reasons: ['bad-value'],
    make: (scene) => {
      scene.room.sharedText = true;
      return own(scene, [{ origin: emojiOf(scene), content: raw.string('x') }]);
    },
  },
  {
    row: 26,
    name: 'a deletion of half an emoji',
    reasons: ['bad-value'],
    make: (scene) => {
      scene.room.sharedText = true;
      return own(scene, [], [[...emojiOf(scene), 1]]);
    },
  },
  ...(
    [
      ['a subdocument', raw.doc('guid')],
      ['an embed', raw.embed('{"a":1}')],
      ['a format mark', raw.format('bold', 'true')],
      ['an XML element', raw.type(3, 'p')],
      ['an XML fragment', raw.type(4)],
      ['XML text', raw.type(6)],
      ['an array', raw.type(0)],
      ['JSON', raw.json(['{"__proto__":1}', 'undefined'])],
      ['bytes', raw.bytes(Uint8Array.of(1, 2))],
    ] as const
  ).flatMap(([name, content]) => [
    {
      row: 27,
      name: `${name} in a text`,
      reasons: ['unknown-content'] as const,
      make: ownText(() => content),
    },
    {
      row: 27,
      name: `${name} in a field`,
      reasons: ['unknown-content'] as const,
      make: ownValue('place', content),
    },
  ]),
  bytes(
    27,
    'a content kind that is not one',
    ownText(() => raw.unknown(13)),
  ),
  bytes(
    27,
    'a shared type that is not one',
    ownText(() => raw.type(19)),
  ),
  bytes(27, 'a map within a field', ownValue('place', raw.map()), ['unknown-content']),
  bytes(
    27,
    'a value within a text',
    ownText(() => raw.value('x')),
    ['unknown-content'],
  ),
  bytes(27, 'a string as a field', ownValue('color', raw.string('blue')), ['unknown-content']),
  bytes(
    27,
    'an attribute of a text',
    (scene) =>
      own(scene, [
        { parent: idOf(fieldItem(scene, IDS.ownNote, 'text')), key: 'bold', content: raw.value(true) },
      ]),
    ['unknown-content'],
  ),
  bytes(
    28,
    'an unknown root',
    (scene) => own(scene, [{ parent: 'secrets', key: IDS.fresh, content: raw.map() }]),
    ['unknown-root'],
  ),
  bytes(
    28,
    'an array operation on a root',
    (scene) => own(scene, [{ parent: 'postIt', content: raw.value('x') }]),
    ['unknown-content'],
  ),
  bytes(
    28,
    'an array operation on a record',
    (scene) => own(scene, [{ parent: idOf(recordItem(scene, IDS.ownNote)), content: raw.value('x') }]),
    ['unknown-content'],
  ),
  bytes(
    28,
    'a value under a root',
    (scene) => own(scene, [{ parent: 'postIt', key: IDS.fresh, content: raw.value('x') }]),
    ['unknown-content'],
  ),
  bytes(
    28,
    '1,000 new roots',
    (scene) =>
      own(
        scene,
        Array.from({ length: 1000 }, (_, index) => ({
          parent: `root${index}`,
          key: 'x',
          content: raw.value(1),
        })),
      ),
    ['unknown-root'],
  ),
];
