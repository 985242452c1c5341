import type { ToldAnswers } from '../toldAnswers.ts';
import { VERDICTS } from '../../session/themingFacts.ts';
import { createNoteBlocks } from './noteBlocks.ts';
import { quiet, type Block, type ReportSection, type TableBlock, type TableRow } from './report.ts';
import type { CheckEntry, NoteSection, ReportBasis, ThemeEntry } from './reportBasis.ts';
import type { ReportTextKey, ReportTexts } from './reportTexts.ts';

/** The themes at a glance, and then each with its notes, as far as the table does not say it all. */
export function createThemesSection(basis: ReportBasis, texts: ReportTexts): ReportSection {
  const { themes, audience } = basis;
  const none: Block = { kind: 'text', tone: 'plain', text: texts('report.noThemes') };
  const told = audience === 'workshop' ? themes : themes.filter((theme) => !isInTable(theme));
  return {
    title: texts('report.themes'),
    blocks: [
      ...(themes.length === 0 ? [none] : []),
      createThemeTable(basis, texts),
      ...(told.length < themes.length ? [quiet(texts(staysFor(told)))] : []),
      ...told.flatMap((theme) => createThemeBlocks(theme, 2, texts)),
    ],
  };
}

function staysFor(told: readonly ThemeEntry[]): ReportTextKey {
  return told.length === 0 ? 'report.themeWordsStay' : 'report.themeWordsStaySome';
}

/** Whether the table outside readers get has all that may be told of a theme: its name, its count, and one set of answers. */
function isInTable({ own, earlier, checks, inner }: ThemeEntry): boolean {
  return own.notes.length === 0 && earlier.length === 0 && checks.length <= 1 && inner.every(isInTable);
}

/**
 * How many notes each theme has, and how all notes add up. For readers outside, who are told little more, what people
 * answered stands beside it.
 */
export function createThemeTable(basis: ReportBasis, texts: ReportTexts): TableBlock {
  const { themes, totals, alone, loose, audience } = basis;
  const hasAnswers = audience === 'outside' && themes.some(wasChecked);
  const row = (label: string, count: number, rank: TableRow['rank'], check?: CheckEntry): TableRow => ({
    label,
    cells: [String(count), ...(hasAnswers ? answerCells(check, texts) : [])],
    rank,
  });
  const rowsOf = (theme: ThemeEntry, rank: TableRow['rank']): TableRow[] => [
    row(nameOf(theme, texts), theme.count, rank, theme.checks.at(-1)),
    ...theme.inner.flatMap((inner) => rowsOf(inner, 'inner')),
  ];
  return {
    kind: 'table',
    caption: texts(hasAnswers ? 'report.themesAnswersHint' : 'report.themesHint'),
    head: [
      texts('report.theme'),
      texts('report.notes'),
      ...(hasAnswers
        ? [texts('report.answered'), ...VERDICTS.map((verdict) => texts(`report.verdict.${verdict}`))]
        : []),
    ],
    rows: [
      ...themes.flatMap((theme) => rowsOf(theme, 'plain')),
      row(texts('report.inThemes'), totals.themed, 'group'),
      row(texts('report.own'), alone.count, 'group'),
      row(texts('report.loose'), loose.count, 'group'),
      row(texts('report.sum'), totals.all, 'sum'),
    ],
  };
}

/** How many answered, and how many gave each answer; where that is not told, what most of them said is marked. */
function answerCells(check: CheckEntry | undefined, texts: ReportTexts): string[] {
  if (check === undefined) return ['', ...VERDICTS.map(() => '')];
  const { answered, each, most } = check.answers;
  return [
    String(answered),
    ...VERDICTS.map((verdict) => {
      if (each !== null) return String(each[verdict]);
      return verdict === most ? texts('report.most') : '';
    }),
  ];
}

function wasChecked({ checks, inner }: ThemeEntry): boolean {
  return checks.length > 0 || inner.some(wasChecked);
}

/** A theme's title; one that nobody has named yet says so. */
export function nameOf({ title }: { readonly title: string }, texts: ReportTexts): string {
  return title.trim() || texts('report.untitled');
}

function createThemeBlocks(theme: ThemeEntry, level: 2 | 3, texts: ReportTexts): Block[] {
  return [
    {
      kind: 'heading',
      level,
      text: nameOf(theme, texts),
      aside: texts('report.inTheme', { count: theme.count }),
    },
    ...createEarlier(theme.earlier, texts),
    ...createCheckBlocks(theme.checks, theme.earlier.length > 0, texts),
    ...createSectionBlocks(theme.own, texts, false),
    ...theme.inner.flatMap((inner) => createThemeBlocks(inner, 3, texts)),
  ];
}

/** What it was called before. */
export function createEarlier(earlier: readonly string[], texts: ReportTexts): Block[] {
  if (earlier.length === 0) return [];
  return [quiet(texts('report.earlier', { titles: earlier.join(' · ') }))];
}

/** What people answered, and what they added in words. */
export function createCheckBlocks(
  checks: readonly CheckEntry[],
  reworded: boolean,
  texts: ReportTexts,
): Block[] {
  return checks.flatMap(({ wording, answers, silent, notes }): Block[] => [
    quiet(
      [
        reworded ? texts('report.checkWording', { wording }) : texts('report.asked'),
        describeAnswers(answers, texts),
      ].join(' '),
    ),
    // On a line of its own: two numbers in a row would be read as one.
    ...(silent > 0 ? [quiet(texts('report.silent', { count: silent }))] : []),
    ...(notes.length === 0
      ? []
      : [
          {
            kind: 'notes',
            label: texts('report.checkNotes'),
            lines: notes.map((text) => ({ text, also: [], times: '', part: '' })),
          } as const,
        ]),
  ]);
}

function describeAnswers({ answered, each, most }: ToldAnswers, texts: ReportTexts): string {
  if (each !== null) return texts('report.answers', { ...each });
  if (most === null) return texts('report.answersDiffer', { count: answered });
  return texts('report.answersMost', { count: answered, answer: texts(`report.verdict.${most}`) });
}

/** The notes of a section, and how many of it keep their words back. */
export function createSectionBlocks(
  { count, notes }: NoteSection,
  texts: ReportTexts,
  withParts: boolean,
): Block[] {
  const back = count - notes.length;
  if (back === 0) return createNoteBlocks(notes, texts, withParts);
  const text =
    notes.length === 0
      ? texts('report.wordsStay', { count })
      : texts('report.wordsStaySome', { count: back });
  return [...createNoteBlocks(notes, texts, withParts), quiet(text)];
}
