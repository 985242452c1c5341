/**
 * npm run bench:similarity [-- --file notes.csv --json]
 *
 * Compares suggested groups with themes made by hand, beside the baseline "same lane = same group". Without a file it
 * takes the notes coded in gold.csv, each half by itself; the held-out half is the one that counts. A file is CSV with
 * the columns id, text and gold_theme, and question, part and split if there are.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureNotes, timeSuggesting, type Measured } from './measure.ts';
import { readCodedNotes, UnfitFile, type CodedNote } from './readCodedNotes.ts';
import type { Agreement } from './score.ts';

const GOLD = join(import.meta.dirname, 'gold.csv');
const GOAL = 0.15;
const TIMED_NOTES = 1000;

function main(): void {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const notes = readCodedNotes(readFile(values.file ?? GOLD));
  const sets = measureSets(notes);
  const milliseconds = Math.round(timeSuggesting(notes, TIMED_NOTES));
  const judged = sets[0];
  const gain = judged?.baseline ? judged.suggested.f1 - judged.baseline.f1 : null;
  const report = {
    file: values.file ?? 'tests/bench/similarity/gold.csv',
    sets,
    gain,
    goal: GOAL,
    reached: gain === null ? null : gain >= GOAL,
    time: { notes: TIMED_NOTES, milliseconds },
  };
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else print(report);
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnfitFile(`${path} can not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The set that is judged comes first: the held-out half, or the whole file if it has no such half. */
function measureSets(notes: readonly CodedNote[]): Measured[] {
  const half = (split: string) => notes.filter((note) => note.split === split);
  const sets: readonly [name: string, notes: readonly CodedNote[]][] = [
    ['held out', half('held')],
    ['tune', half('tune')],
    ['all notes', notes],
  ];
  return sets
    .filter(([, set]) => set.some(({ theme }) => theme !== null))
    .map(([name, set]) => measureNotes(name, set));
}

interface Report {
  readonly file: string;
  readonly sets: readonly Measured[];
  readonly gain: number | null;
  readonly reached: boolean | null;
  readonly time: { readonly notes: number; readonly milliseconds: number };
}

function print({ file, sets, gain, reached, time }: Report): void {
  console.log(`${file}\n`);
  for (const set of sets) {
    console.log(`${set.name}: ${set.notes} notes, ${set.themes} themes`);
    if (set.baseline) console.log(formatRow('same lane = same group', set.baseline));
    else console.log('  same lane = same group   no question and no part in the file');
    console.log(formatRow('the same words alone', set.wordsAlone));
    console.log(`${formatRow('suggested groups', set.suggested)}\n`);
  }
  if (gain !== null) {
    const verdict = reached ? 'reached' : 'not reached';
    console.log(`F1 above the baseline (${sets[0]?.name}): ${gain.toFixed(3)}; goal ${GOAL} ${verdict}`);
  }
  console.log(`${time.notes} notes: ${time.milliseconds} ms`);
}

function formatRow(
  name: string,
  { f1, precision, recall, purity, purityOfGrouped, groups, grouped }: Agreement,
): string {
  const figures = [
    `F1 ${f1.toFixed(3)}`,
    `precision ${precision.toFixed(3)}`,
    `recall ${recall.toFixed(3)}`,
    `purity ${purity.toFixed(3)} (of grouped ${purityOfGrouped.toFixed(3)})`,
    `${grouped} notes in ${groups} groups`,
  ];
  return `  ${name.padEnd(24)} ${figures.join('  ')}`;
}

try {
  main();
} catch (error) {
  if (!(error instanceof UnfitFile) && !isWrongOption(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isWrongOption(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
