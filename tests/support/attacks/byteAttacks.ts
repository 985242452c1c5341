import * as Y from 'yjs';
import { raw, rawBytes, rawUpdate } from '../rawUpdate.ts';
import { bytes, own, type Attack } from './attack.ts';
import { firstLetter, idOf } from './items.ts';
import { IDS } from './scene.ts';

/** Rows 1 to 15: bytes, sizes, clocks and references. */
export const BYTES: readonly Attack[] = [
  bytes(1, 'an empty message', () => new Uint8Array()),
  bytes(
    2,
    '200 bytes of noise',
    () => Uint8Array.from({ length: 200 }, (_, index) => (index * 89 + 37) % 251),
    ['malformed', 'too-large', 'gap', 'clock-jump'],
  ),
  bytes(5, '30 million structs in seven bytes', () => rawBytes(1, 30_000_000, 7), ['too-large']),
  bytes(5, '30 million clients in five bytes', () => rawBytes(30_000_000), ['too-large']),
  bytes(5, '30 million deletions in seven bytes', () => rawBytes(0, 1, 7, 30_000_000)),
  bytes(5, '30 million values in one struct', ({ client, clock }) =>
    rawUpdate([
      {
        client,
        clock,
        structs: [
          {
            parent: 'postIt',
            key: 'x',
            content: raw.verbatim(8, rawBytes(30_000_000)),
          },
        ],
      },
    ]),
  ),
  bytes(7, 'an update in encoding V2', ({ attacker }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(attacker.doc));
    return Y.encodeStateAsUpdateV2(doc);
  }),
  bytes(
    7,
    'a run length that Yjs decodes for ever in V2',
    () => Uint8Array.from([0, 0, 6, 0, 65, 255, 255, 255, 255, 15, 0, 0, 0, 1, 0, 0, 1, 255, 127, 0]),
    ['malformed', 'too-large'],
  ),
  bytes(
    8,
    '1 MB',
    (scene) => own(scene, [{ parent: 'postIt', key: 'x', content: raw.string('x'.repeat(1 << 20)) }]),
    ['too-large'],
  ),
  bytes(
    9,
    '64 KiB of two-byte structs',
    (scene) =>
      own(
        scene,
        Array.from({ length: 32_000 }, () => ({ content: raw.filler(1) })),
      ),
    ['too-large'],
  ),
  bytes(10, 'filler of length 2^40', (scene) => own(scene, [{ content: raw.filler(2 ** 40) }]), [
    'clock-jump',
  ]),
  bytes(
    10,
    'deleted content of length 2^40',
    (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.ownNote)), content: raw.deleted(2 ** 40) }]),
    ['clock-jump'],
  ),
  bytes(
    11,
    'clock 2^53',
    ({ client }) => rawUpdate([{ client, clock: 2 ** 53, structs: [{ content: raw.filler(1) }] }]),
    ['malformed', 'gap'],
  ),
  bytes(
    11,
    'the last safe clock',
    ({ client }) =>
      rawUpdate([{ client, clock: Number.MAX_SAFE_INTEGER, structs: [{ content: raw.filler(1) }] }]),
    ['malformed', 'gap'],
  ),
  bytes(11, 'a client id above 32 bits', () =>
    rawUpdate([{ client: 2 ** 32, clock: 0, structs: [{ content: raw.filler(1) }] }]),
  ),
  bytes(12, 'a skip', (scene) => own(scene, [{ content: raw.skip(3) }, { content: raw.filler(1) }]), ['gap']),
  bytes(
    13,
    'a missing predecessor',
    ({ client, clock }) => rawUpdate([{ client, clock: clock + 5, structs: [{ content: raw.filler(1) }] }]),
    ['gap'],
  ),
  bytes(14, 'a missing origin', (scene) => own(scene, [{ origin: [77, 5], content: raw.string('x') }]), [
    'reference',
  ]),
  bytes(14, 'a missing right origin', (scene) => own(scene, [{ right: [77, 5], content: raw.string('x') }]), [
    'reference',
  ]),
  bytes(14, 'a missing parent', (scene) => own(scene, [{ parent: [77, 5], content: raw.string('x') }]), [
    'reference',
  ]),
  bytes(
    14,
    'a clock the victim has not reached',
    (scene) => own(scene, [{ origin: [scene.victim.client, 10_000], content: raw.string('x') }]),
    ['reference'],
  ),
  bytes(
    14,
    'letters as a parent',
    (scene) => own(scene, [{ parent: idOf(firstLetter(scene, IDS.ownNote)), content: raw.string('x') }]),
    ['reference'],
  ),
  bytes(
    15,
    "one's own future",
    (scene) =>
      own(scene, [
        { origin: [scene.client, scene.clock + 1], content: raw.string('x') },
        { origin: [scene.client, scene.clock], content: raw.string('y') },
      ]),
    ['reference'],
  ),
  bytes(
    15,
    'itself',
    (scene) => own(scene, [{ origin: [scene.client, scene.clock], content: raw.string('x') }]),
    ['reference'],
  ),
  bytes(
    15,
    'a circle through two clients',
    ({ client, clock }) => {
      return rawUpdate([
        { client, clock, structs: [{ origin: [client + 77, 0], content: raw.string('x') }] },
        { client: client + 77, clock: 0, structs: [{ origin: [client, clock], content: raw.string('y') }] },
      ]);
    },
    ['reference'],
  ),
  bytes(15, 'structs without length', (scene) =>
    own(scene, [{ origin: idOf(firstLetter(scene, IDS.ownNote)), content: raw.string('') }]),
  ),
  bytes(15, 'the same client twice', ({ client, clock }) =>
    rawUpdate([
      { client, clock, structs: [{ content: raw.filler(1) }] },
      { client, clock, structs: [{ content: raw.filler(2) }] },
    ]),
  ),
  bytes(
    15,
    'more client ids than anybody has',
    () =>
      rawUpdate(
        Array.from({ length: 51 }, (_, index) => ({
          client: 50_000 + index,
          clock: 0,
          structs: [{ content: raw.filler(1) }],
        })),
      ),
    ['too-many-clients'],
  ),
];
