import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordMap } from '../../../../shared/document/roots.ts';
import type { Place } from '../../../../shared/model/place.ts';
import { postItTable } from '../../../../shared/model/postIt.ts';
import type { RefusalReason } from '../../../../shared/model/refusal.ts';
import { defaultOf, type Field, type FieldValue } from '../../../../shared/model/field.ts';
import { createScene, IDS, type Scene } from '../../../support/attacks/scene.ts';
import { add, set } from '../../../support/person.ts';

type Who = 'attacker' | 'victim' | 'facilitator' | 'observer';
type Row = readonly [
  name: string,
  who: Who,
  run: Parameters<Scene['attacker']['do']>[0],
  RefusalReason | null,
];

const field = (name: string, value: FieldValue) => set('theme', IDS.theme, name, value);
/** No page writes it; somebody else's program might. */
const unknownField = (doc: Y.Doc) => void recordMap(doc, 'theme', IDS.theme)?.set('author', 'me');
const frozen = (name: string, value: FieldValue) => set('theme', IDS.frozenTheme, name, value);
const place = (id: string, to: FieldValue) => set('postIt', id, 'place', to);

/** Each right over themes, and its opposite. The theme is the victim's, who has no more rights over it than others. */
const ROWS: readonly Row[] = [
  ['a theme is made by anybody who takes part', 'attacker', add('theme', IDS.fresh, { title: 'New' }), null],
  ['not by an observer', 'observer', add('theme', IDS.fresh, { title: 'New' }), 'observer'],
  ['its name is everybody’s', 'attacker', field('title', 'In our own words'), null],
  ['not an observer’s', 'observer', field('title', 'Mine'), 'observer'],
  ['a name has an end', 'attacker', field('title', 'x'.repeat(201)), 'too-long'],
  ['and is text', 'attacker', field('title', 5), 'bad-value'],
  ['its colour is one of those there are', 'attacker', field('color', 'green'), null],
  ['and no other', 'attacker', field('color', 'puce'), 'bad-value'],
  ['it shows its notes or a pile', 'attacker', field('layout', 'pile'), null],
  ['and nothing else', 'attacker', field('layout', 'heap'), 'bad-value'],
  [
    'it lies on the board or in a theme',
    'attacker',
    field('place', ['theme', IDS.frozenTheme, 'a0']),
    'frozen',
  ],
  ['not in a lane', 'attacker', field('place', ['lane', 1, 2, 'a0']), 'bad-value'],
  ['it is let go of by anybody', 'attacker', field('deleted', true), null],
  ['it has the fields of its table', 'attacker', unknownField, 'unknown-field'],
  ['a note is put into it', 'attacker', place(IDS.victimNote, ['theme', IDS.theme, 'a0']), null],
  ['and onto another note', 'attacker', place(IDS.victimNote, ['stack', IDS.ownNote, 1, 2, 'a0']), null],
  [
    'with the place where it lay',
    'attacker',
    // The type has no such place; a program's bytes may.
    place(IDS.victimNote, ['stack', IDS.ownNote, 'a0'] as unknown as Place),
    'bad-value',
  ],
  ['anybody lets a note stand on its own', 'attacker', set('postIt', IDS.victimNote, 'alone', true), null],
  ['yes or no', 'attacker', set('postIt', IDS.victimNote, 'alone', 'yes'), 'bad-value'],
  ['a frozen theme keeps its name', 'attacker', frozen('title', 'Other'), 'frozen'],
  ['for facilitators too', 'facilitator', frozen('title', 'Other'), 'frozen'],
  ['and stays', 'facilitator', frozen('deleted', true), 'frozen'],
  ['nothing comes into it', 'facilitator', place(IDS.ownNote, ['theme', IDS.frozenTheme, 'a1']), 'frozen'],
  [
    'nothing new either',
    'attacker',
    add('postIt', IDS.fresh, { place: ['theme', IDS.frozenTheme, 'a1'] }),
    'frozen',
  ],
  ['nothing leaves it', 'attacker', place(IDS.themedNote, ['board', 0, 0, 'a0']), 'frozen'],
  ['nor goes to the bin', 'attacker', set('postIt', IDS.themedNote, 'deleted', true), 'frozen'],
  ['nor is it coloured', 'facilitator', set('postIt', IDS.themedNote, 'color', 'rose'), 'frozen'],
];

describe('rights over themes', () => {
  it.each(ROWS)('%s: %s', (_name, who, run, reason) => {
    const scene = createScene();
    const { refused } = scene[who].do(run);
    expect(refused.map((one) => one.reason)[0] ?? null).toBe(reason);
  });

  it('a step that allows no grouping takes no themes from participants, and leaves the rest', () => {
    const scene = createScene();
    scene.room.steps = new Set(['move', 'writeText', 'addPostIts']);
    expect(scene.attacker.do(add('theme', IDS.fresh)).refused[0]?.reason).toBe('step');
    expect(scene.attacker.do(field('title', 'Not now')).refused[0]?.reason).toBe('step');
    expect(scene.facilitator.do(field('title', 'We may')).refused).toEqual([]);
  });

  it('a group of several is refused whole when one note of it may not be moved', () => {
    const scene = createScene();
    const before = scene.room.doc.getMap('theme').size;
    const { refused } = scene.attacker.do(
      (doc) => {
        add('theme', IDS.fresh, { title: 'Both' })(doc);
        place(IDS.ownNote, ['theme', IDS.fresh, 'a0'])(doc);
        place(IDS.lockedNote, ['theme', IDS.fresh, 'a1'])(doc);
      },
      { atomic: true },
    );
    expect(refused.map(({ reason }) => reason)).toContain('group');
    expect(scene.room.doc.getMap('theme').size).toBe(before);
  });

  it('a note of an older page comes without the newer fields, and is taken', () => {
    const scene = createScene();
    const { refused, owned } = scene.attacker.do((doc) => {
      const record = new Y.Map<unknown>();
      for (const [name, { type, since }] of Object.entries<Field>(postItTable.fields)) {
        if (since !== undefined) continue;
        const value = defaultOf(postItTable.fields[name as keyof typeof postItTable.fields]);
        record.set(name, type === 'text' ? new Y.Text('from before') : value);
      }
      doc.getMap('postIt').set(IDS.fresh, record);
    });
    expect([refused, owned.length]).toEqual([[], 1]);
  });
});
