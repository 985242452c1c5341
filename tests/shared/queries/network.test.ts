import { describe, expect, it } from 'vitest';
import { agencyNames, contactLoad } from '../../../shared/queries/contactLoad.ts';
import { isGoneWithHolder } from '../../../shared/queries/gone.ts';
import { rowToLineUp } from '../../../shared/queries/linedUp.ts';
import { missingVoices, spokenForInRole } from '../../../shared/queries/mapFigures.ts';
import { gridTable, liveConversations, liveTies } from '../../../shared/queries/network.ts';
import { standingOf } from '../../../shared/model/standing.ts';
import { aBoard, aContact, aConversation, anActor, aNote, aTie } from '../../support/records.ts';

const mum = anActor({ label: 'Mum', column: 'a0', actorKind: 'caregiver' });
const eit = anActor({ label: 'Teacher', column: 'a1', actorKind: 'agencyPerson', agency: 'Early help' });
const gone = anActor({ label: 'Gone', column: 'a2', deleted: true, agency: 'Elsewhere' });

describe('contact load', () => {
  it('sums counted visits a week: a fortnight is two weeks, a month four', () => {
    const contacts = [
      aContact({ actor: eit.id, visits: 1, per: 'week' }),
      aContact({ actor: eit.id, visits: 3, per: 'fortnight' }),
      aContact({ actor: eit.id, visits: 1, per: 'month' }),
      aContact({ actor: mum.id, visits: 4, per: 'week', counted: false }),
      aContact({ actor: gone.id, visits: 9 }),
      aContact({ actor: mum.id, visits: 9, deleted: true }),
    ];
    expect(contactLoad(aBoard({ actors: [mum, eit, gone], contacts }))).toEqual({
      perWeek: 2.75,
      inFourWeeks: 11,
      visitors: 1,
    });
  });

  it('counts refused visits too: it is what is asked of the whānau', () => {
    const contacts = [aContact({ actor: eit.id, visits: 2, wish: 'notNow' })];
    expect(contactLoad(aBoard({ actors: [eit], contacts })).perWeek).toBe(2);
  });
});

describe('the network', () => {
  it('names each agency once', () => {
    const agency = anActor({ actorKind: 'agency', label: 'Early help' });
    expect(agencyNames(aBoard({ actors: [mum, eit, gone, agency] }))).toEqual(['Early help']);
  });

  it('leaves out ties and conversations of somebody in the bin, and ties to oneself', () => {
    const ties = [
      aTie({ from: mum.id, to: eit.id }),
      aTie({ from: mum.id, to: gone.id }),
      aTie({ from: mum.id, to: mum.id }),
    ];
    const conversations = [
      aConversation({ from: mum.id, to: eit.id }),
      aConversation({ from: gone.id, to: eit.id }),
    ];
    const board = aBoard({ actors: [mum, eit, gone], ties, conversations });
    expect(liveTies(board)).toEqual([ties[0]]);
    expect(liveConversations(board)).toEqual([conversations[0]]);
    expect(isGoneWithHolder(board, 'tie', ties[1]?.id ?? '')).toBe(true);
    expect(isGoneWithHolder(board, 'conversation', conversations[0]?.id ?? '')).toBe(false);
  });

  it('lines up each row over the columns', () => {
    const note = aNote({ place: ['cell', eit.id, 'intervention', 'a0'] });
    const rows = gridTable(aBoard({ actors: [mum, eit, gone], notes: [note] }));
    expect(rows).toHaveLength(6);
    const row = rows.find((one) => one.row === 'intervention');
    expect(row?.cells.map(({ actor, notes }) => [actor.label, notes.length])).toEqual([
      ['Mum', 0],
      ['Teacher', 1],
    ]);
  });
});

describe('a row that is lined up', () => {
  it('is the first one in which anything is said', () => {
    const note = aNote({ place: ['cell', mum.id, 'wants', 'a0'], text: 'Sleep' });
    expect(rowToLineUp(aBoard({ actors: [mum], notes: [note] }))).toBe('wants');
    expect(rowToLineUp(aBoard({ actors: [mum], notes: [{ ...note, text: '' }] }))).toBe('explanation');
  });
});

describe('whose voice is missing', () => {
  it('is missing while others speak in somebody’s role, and that they did is known', () => {
    const inRole = aNote({ place: ['cell', mum.id, 'wants', 'a0'], voice: 'seat' });
    const said = aNote({ place: ['cell', eit.id, 'wants', 'a0'], standing: 'said' });
    const board = aBoard({ actors: [mum, eit, gone], notes: [inRole] });
    expect(missingVoices(board)).toEqual([mum, eit]);
    expect(spokenForInRole(board, missingVoices(board))).toBe(1);
    const later = aBoard({ actors: [mum, eit, gone], notes: [inRole, said] });
    expect(missingVoices(later)).toEqual([mum]);
  });
});

describe('standing', () => {
  it('of words from a seat or chair stays in role until the person was asked', () => {
    const words = { standing: 'said', voice: 'seat', asked: '' } as const;
    expect(standingOf(words)).toBe('inRole');
    expect(standingOf({ ...words, voice: 'chair', asked: ' ' })).toBe('inRole');
    expect(standingOf({ ...words, asked: 'Ana' })).toBe('said');
    expect(standingOf({ ...words, voice: 'own' })).toBe('said');
  });
});
