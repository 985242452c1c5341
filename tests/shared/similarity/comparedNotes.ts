import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { ComparedNote } from '../../../shared/similarity/comparedNote.ts';

/** Notes of one question and lane, from their texts; ids n0, n1 and so on. */
export function notesOf(...texts: string[]): ComparedNote[] {
  return texts.map((text, number) => ({ id: `n${number}`, text, lane: 'team', question: 'helps' }));
}

/** The 220 notes of the fixture. */
export function fixtureNotes(): ComparedNote[] {
  const csv = readFileSync(new URL('../../fixtures/post-its.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse<Record<'id' | 'text' | 'question' | 'part', string>>(csv, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ id, text, question, part }) => ({ id, text, question, lane: `${question}/${part}` }));
}
