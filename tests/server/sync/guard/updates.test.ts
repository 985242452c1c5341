import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { checkUpdate } from '../../../../server/sync/guard/guard.ts';
import { OFFLINE_LIMITS } from '../../../../server/sync/guard/limits.ts';
import { FiringRange } from '../../../fuzz/firingRange.ts';
import { newId } from '../../../../shared/model/ids.ts';
import { recordMap } from '../../../../shared/document/roots.ts';
import { ATTACKS } from '../../../support/attacks/allAttacks.ts';
import { fieldItem, idOf, recordItem } from '../../../support/attacks/items.ts';
import { createScene, IDS, type Scene } from '../../../support/attacks/scene.ts';
import { expectAgreement, expectLifeGoesOn, rootsOf } from '../../../support/harmless.ts';
import { contentOf } from '../../../support/guardedRoom.ts';
import { add, erase, Person, set, textOf, type } from '../../../support/person.ts';
import { raw, rawBytes, rawUpdate } from '../../../support/rawUpdate.ts';

function color({ room }: Scene, id: string): unknown {
  return recordMap(room.doc, 'postIt', id)?.get('color');
}

function honestUpdates(scene: Scene): Uint8Array[] {
  const { attacker } = scene;
  attacker.write(add('postIt', IDS.fresh, { text: 'new words' }));
  attacker.write(type(IDS.ownNote, 2, 'typed'));
  attacker.write(erase(IDS.ownNote, 0, 1));
  attacker.write(set('postIt', IDS.victimNote, 'place', ['board', 3, 4, 'a0']));
  return [...attacker.outbox, Y.mergeUpdates(attacker.outbox)];
}

describe('bytes', () => {
  test('row 3: a valid update cut at every length does nothing', () => {
    for (const update of honestUpdates(createScene())) {
      const scene = createScene();
      const before = scene.room.content();
      for (let length = 0; length < update.length; length++) {
        const verdict = scene.attacker.send(update.subarray(0, length));
        expect(verdict.refused).toEqual([{ reason: 'malformed' }]);
        expect(verdict.canonical).toBeNull();
      }
      expect(scene.room.content()).toBe(before);
      expectLifeGoesOn(scene);
    }
  });

  test('row 4: a valid update with any one bit flipped does no harm', () => {
    const range = new FiringRange();
    for (const update of honestUpdates(createScene()).slice(0, 4)) {
      for (let bit = 0; bit < update.length * 8; bit++) {
        const flipped = update.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(range.fire(flipped, false)).toEqual([]);
      }
    }
    expect(range.counts.stood).toBeGreaterThan(100);
  });

  test('row 5: what is declared is not made', () => {
    const { attacker } = createScene();
    const { counts } = attacker.send(rawBytes(1, 30_000_000, 7));
    expect(counts).toEqual({ structs: 0, scanned: 0, deletes: 0 });
  });

  test('row 6: a state vector that declares 30 million clients is read no further than its bytes', () => {
    expect(() => Y.decodeStateVector(rawBytes(30_000_000, 1, 1))).toThrow();
  });

  test('words that the same update deletes are neither stored nor passed on, and the rest reads the same', () => {
    const { room, attacker } = createScene();
    attacker.write(type(IDS.ownNote, 2, 'seen hidden canary seen'));
    attacker.write(erase(IDS.ownNote, 7, 13));
    const meant = textOf(attacker.doc, IDS.ownNote).toJSON();
    const verdict = attacker.send(Y.mergeUpdates(attacker.outbox));
    expect(verdict.refused).toEqual([]);
    expect(Buffer.from(verdict.canonical ?? []).includes('canary')).toBe(false);
    expect(Buffer.from(Y.encodeStateAsUpdate(room.doc)).includes('canary')).toBe(false);
    expect(textOf(room.doc, IDS.ownNote).toJSON()).toBe(meant);
    expect(meant).toContain('seen');
    attacker.write(type(IDS.ownNote, 4, 'more'));
    expect(attacker.send(attacker.outbox.at(-1) ?? new Uint8Array()).refused).toEqual([]);
    expect(textOf(room.doc, IDS.ownNote).toJSON()).toBe(textOf(attacker.doc, IDS.ownNote).toJSON());
  });

  test('row 29: what follows a valid update is neither refused nor passed on', () => {
    const { room, attacker } = createScene();
    attacker.write(set('postIt', IDS.ownNote, 'color', 'rose'));
    const update = attacker.outbox[0] ?? new Uint8Array();
    const verdict = attacker.send(Uint8Array.from([...update, ...Buffer.from('hidden canary')]));
    expect(verdict.refused).toEqual([]);
    expect(Buffer.from(verdict.canonical ?? []).includes('canary')).toBe(false);
    expect(Buffer.from(Y.encodeStateAsUpdate(room.doc)).includes('canary')).toBe(false);
    expect(color(createScene(), IDS.ownNote)).toBe('yellow');
    expect(recordMap(room.doc, 'postIt', IDS.ownNote)?.get('color')).toBe('rose');
  });

  test('row 30: 30 kB of invented presence is no update', () => {
    const { room, attacker } = createScene();
    const before = room.content();
    const presence = rawBytes(
      5000,
      ...Array.from({ length: 5000 }, (_, index) => [index + 7, 1, 2, 123, 125]).flat(),
    );
    expect(attacker.send(presence).refused[0]?.reason).toBeDefined();
    expect(room.content()).toBe(before);
  });

  test('the public door answers no where the judge would throw', () => {
    const { room } = createScene();
    const context = {
      ...room.contextOf('attacker'),
      clientOwner: () => {
        throw new Error('broken table');
      },
    };
    const verdict = checkUpdate(
      context,
      rawUpdate([{ client: 9, clock: 0, structs: [{ content: raw.filler(1) }] }]),
    );
    expect(verdict).toMatchObject({ canonical: null, refused: [{ reason: 'malformed' }] });
  });

  test('the attacks are real: unguarded, most of them change the board or break it', () => {
    const harmful = ATTACKS.filter(({ row }) => row >= 10 && row !== 18 && row !== 19 && row !== 24);
    const effective = harmful.filter((attack) => {
      const { room, ...scene } = createScene();
      const update = attack.make({ room, ...scene });
      const before = contentOf(room.doc);
      const roots = rootsOf(room.doc).length;
      try {
        Y.applyUpdate(room.doc, update);
        return (
          contentOf(room.doc) !== before || room.pending() !== null || rootsOf(room.doc).length !== roots
        );
      } catch {
        return true;
      }
    });
    expect(effective.length).toBeGreaterThan(harmful.length * 0.75);
  });
});

describe('values', () => {
  test('row 23: -0 is stored as 0', () => {
    const { room, attacker } = createScene();
    expect(attacker.do(set('postIt', IDS.ownNote, 'place', ['board', -0, -0, 'a0'])).refused).toEqual([]);
    const place = recordMap(room.doc, 'postIt', IDS.ownNote)?.get('place') as unknown[];
    expect(place.map((part) => Object.is(part, -0))).toEqual([false, false, false, false]);
  });

  test('row 25: 5,000 characters are taken, the next is refused, and shortening is always allowed', () => {
    const { room, attacker } = createScene();
    const length = textOf(room.doc, IDS.ownNote).length;
    expect(attacker.do(type(IDS.ownNote, 0, 'x'.repeat(5000 - length))).refused).toEqual([]);
    expect(attacker.do(type(IDS.ownNote, 0, 'y')).refused).toMatchObject([
      { reason: 'too-long', id: IDS.ownNote },
    ]);
    attacker.swap();
    expect(
      attacker.do((doc) => {
        erase(IDS.ownNote, 0, 5)(doc);
        type(IDS.ownNote, 0, 'four')(doc);
      }).refused,
    ).toEqual([]);
    expect(textOf(room.doc, IDS.ownNote).length).toBe(4999);
  });

  test('row 25: a text that two made too long may be shortened', () => {
    const { room, attacker } = createScene();
    room.write((doc) => textOf(doc, IDS.ownNote).insert(0, 'z'.repeat(5100)));
    attacker.sync();
    expect(attacker.do(erase(IDS.ownNote, 0, 10)).refused).toEqual([]);
    expect(attacker.do(type(IDS.ownNote, 0, 'x')).refused).toMatchObject([{ reason: 'too-long' }]);
  });
});

describe('refusal per object', () => {
  test('row 39: what came before the lock stays, what comes after is refused and nothing else is', () => {
    const scene = createScene();
    const { room, victim } = scene;
    for (let i = 0; i < 20; i++) victim.write(type(IDS.victimNote, 0, `${i},`));
    const verdicts = Array.from({ length: 20 }, (_, index) => {
      if (index === 8) room.locked.add(`postIt/${IDS.victimNote}`);
      return victim.sendNext();
    });
    expect(verdicts.slice(0, 8).every(({ refused }) => refused.length === 0)).toBe(true);
    expect(verdicts.slice(8).every(({ refused, orphaned }) => refused.length + orphaned.length === 1)).toBe(
      true,
    );
    expect(textOf(room.doc, IDS.victimNote).toString()).toBe('7,6,5,4,3,2,1,0,words of the victim 😀');
    expectAgreement(room);
  });

  test('row 40: offline edits of a closed step are refused one by one, in reach of the tray', () => {
    const { room, attacker } = createScene();
    attacker.write(add('postIt', IDS.fresh, { text: 'late' }));
    attacker.write(set('postIt', IDS.victimNote, 'color', 'blue'));
    room.steps = new Set(['style']);
    const verdict = attacker.send(attacker.asOneBatch());
    expect(verdict.refused).toEqual([{ reason: 'step', kind: 'postIt', id: IDS.fresh }]);
    expect(recordMap(room.doc, 'postIt', IDS.fresh)).toBeNull();
    expect(recordMap(room.doc, 'postIt', IDS.victimNote)?.get('color')).toBe('blue');
  });

  test('row 45: who is demoted is refused with the next message', () => {
    const { room, facilitator } = createScene();
    facilitator.write(set('lane', IDS.lane, 'title', 'One'));
    facilitator.write(set('lane', IDS.lane, 'title', 'Two'));
    expect(facilitator.sendNext().refused).toEqual([]);
    expect(facilitator.sendNext({ role: 'observer' }).refused).toEqual([{ reason: 'observer' }]);
    expect(recordMap(room.doc, 'lane', IDS.lane)?.get('title')).toBe('One');
  });

  test("row 48: a stock client's offline batch with one locked object loses only that", () => {
    const { room, attacker } = createScene();
    attacker.write(add('postIt', IDS.fresh, { text: 'offline' }));
    attacker.write(type(IDS.ownNote, 0, 'more '));
    attacker.write(set('postIt', IDS.lockedNote, 'color', 'rose'));
    attacker.write(set('postIt', IDS.victimNote, 'size', 'L'));
    const verdict = attacker.send(attacker.asOneBatch(), { limits: OFFLINE_LIMITS });
    expect(verdict.refused).toEqual([
      { reason: 'locked', kind: 'postIt', id: IDS.lockedNote, field: 'color' },
    ]);
    expect(verdict.owned).toEqual([{ kind: 'postIt', recordId: IDS.fresh }]);
    const locked = recordMap(room.doc, 'postIt', IDS.lockedNote);
    expect(locked?.get('color')).toBe('yellow');
    expect(textOf(room.doc, IDS.ownNote).toString()).toBe('more own few words');
    expect(recordMap(room.doc, 'postIt', IDS.victimNote)?.get('size')).toBe('L');
    expectAgreement(room);
  });

  test('the same batch sent as one operation is refused whole, and says why', () => {
    const { room, attacker } = createScene();
    const before = room.content();
    attacker.write((doc) => {
      for (const id of [IDS.lockedNote, IDS.victimNote]) set('postIt', id, 'color', 'rose')(doc);
    });
    const verdict = attacker.sendNext({ atomic: true });
    expect(verdict.refused).toEqual([
      { reason: 'group' },
      { reason: 'locked', kind: 'postIt', id: IDS.lockedNote, field: 'color' },
    ]);
    expect(verdict.canonical).not.toBeNull();
    expect(room.content()).toBe(before);
    attacker.write(set('postIt', IDS.victimOther, 'color', 'blue'));
    expect(attacker.sendNext().refused).toEqual([]);
  });

  test('a record is refused as a whole: place and lane belong together', () => {
    const { room, attacker } = createScene();
    room.steps = new Set(['move']);
    const before = room.content();
    attacker.write((doc) => {
      set('postIt', IDS.victimNote, 'place', ['lane', 1, 2, 'a0'])(doc);
      set('postIt', IDS.victimNote, 'lane', IDS.lane)(doc);
    });
    expect(attacker.sendNext().refused).toMatchObject([
      { reason: 'step', id: IDS.victimNote, field: 'lane' },
    ]);
    expect(room.content()).toBe(before);
  });
});

describe('filler', () => {
  test('what a refused client typed on lands or is named as an orphan, and later edits land', () => {
    const { room, attacker } = createScene();
    attacker.write(set('postIt', IDS.lockedNote, 'color', 'rose'));
    attacker.write(set('postIt', IDS.lockedNote, 'color', 'blue'));
    attacker.write(type(IDS.ownNote, 0, 'unrelated '));
    const [refused, orphan, lands] = attacker.flush();
    expect(refused?.refused).toMatchObject([{ reason: 'locked' }]);
    expect(orphan).toMatchObject({ refused: [], orphaned: [{ reason: 'not-found' }] });
    expect(lands).toMatchObject({ refused: [], orphaned: [] });
    expect(textOf(room.doc, IDS.ownNote).toString()).toBe('unrelated own few words');
    expectAgreement(room);
  });

  test('1,000 refusals make a document grow by a few bytes', () => {
    const { room, attacker } = createScene();
    const bytes = Y.encodeStateAsUpdate(room.doc).length;
    for (let i = 0; i < 1000; i++) attacker.write(type(IDS.victimNote, 0, 'spam '));
    for (const verdict of attacker.flush()) expect(verdict.refused.length + verdict.orphaned.length).toBe(1);
    expect(Y.encodeStateAsUpdate(room.doc).length - bytes).toBeLessThan(20);
    expect(
      room.doc.store.clients.get(attacker.client)?.filter((struct) => struct instanceof Y.GC),
    ).toHaveLength(1);
  });

  test('writing into a purged note is an orphan, not an attack', () => {
    const { room, victim } = createScene();
    victim.write(type(IDS.victimOther, 0, 'late '));
    room.write((doc) => doc.getMap('postIt').delete(IDS.victimOther));
    expect(victim.sendNext()).toMatchObject({ refused: [], orphaned: [{ reason: 'not-found' }] });
    expect(room.pending()).toBeNull();
    expectAgreement(room);
  });
});

describe('a refusal under a client id that nobody used before', () => {
  /** The first edits of a page, with a refused one at their head. */
  function firstRefused() {
    const scene = createScene();
    const { attacker, room } = scene;
    attacker.swap();
    attacker.write(type(IDS.victimNote, 0, 'abc'));
    const bytes = Y.encodeStateAsUpdate(room.doc);
    const verdict = attacker.sendNext();
    return { ...scene, bytes, verdict };
  }

  test('writes nothing at all: the document does not get to know the id, and nobody is bound to it', () => {
    const { attacker, room, bytes, verdict } = firstRefused();
    expect(verdict).toMatchObject({
      canonical: null,
      refused: [{ reason: 'not-author' }],
      newClients: [],
      firstClocks: [],
      unwritten: [{ client: attacker.client, end: 3 }],
    });
    expect(Y.encodeStateAsUpdate(room.doc)).toEqual(bytes);
    expect(room.clientOwners.has(attacker.client)).toBe(false);
  });

  test('lets what its sender wrote before the answer came land, with filler for what was refused', () => {
    const { attacker, room } = firstRefused();
    attacker.write(type(IDS.ownNote, 0, 'lands '));
    const verdict = attacker.sendNext();
    expect(verdict).toMatchObject({
      refused: [],
      orphaned: [],
      newClients: [attacker.client],
      unwritten: [],
    });
    expect(verdict.firstClocks).toEqual([{ client: attacker.client, clock: 0 }]);
    expect(textOf(room.doc, IDS.ownNote).toString()).toBe('lands own few words');
    expect(room.clientOwners.get(attacker.client)).toBe('attacker');
    expect(room.pending()).toBeNull();
    expectAgreement(room);
  });

  test('also when refusals follow on refusals', () => {
    const { attacker, room } = firstRefused();
    attacker.write(set('postIt', IDS.lockedNote, 'color', 'rose'));
    expect(attacker.sendNext().unwritten).toEqual([{ client: attacker.client, end: 4 }]);
    attacker.write(set('postIt', IDS.victimNote, 'color', 'rose'));
    expect(attacker.sendNext()).toMatchObject({ refused: [], newClients: [attacker.client] });
    expect(color({ room } as Scene, IDS.victimNote)).toBe('rose');
  });

  test('makes what hangs on it an orphan, under that id and under another of the same person', () => {
    const { attacker, room } = firstRefused();
    const before = room.content();
    attacker.write(type(IDS.victimNote, 3, 'd'));
    expect(attacker.sendNext()).toMatchObject({ canonical: null, orphaned: [{ reason: 'not-found' }] });
    const other = rawUpdate([
      { client: 7007, clock: 0, structs: [{ origin: [attacker.client, 2], content: raw.string('e') }] },
    ]);
    expect(attacker.send(other)).toMatchObject({ canonical: null, orphaned: [{ reason: 'not-found' }] });
    const inside = rawUpdate([
      {
        client: 7007,
        clock: 1,
        structs: [{ parent: [attacker.client, 0], key: 'x', content: raw.string('e') }],
      },
    ]);
    expect(attacker.send(inside)).toMatchObject({ canonical: null, orphaned: [{ reason: 'not-found' }] });
    expect(room.content()).toBe(before);
  });

  test('takes deletions of what was refused for nothing, beside others that stand', () => {
    const { attacker, room } = firstRefused();
    attacker.write(erase(IDS.victimNote, 0, 3));
    expect(attacker.sendNext()).toMatchObject({ canonical: null, refused: [], orphaned: [] });
    attacker.write((doc) => {
      type(IDS.victimNote, 0, 'x')(doc);
      erase(IDS.victimNote, 0, 1)(doc);
      erase(IDS.ownNote, 0, 4)(doc);
    });
    const verdict = attacker.sendNext();
    expect(verdict).toMatchObject({ newClients: [], unwritten: [{ client: attacker.client, end: 4 }] });
    expect(textOf(room.doc, IDS.ownNote).toString()).toBe('few words');
    expect(room.pending()).toBeNull();
    expectAgreement(room);
  });

  test('but no deletion of what was never sent, and none by anybody else', () => {
    const { attacker, victim } = firstRefused();
    expect(attacker.send(rawUpdate([], [[attacker.client, 2, 2]])).refused[0]?.reason).toBe('future-delete');
    expect(attacker.send(rawUpdate([], [[attacker.client, 2, 1]])).refused).toEqual([]);
    expect(victim.send(rawUpdate([], [[attacker.client, 0, 1]])).refused[0]?.reason).toBe('future-delete');
  });

  test('sent again is judged again: it may be allowed by now', () => {
    const { attacker, room } = createScene();
    attacker.swap();
    attacker.write(set('postIt', IDS.lockedNote, 'color', 'rose'));
    attacker.write(set('postIt', IDS.victimNote, 'color', 'blue'));
    const [first = new Uint8Array(), second = new Uint8Array()] = attacker.outbox;
    expect(attacker.send(first).refused[0]?.reason).toBe('locked');
    expect(attacker.send(first).refused[0]?.reason).toBe('locked');
    room.locked.clear();
    expect(attacker.send(first)).toMatchObject({ refused: [], orphaned: [] });
    expect(attacker.send(second).refused).toEqual([]);
    expect(color({ room } as Scene, IDS.lockedNote)).toBe('rose');
    expect(color({ room } as Scene, IDS.victimNote)).toBe('blue');
  });

  test('of one of several ids leaves no trace of that one, and of the others what stands', () => {
    const { attacker, room } = createScene();
    attacker.swap();
    attacker.write(set('postIt', IDS.lockedNote, 'color', 'rose'));
    const [refused = new Uint8Array()] = attacker.outbox;
    const refusedClient = attacker.client;
    attacker.swap();
    attacker.write(set('postIt', IDS.victimNote, 'color', 'rose'));
    const [lawful = new Uint8Array()] = attacker.outbox;
    const verdict = attacker.send(Y.mergeUpdates([refused, lawful]));
    expect(verdict.refused).toMatchObject([{ reason: 'locked', id: IDS.lockedNote }]);
    expect(verdict.newClients).toEqual([attacker.client]);
    expect(verdict.unwritten).toEqual([{ client: refusedClient, end: 1 }]);
    expect(room.doc.store.clients.has(refusedClient)).toBe(false);
    expect(color({ room } as Scene, IDS.victimNote)).toBe('rose');
    expectAgreement(room);
  });

  test('nothing comes of filler that a client sends of itself', () => {
    const { attacker, room } = createScene();
    const update = rawUpdate([{ client: 7007, clock: 0, structs: [{ content: raw.filler(5) }] }]);
    expect(attacker.send(update)).toMatchObject({ canonical: null, refused: [], newClients: [] });
    expect(room.doc.store.clients.has(7007)).toBe(false);
  });

  test('is no claim: whoever writes something that stands under the id first has it', () => {
    const { attacker, victim, room } = firstRefused();
    victim.doc.clientID = attacker.client;
    expect(victim.do(set('postIt', IDS.victimNote, 'color', 'rose')).refused).toEqual([]);
    attacker.write(set('postIt', IDS.ownNote, 'color', 'rose'));
    expect(attacker.sendNext().refused).toEqual([{ reason: 'foreign-client' }]);
    expect(room.clientOwners.get(attacker.client)).toBe('victim');
  });

  test('after a restart, what follows is a gap and leaves no trace either; a fresh document mends it', () => {
    const { attacker, room, bytes } = firstRefused();
    room.restart();
    attacker.write(type(IDS.ownNote, 0, 'late '));
    expect(attacker.sendNext()).toMatchObject({ canonical: null, refused: [{ reason: 'gap' }] });
    expect(Y.encodeStateAsUpdate(room.doc)).toEqual(bytes);
    attacker.swap();
    expect(attacker.do(type(IDS.ownNote, 0, 'late ')).refused).toEqual([]);
  });

  test('a thousand times, each under an id of its own, leaves the document as it was', () => {
    const { room, attacker } = createScene();
    const bytes = Y.encodeStateAsUpdate(room.doc);
    for (let count = 0; count < 1000; count++) {
      attacker.swap();
      attacker.write(type(IDS.victimNote, 0, 'spam '));
      expect(attacker.sendNext().refused).toHaveLength(1);
    }
    expect(Y.encodeStateAsUpdate(room.doc)).toEqual(bytes);
    expect([...room.clientOwners.values()].filter((owner) => owner === 'attacker')).toHaveLength(1);
  });
});

describe('what is known', () => {
  test('the first to use a clock wins: other content under it is not read', () => {
    const { room, attacker } = createScene();
    const clock = Y.getState(room.doc.store, attacker.client);
    attacker.do(set('postIt', IDS.ownNote, 'color', 'rose'));
    const origin = idOf(
      fieldItem({ room } as Scene, IDS.ownNote, 'color').left ?? recordItem({ room } as Scene, IDS.ownNote),
    );
    const other = rawUpdate([
      { client: attacker.client, clock, structs: [{ origin, content: raw.value('blue') }] },
    ]);
    expect(attacker.send(other)).toMatchObject({ canonical: null, refused: [] });
    expect(recordMap(room.doc, 'postIt', IDS.ownNote)?.get('color')).toBe('rose');
  });

  test('a facilitator may not do what nobody may: rows 36, 42', () => {
    const { room, facilitator } = createScene();
    facilitator.write((doc) => doc.getMap('postIt').delete(IDS.victimNote));
    expect(facilitator.sendNext().refused[0]?.reason).toBe('hard-delete');
    expect(recordMap(room.doc, 'postIt', IDS.victimNote)).not.toBeNull();
  });

  test('row 36: the victim goes on typing in a note that somebody tried to delete', () => {
    const { room, victim, attacker } = createScene();
    victim.write(type(IDS.victimNote, 5, ' in flight'));
    attacker.write((doc) => doc.getMap('postIt').delete(IDS.victimNote));
    expect(attacker.sendNext().refused[0]?.reason).toBe('hard-delete');
    expect(victim.sendNext().refused).toEqual([]);
    expect(textOf(room.doc, IDS.victimNote).toString()).toBe('words in flight of the victim 😀');
  });

  test("row 20: the victim's next note stays", () => {
    const scene = createScene();
    const { room, victim, attacker } = scene;
    const state = Y.getState(room.doc.store, victim.client);
    attacker.send(rawUpdate([], [[victim.client, state, 50]]));
    const id = newId();
    victim.do(add('postIt', id, { text: 'next' }));
    expect(recordMap(room.doc, 'postIt', id)?.get('text')).toBeInstanceOf(Y.Text);
  });

  test('two tabs of one participant, two of another: each under their own ids', () => {
    const { room } = createScene();
    const [one, two] = [new Person(room, 'attacker'), new Person(room, 'attacker')];
    expect(one.do(type(IDS.ownNote, 0, '1')).newClients).toEqual([one.client]);
    expect(two.do(type(IDS.ownNote, 0, '2')).newClients).toEqual([two.client]);
    const stolen = new Person(room, 'victim');
    stolen.doc.clientID = one.client;
    stolen.write(set('postIt', IDS.victimNote, 'color', 'rose'));
    expect(stolen.sendNext().refused).toEqual([{ reason: 'foreign-client' }]);
  });
});
