import * as Y from 'yjs';
import { ATTACKS } from '../support/attacks/allAttacks.ts';
import { createScene, IDS, type Scene } from '../support/attacks/scene.ts';
import { add, erase, set, type } from '../support/person.ts';

const LONGEST = 2048;

const HONEST: readonly ((doc: Y.Doc) => void)[] = [
  add('postIt', IDS.fresh, { text: 'new words' }),
  type(IDS.ownNote, 4, 'typed'),
  erase(IDS.ownNote, 2, 3),
  set('postIt', IDS.ownNote, 'deleted', true),
  set('postIt', IDS.victimNote, 'place', ['board', -12.25, 1e5, 'a1']),
  set('postIt', IDS.victimOther, 'color', 'rose'),
  set('postIt', IDS.ownNote, 'sourceCode', 'pi-001'),
  set('postIt', IDS.lockedNote, 'place', ['theme', IDS.lane, 'a0']),
  set('postIt', IDS.victimNote, 'place', ['theme', IDS.theme, 'a1']),
  set('postIt', IDS.ownNote, 'place', ['stack', IDS.victimOther, 3, 4, 'a0']),
  set('postIt', IDS.ownNote, 'alone', true),
  set('theme', IDS.theme, 'title', 'Time for whānau'),
  set('theme', IDS.theme, 'layout', 'pile'),
  set('theme', IDS.frozenTheme, 'title', 'not any more'),
  set('postIt', IDS.ownNote, 'place', ['theme', IDS.frozenTheme, 'a2']),
  set('postIt', IDS.themedNote, 'place', ['board', 0, 0, 'a0']),
];

/** What the attacker would send, were they honest: each edit alone, and all as one offline batch. */
function honestUpdates(scene: Scene): Uint8Array[] {
  const { attacker, room } = scene;
  const alone = HONEST.map((change) => {
    const doc = room.copy();
    doc.clientID = attacker.client;
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    return Y.encodeStateAsUpdate(doc, before);
  });
  const doc = room.copy();
  doc.clientID = attacker.client;
  const before = Y.encodeStateVector(doc);
  for (const change of HONEST) doc.transact(() => change(doc));
  doc.clientID = attacker.client + 1;
  doc.transact(() => type(IDS.fresh, 2, 'second tab')(doc));
  return [...alone, Y.encodeStateAsUpdate(doc, before), Y.encodeStateAsUpdate(doc)];
}

/** What random changes start from: honest updates, several times over, and every attack of a handy size. */
export function createCorpus(): Uint8Array[] {
  const honest = honestUpdates(createScene());
  const hostile = ATTACKS.filter(({ row }) => row !== 18 && row !== 19).map((attack) =>
    attack.make(createScene()),
  );
  const short = hostile.filter(({ length }) => length > 0 && length <= LONGEST);
  return [...honest, ...honest, ...honest, ...short];
}
