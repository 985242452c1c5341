import { describe, expect, it } from 'vitest';
import { createBoardArchive } from '../../../shared/export/boardArchive.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { boardLines } from '../../../client/moments/boardLines.ts';
import { compareLines } from '../../../client/moments/compareLines.ts';
import { goneWords } from '../../../client/moments/goneWords.ts';
import { getText } from '../../../client/i18n/texts.ts';
import { aBoard, aContact, anActor, aNote, aTheme, aTie } from '../../support/records.ts';

const UNNAMED = { board: { title: '', template: '' }, cohorts: [], rounds: [] };
const linesOf = (snapshot: BoardSnapshot) => boardLines(getText, createBoardArchive(snapshot, UNNAMED));

const mum = anActor({ label: 'Mum', actorKind: 'caregiver' });
const nurse = anActor({ label: 'Nurse', actorKind: 'agencyPerson', agency: 'Clinic' });
const tie = aTie({ from: mum.id, to: nurse.id, strength: 'strong' });
const contact = aContact({ actor: nurse.id, visits: 2, per: 'week' });
const theme = aTheme({ title: 'Time' });
const note = aNote({ text: 'too many visits' });

describe('a board in words', () => {
  it('tells people, ties, visits and notes with where they lie', () => {
    const worry = aNote({ text: 'I am tired', place: ['cell', mum.id, 'worries', 'a0'], voice: 'seat' });
    const lines = linesOf(
      aBoard({
        actors: [mum, nurse],
        ties: [tie],
        contacts: [contact],
        themes: [theme],
        notes: [note, worry],
      }),
    );
    const told = lines.map(({ section, words, more }) => [section, words, more].join(' | '));
    expect(told.filter((one) => one.startsWith('people'))).toEqual([
      'people | Mum | Parent/primary caregiver',
      'people | Nurse | Agency person · Clinic',
    ]);
    expect(told.find((one) => one.startsWith('visits'))).toContain('Nurse: 2 visits each week');
    expect(told.find((one) => one.includes('I am tired'))).toMatch(/Mum · .* · In role$/i);
  });
});

describe('comparing', () => {
  it('tells what was added, what is gone and what reads otherwise, and not what only lies elsewhere', () => {
    const before = linesOf(
      aBoard({ actors: [mum, nurse], contacts: [contact], themes: [theme], notes: [note] }),
    );
    const moved = { ...nurse, place: ['board', 500, 500, 'a0'] as const };
    const after = linesOf(
      aBoard({
        actors: [mum, moved],
        ties: [tie],
        contacts: [{ ...contact, visits: 1 }],
        themes: [theme],
        notes: [{ ...note, place: ['theme', theme.id, 'a0'] }],
      }),
    );
    const changes = compareLines(before, after);
    expect(changes.map(({ what, before: was, after: is }) => [what, (is ?? was)?.section])).toEqual([
      ['added', 'ties'],
      ['changed', 'visits'],
      ['changed', 'notes'],
    ]);
    expect(changes[1]?.before?.words).toContain('2 visits');
    expect(changes[2]?.after?.more).toContain('in “Time”');
    expect(compareLines(after, before).map(({ what }) => what)).toEqual(['gone', 'changed', 'changed']);
    expect(compareLines(after, after)).toEqual([]);
  });
});

describe('what is gone', () => {
  it('is told in numbers', () => {
    expect(goneWords(getText, { postIt: 2, actor: 1, zone: 1, grid: 1 })).toBe(
      '2 notes, 1 person, 2 other things',
    );
    expect(goneWords(getText, {})).toBe('');
  });
});
