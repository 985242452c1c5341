import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import english from '../../../../client/i18n/en-NZ.json' with { type: 'json' };
import { findWords } from '../../../../client/i18n/catalogue.ts';
import { parseNotesCsv } from '../../../../shared/export/csv.ts';
import type { InputNote, InputTheme, ReportInput } from '../../../../shared/export/report/reportInput.ts';
import type { ReportTexts } from '../../../../shared/export/report/reportTexts.ts';
import {
  barriersEnablersParts,
  barriersEnablersQuestions,
} from '../../../../shared/templates/barriersEnablers.ts';

/** The catalogue's own words. */
export const texts: ReportTexts = (key, values) => findWords([english], key, values);

/** A workshop that nobody held: three cohorts, one of three people, and a board with the usual questions. */
export const EMPTY_INPUT: ReportInput = {
  board: 'Barriers & enablers',
  workshop: 'Working together',
  purpose: 'What would make partnership with whānau easier for all of us next year?',
  care: 'Te Puna Oranga looks after them, on a laptop in Ōtepoti.',
  day: '22 November 2026',
  keptUntil: '30 June 2027',
  readers: ['The people on this board'],
  lanes: [
    ...barriersEnablersQuestions.flatMap(({ key, text }) =>
      barriersEnablersParts.map((part) => ({
        id: `lane-${key}-${part.key}`,
        question: text,
        part: part.title,
      })),
    ),
    { id: 'lane-unsure', question: '', part: 'Unsure / more than one' },
  ],
  cohorts: [
    { id: 'cohort-1', title: 'Cohort One', brokenOut: true },
    { id: 'cohort-2', title: 'Cohort Two', brokenOut: true },
    { id: 'cohort-3', title: 'Cohort Three', brokenOut: false },
  ],
  rounds: [{ id: 'round-1', beyond: 'words' }],
  themes: [],
  notes: [],
  distilled: [],
  checks: [],
  ballots: [],
};

/** A note that differs from the usual one in what is given. */
export function inventNote(id: string, given: Partial<InputNote> = {}): InputNote {
  return {
    id: `note-${id}`,
    text: `Text ${id}`,
    theme: null,
    alone: false,
    lane: null,
    cohort: null,
    round: 'round-1',
    source: 'workshop',
    stack: null,
    ...given,
  };
}

export function inventNotes(count: number, name: string, given: Partial<InputNote> = {}): InputNote[] {
  return Array.from({ length: count }, (_, index) => inventNote(`${name}-${index}`, given));
}

const titles = [
  'Kanohi ki te kanohi',
  'Time to sit down together',
  'One plan, one person to call',
  'Forms, targets and reports',
  'Supervision that holds us',
  'Whānau speak first',
  'Knowing who does what across the network, and being told when it changes',
  'Trust takes months',
  'Rooms, petrol and childcare',
  'شكرا',
] as const;

/** The 220 notes of the fixture in ten invented themes, two of them within others; every ninth note stands alone, some are not themed. */
export function inventBigInput(): ReportInput {
  const path = resolve(import.meta.dirname, '../../../fixtures/post-its.csv');
  const table = parseNotesCsv(readFileSync(path, 'utf8'));
  if (!table.ok) throw new Error(table.reason.detail);
  const themes: InputTheme[] = titles.map((title, index) => ({
    id: `theme-${index}`,
    title,
    parent: index === 4 ? 'theme-1' : index === 7 ? 'theme-0' : null,
    wordings: index === 3 ? ['Paperwork', title] : [title],
  }));
  const notes = table.value.notes.map(({ text, question, part, cohort, sourceCode }, index) =>
    inventNote(sourceCode, {
      text,
      lane: index % 31 === 0 ? 'lane-unsure' : `lane-${question}-${part}`,
      cohort: index % 40 === 7 ? 'cohort-3' : `cohort-${cohort}`,
      theme: index % 9 === 0 || index % 7 === 3 ? null : `theme-${(index * 7 + (index % 3)) % titles.length}`,
      alone: index % 9 === 0,
      source: index % 12 === 5 ? 'paper' : index === 77 ? 'journal' : 'workshop',
      stack: index % 20 === 4 ? 'stack-a' : null,
    }),
  );
  return {
    ...EMPTY_INPUT,
    themes,
    notes: notes.map((note) => (note.stack && note.theme !== 'theme-2' ? { ...note, stack: null } : note)),
    distilled: [
      {
        id: 'distilled-0',
        stem: 'works',
        text: 'the same people keep coming, face to face, and whānau set the pace.',
        themes: ['theme-0', 'theme-5'],
        notes: notes.slice(2, 4).map(({ id }) => id),
        evidence: 'Both cohorts, and two practice stories read out on the day.',
        wordings: [],
      },
      {
        id: 'distilled-1',
        stem: 'works',
        text: 'there is one plan and one person to call.',
        themes: ['theme-2'],
        notes: [],
        evidence: '',
        wordings: ['plans are shared.'],
      },
      {
        id: 'distilled-2',
        stem: 'difficult',
        text: 'forms and targets eat the time that listening needs.',
        themes: ['theme-3', 'theme-1'],
        notes: [],
        evidence: '',
        wordings: [],
      },
    ],
    checks: [
      {
        item: 'theme-3',
        wording: 'Paperwork',
        right: 12,
        notQuite: 9,
        missing: 3,
        silent: 1,
        notes: ['It is more than paper.', 'Targets are worse than forms.'],
      },
      { item: 'theme-3', wording: titles[3], right: 23, notQuite: 2, missing: 0, silent: 0, notes: [] },
      {
        item: 'distilled-0',
        wording: '',
        right: 21,
        notQuite: 3,
        missing: 1,
        silent: 0,
        notes: ['Say who sets the pace.'],
      },
    ],
    ballots: [
      {
        title: 'What should we work on first?',
        about: 'theme',
        voters: 24,
        counts: { 'theme-0': 22, 'theme-2': 17, 'theme-3': 31, 'theme-6': 2 },
      },
    ],
  };
}
