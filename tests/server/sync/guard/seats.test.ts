import { describe, expect, it } from 'vitest';
import { recordMap, recordText } from '../../../../shared/document/roots.ts';
import type { FieldValue } from '../../../../shared/model/field.ts';
import type { Place } from '../../../../shared/model/place.ts';
import type { Voice } from '../../../../shared/model/standing.ts';
import type { RefusalReason } from '../../../../shared/model/refusal.ts';
import { NO_SEATING, type Seating, type SeatState } from '../../../../shared/permissions/seating.ts';
import { createScene, IDS, type Scene } from '../../../support/attacks/scene.ts';
import { add, set } from '../../../support/person.ts';

const NAN = 'actorNan00000001';
const GP = 'actorGp000000001';
const UNCLE = 'actorUncle000001';
const SEAT_NOTE = 'noteFromSeat0001';
const OTHER_NOTE = 'noteOther0000001';

const cell = (actorId: string, row = 'wants'): Place => ['cell', actorId, row as 'wants', 'a0'];
const board: Place = ['board', 0, 0, 'a0'];
const note = (id: string, place: Place, voice: Voice = 'own') =>
  add('postIt', id, { text: 'I would like to sleep', place, voice });
const move = (id: string, place: FieldValue) => set('postIt', id, 'place', place);

const EMPTY: SeatState = { kind: 'seat', holder: null, isPerson: false, owes: [] };
const held = (holder: string): SeatState => ({ ...EMPTY, holder, owes: [holder] });

type Rules = Partial<Seating['network']>;

/** Three columns: Nan's seat is the attacker's, the GP's the victim's; the uncle's is an empty chair. */
function createSeats(rules: Rules = {}, seats: Readonly<Record<string, SeatState>> = {}): Scene {
  const scene = createScene();
  const { facilitator, room } = scene;
  facilitator.do(add('actor', NAN, { label: 'Nan', actorKind: 'extendedWhanau', column: 'a0' }));
  facilitator.do(add('actor', GP, { label: 'GP', actorKind: 'agencyPerson', column: 'a1' }));
  facilitator.do(add('actor', UNCLE, { label: 'Uncle', presence: 'died', column: 'a2' }));
  const all = {
    [NAN]: held('attacker'),
    [GP]: held('victim'),
    [UNCLE]: { ...EMPTY, kind: 'chair' as const },
    ...seats,
  };
  room.seating = { seats: new Map(Object.entries(all)), network: { ...NO_SEATING.network, ...rules } };
  return scene;
}

type Who = 'attacker' | 'victim' | 'facilitator';
function reasonOf(scene: Scene, who: Who, run: Parameters<Scene['attacker']['do']>[0]): RefusalReason | null {
  return scene[who].do(run).refused[0]?.reason ?? null;
}

describe('words from a seat', () => {
  it('are written as such by whoever sits there, whatever their program says', () => {
    const scene = createSeats();
    expect(reasonOf(scene, 'attacker', note(IDS.fresh, cell(NAN)))).toBe('seat-voice');
    expect(reasonOf(scene, 'attacker', note(SEAT_NOTE, cell(NAN), 'chair'))).toBe('seat-voice');
    expect(reasonOf(scene, 'attacker', note(OTHER_NOTE, cell(NAN), 'seat'))).toBeNull();
    expect(scene.room.doc.getMap('postIt').has(IDS.fresh)).toBe(false);
  });

  it('are a facilitator’s too, and not on a note that lies on another one either', () => {
    const scene = createSeats({}, { [NAN]: held('facilitator') });
    expect(reasonOf(scene, 'facilitator', note(IDS.fresh, cell(NAN)))).toBe('seat-voice');
    scene.victim.do(note(OTHER_NOTE, cell(NAN)));
    const onTop = note(SEAT_NOTE, ['stack', OTHER_NOTE, 0, 0, 'a0']);
    expect(reasonOf(scene, 'facilitator', onTop)).toBe('seat-voice');
  });

  it('are not made one’s own by writing two notes in one update', () => {
    const scene = createSeats();
    const both = scene.attacker.do((doc) => {
      add('postIt', OTHER_NOTE, { text: 'base', place: cell(NAN), voice: 'seat' })(doc);
      add('postIt', IDS.fresh, { text: 'top', place: ['stack', OTHER_NOTE, 0, 0, 'a0'] })(doc);
    });
    expect(both.refused).toMatchObject([{ id: IDS.fresh, reason: 'seat-voice' }]);
  });

  const elsewhere: readonly Place[] = [
    cell(GP),
    board,
    ['stack', IDS.ownNote, 0, 0, 'a0'],
    ['theme', IDS.theme, 'a0'],
  ];
  it.each(elsewhere)('do not leave their column for %s', (...place) => {
    const scene = createSeats();
    scene.attacker.do(note(SEAT_NOTE, cell(NAN), 'seat'));
    expect(reasonOf(scene, 'facilitator', move(SEAT_NOTE, place as unknown as Place))).toBe('seat-words');
  });

  it('keep their voice for ever, and move within their column', () => {
    const scene = createSeats();
    scene.attacker.do(note(SEAT_NOTE, cell(NAN), 'seat'));
    expect(reasonOf(scene, 'attacker', set('postIt', SEAT_NOTE, 'voice', 'own'))).toBe('immutable');
    expect(reasonOf(scene, 'victim', move(SEAT_NOTE, cell(NAN, 'explanation')))).toBeNull();
  });

  it('do not come into another column by way of a copy on the wall, nor from somebody else', () => {
    const scene = createSeats();
    scene.attacker.do(note(SEAT_NOTE, board, 'seat'));
    expect(reasonOf(scene, 'attacker', move(SEAT_NOTE, cell(GP)))).toBe('seat-words');
    expect(reasonOf(scene, 'attacker', note(OTHER_NOTE, cell(GP), 'seat'))).toBe('seat-voice');
  });

  it('are not carried off on the note that they lie on', () => {
    const scene = createSeats();
    scene.victim.do(note(OTHER_NOTE, cell(NAN)));
    scene.attacker.do(note(SEAT_NOTE, ['stack', OTHER_NOTE, 0, 0, 'a0'], 'seat'));
    expect(reasonOf(scene, 'victim', move(OTHER_NOTE, board))).toBe('seat-words');
    expect(reasonOf(scene, 'victim', move(OTHER_NOTE, cell(NAN, 'matters')))).toBeNull();
  });

  it('are one’s own where one is that person, and guesses where one is not', () => {
    const scene = createSeats({}, { [NAN]: { ...EMPTY, holder: 'attacker', isPerson: true } });
    expect(reasonOf(scene, 'attacker', note(IDS.fresh, cell(NAN)))).toBeNull();
    expect(reasonOf(scene, 'attacker', note(OTHER_NOTE, cell(GP)))).toBeNull();
  });
});

describe('words that are imagined', () => {
  const imagined = (id: string, place: Place, voice: Voice = 'own') =>
    add('imaginedPostIt', id, { text: 'I would like to sleep', place, voice });

  it('are bound to seats and columns as what is said is', () => {
    const scene = createSeats({ ownColumn: true });
    expect(reasonOf(scene, 'attacker', imagined(IDS.fresh, cell(NAN)))).toBe('seat-voice');
    expect(reasonOf(scene, 'attacker', imagined(SEAT_NOTE, cell(NAN), 'seat'))).toBeNull();
    expect(reasonOf(scene, 'attacker', imagined(OTHER_NOTE, cell(UNCLE)))).toBe('own-column');
    const moved = set('imaginedPostIt', SEAT_NOTE, 'place', cell(GP));
    expect(reasonOf(scene, 'attacker', moved)).toBe('seat-words');
    const turned = set('imaginedPostIt', SEAT_NOTE, 'voice', 'own');
    expect(reasonOf(scene, 'attacker', turned)).toBe('immutable');
  });

  it('are theirs who wrote them, lie in cells only, and nobody said them', () => {
    const scene = createSeats();
    scene.victim.do(imagined(OTHER_NOTE, cell(UNCLE)));
    const reword = (doc: Parameters<Parameters<Scene['attacker']['do']>[0]>[0]) =>
      recordText(doc, 'imaginedPostIt', OTHER_NOTE, 'text')?.insert(0, 'not ');
    expect(reasonOf(scene, 'attacker', reword)).toBe('not-author');
    expect(reasonOf(scene, 'facilitator', reword)).toBeNull();
    expect(reasonOf(scene, 'attacker', set('imaginedPostIt', OTHER_NOTE, 'deleted', true))).toBe(
      'not-author',
    );
    for (const [field, value] of [
      ['standing', 'said'],
      ['saidBy', 'Uncle'],
      ['asked', 'Ada'],
      ['seen', 'shared'],
      ['round', IDS.fresh],
    ] as const) {
      const forge = ({ doc }: Scene['victim']) =>
        recordMap(doc, 'imaginedPostIt', OTHER_NOTE)?.set(field, value);
      expect(
        reasonOf(scene, 'victim', () => forge(scene.victim)),
        field,
      ).toBe('unknown-field');
    }
    expect(reasonOf(scene, 'victim', set('imaginedPostIt', OTHER_NOTE, 'place', board))).toBe('bad-value');
  });
});

describe('words for an empty chair', () => {
  const spoken = { [UNCLE]: { ...EMPTY, kind: 'chair' as const, owes: ['attacker'] } };

  it('are written by those who said that they speak for it', () => {
    const scene = createSeats({}, spoken);
    expect(reasonOf(scene, 'attacker', note(IDS.fresh, cell(UNCLE), 'chair'))).toBeNull();
    expect(reasonOf(scene, 'victim', note(OTHER_NOTE, cell(UNCLE), 'chair'))).toBe('seat-voice');
  });

  it('of somebody who has died, or of a real whānau, are nobody’s until the whānau was asked', () => {
    const silent = createSeats({ about: 'real', askedBy: ' ' }, spoken);
    expect(reasonOf(silent, 'attacker', note(IDS.fresh, cell(UNCLE), 'chair'))).toBe('seat-voice');
    expect(reasonOf(silent, 'attacker', note(OTHER_NOTE, cell(NAN), 'seat'))).toBe('seat-voice');
    expect(reasonOf(silent, 'victim', note(SEAT_NOTE, cell(GP), 'seat'))).toBeNull();
    const asked = createSeats({ about: 'real', askedBy: 'Mere' }, spoken);
    expect(reasonOf(asked, 'attacker', note(IDS.fresh, cell(UNCLE), 'chair'))).toBeNull();
  });
});

describe('where everybody writes in their own column', () => {
  it('participants reach into no other one, neither with new notes nor with old ones', () => {
    const scene = createSeats({ ownColumn: true });
    expect(reasonOf(scene, 'attacker', note(IDS.fresh, cell(GP)))).toBe('own-column');
    expect(reasonOf(scene, 'attacker', move(IDS.ownNote, cell(GP)))).toBe('own-column');
    scene.victim.do(note(OTHER_NOTE, cell(GP), 'seat'));
    expect(reasonOf(scene, 'attacker', move(OTHER_NOTE, cell(NAN)))).toBe('seat-words');
    expect(reasonOf(scene, 'attacker', note(SEAT_NOTE, cell(NAN), 'seat'))).toBeNull();
    expect(reasonOf(scene, 'attacker', move(IDS.ownNote, board))).toBeNull();
    expect(reasonOf(scene, 'facilitator', note('facilitatorNote1', cell(GP)))).toBeNull();
  });

  it('is so until each was heard, where that was agreed; chairs need not be', () => {
    const first = createSeats({ heardFirst: true, heard: [NAN] });
    expect(reasonOf(first, 'attacker', note(IDS.fresh, cell(GP)))).toBe('own-column');
    const then = createSeats({ heardFirst: true, heard: [NAN, GP] });
    expect(reasonOf(then, 'attacker', note(IDS.fresh, cell(GP)))).toBeNull();
  });
});

describe('stepping back', () => {
  it('is said by whoever holds the seat, of nobody else', () => {
    const scene = createSeats();
    const reserve = (id: string) => set('actor', id, 'reserve', true);
    expect(reasonOf(scene, 'attacker', reserve(GP))).toBe('not-author');
    expect(reasonOf(scene, 'facilitator', reserve(GP))).toBe('not-author');
    expect(reasonOf(scene, 'victim', reserve(GP))).toBeNull();
  });
});
