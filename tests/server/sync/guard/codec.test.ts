import * as Y from 'yjs';
import { describe, expect, test, vi } from 'vitest';
import { decodeUpdate } from '../../../../server/sync/guard/decodeUpdate.ts';
import { encodeUpdate } from '../../../../server/sync/guard/encodeUpdate.ts';
import { isCleanPiece } from '../../../../server/sync/guard/cleanPiece.ts';
import { OFFLINE_LIMITS } from '../../../../server/sync/guard/limits.ts';
import { createScene } from '../../../support/attacks/scene.ts';
import { contentOf } from '../../../support/guardedRoom.ts';
import { createBoardDoc } from '../../../../shared/document/roots.ts';
import { raw, rawBytes, rawUpdate } from '../../../support/rawUpdate.ts';

describe('decode and encode', () => {
  test('a document comes back as it was', () => {
    const { room } = createScene();
    const update = Y.encodeStateAsUpdate(room.doc);
    const decoded = decodeUpdate(update, OFFLINE_LIMITS);
    if (!decoded.ok) throw new Error(decoded.reason);
    const encoded = encodeUpdate(decoded.value.clients, decoded.value.deletes);
    expect(decodeUpdate(encoded, OFFLINE_LIMITS)).toEqual(decoded);
    const copy = createBoardDoc();
    Y.applyUpdate(copy, encoded);
    expect(contentOf(copy)).toBe(room.content());
  });

  test('forbidden content is skipped by its length, so that what follows is read right', () => {
    const contents = [
      raw.json(['1', '2']),
      raw.embed('{}'),
      raw.format('a', '1'),
      raw.doc('x'),
      raw.type(3, 'p'),
      raw.bytes(Uint8Array.of(1)),
    ];
    const structs = [...contents, raw.string('end')].map((content) => ({
      parent: 'postIt',
      key: 'k',
      content,
    }));
    const decoded = decodeUpdate(rawUpdate([{ client: 5, clock: 0, structs }]), OFFLINE_LIMITS);
    expect(decoded.ok && decoded.value.clients[0]?.structs.map(({ clock }) => clock)).toEqual([
      0, 2, 3, 4, 5, 6, 7,
    ]);
    expect(decoded.ok && decoded.value.clients[0]?.structs.at(-1)?.content).toEqual({
      type: 'string',
      text: 'end',
    });
  });

  test.each([
    ['bytes', { bytes: 5 }, 'too-large'],
    ['structs', { structs: 1 }, 'too-large'],
    ['clocks', { clocks: 2 }, 'clock-jump'],
  ] as const)('the cap on %s holds, and the value below it passes', (_, limits, reason) => {
    const update = rawUpdate([
      { client: 5, clock: 0, structs: [{ content: raw.filler(1) }, { content: raw.filler(2) }] },
    ]);
    expect(decodeUpdate(update, { ...OFFLINE_LIMITS, ...limits })).toEqual({ ok: false, reason });
    const enough = { bytes: update.length, structs: 2, clocks: 3 };
    expect(decodeUpdate(update, { ...OFFLINE_LIMITS, ...enough }).ok).toBe(true);
  });

  test('numbers without end and numbers beyond the safe ones are malformed', () => {
    expect(decodeUpdate(Uint8Array.of(255, 255), OFFLINE_LIMITS)).toEqual({ ok: false, reason: 'malformed' });
    expect(
      decodeUpdate(
        Uint8Array.from({ length: 12 }, () => 255),
        OFFLINE_LIMITS,
      ),
    ).toEqual({ ok: false, reason: 'malformed' });
    expect(decodeUpdate(rawBytes(0, 0), OFFLINE_LIMITS).ok).toBe(true);
  });
});

describe('clean pieces', () => {
  test.each([
    '',
    'plain',
    'Āē ü',
    'two\nlines\t',
    '😀👩‍👩‍👧',
    'سلام',
    'a\u0304',
    '\u0304',
    '汉字',
    '\u200c',
    'e' + '\u0301'.repeat(8),
  ])('%j is clean', (text) => {
    expect(isCleanPiece(text)).toBe(true);
  });
  test.each([
    '\u0000',
    'a\rb',
    '\u202e',
    '\u200b',
    '\u00ad',
    '\ud800',
    'x\udc00',
    '\u2028',
    'e' + '\u0301'.repeat(10),
  ])('%j is not', (text) => {
    expect(isCleanPiece(text)).toBe(false);
  });
  test('a long run of marks is refused without normalising it', () => {
    const spy = vi.spyOn(String.prototype, 'normalize');
    expect(isCleanPiece(`e${'\u0301\u0323'.repeat(300)}`)).toBe(false);
    expect(isCleanPiece('a\u0304')).toBe(true);
    expect(spy.mock.contexts.map(String).filter((text) => /\p{M}{9}/u.test(text))).toEqual([]);
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
  });
});
