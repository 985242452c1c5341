import { describe, expect, it } from 'vitest';
import { createBoardArchive } from '../../../shared/export/boardArchive.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { boardLines } from '../../../client/moments/boardLines.ts';
import { compareLines } from '../../../client/moments/compareLines.ts';
import { goneWords } from '../../../client/moments/goneWords.ts';
import { getText } from '../../../client/i18n/texts.ts';
import { newId } from '../../../shared/model/ids.ts';
import { overrideKey } from '../../../shared/model/override.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { tableOf, type RecordKind } from '../../../shared/model/tables.ts';
import { aBoard, aContact, anActor, aNote, aScenario, aTheme, aTie } from '../../support/records.ts';

const UNNAMED = { board: { title: '', template: '' }, cohorts: [], rounds: [] };
const linesOf = (snapshot: BoardSnapshot) => boardLines(getText, createBoardArchive(snapshot, UNNAMED));

const completed = (kind: RecordKind, fields: Parameters<typeof completeRecord>[2], id = newId()) =>
  completeRecord(tableOf(kind), id, fields);

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

describe('what is imagined, decided and agreed', () => {
  it('is told in sentences', () => {
    const [scenarioId, agreementId] = [newId(), newId()];
    const key = overrideKey({ kind: 'contact', id: contact.id, field: 'visits' });
    const board = aBoard({
      actors: [mum, nurse],
      contacts: [contact],
      scenarios: [aScenario({ title: 'Once a week', premise: 'What if less?', [key]: 1 }, scenarioId)],
    });
    const claim = { agreement: agreementId, week: 2, actor: nurse.id, purpose: 'weighing' };
    const lines = linesOf({
      ...board,
      decision: new Map([
        [
          'd',
          completed('decision', {
            words: 'Nurse comes less',
            outcome: 'task',
            who: 'Nana',
            scenario: scenarioId,
          }),
        ],
      ]),
      agreement: new Map([[agreementId, completed('agreement', { title: 'From December' }, agreementId)]]),
      visitClaim: new Map([['c', completed('visitClaim', claim)]]),
    } as unknown as BoardSnapshot);
    const of = (section: string) => lines.find((one) => one.section === section);
    expect(of('scenarios')).toMatchObject({ words: 'Once a week' });
    expect(of('scenarios')?.more).toMatch(/What if less\?.*Nurse.*2 visits.*1 visit/);
    expect(of('decisions')).toMatchObject({ words: 'Nurse comes less', more: 'Task · Nana' });
    expect(of('agreements')).toMatchObject({ words: 'From December' });
    expect(of('weeks')).toMatchObject({ words: 'Week 2: Nurse', more: 'weighing' });
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
