import { createNoteBlocks } from './noteBlocks.ts';
import type { Block, ReportSection, TableBlock, TableRow } from './report.ts';
import type { CheckEntry, NoteSection, ReportBasis, ThemeEntry } from './reportBasis.ts';
import type { ReportTexts } from './reportTexts.ts';

/** The themes at a glance, and then each with its notes. */
export function createThemesSection(basis: ReportBasis, texts: ReportTexts): ReportSection {
  const { themes } = basis;
  const none: Block = { kind: 'text', tone: 'plain', text: texts('report.noThemes') };
  return {
    title: texts('report.themes'),
    blocks: [
      ...(themes.length === 0 ? [none] : []),
      createThemeTable(basis, texts),
      ...themes.flatMap((theme) => createThemeBlocks(theme, 2, texts)),
    ],
  };
}

/** How many notes each theme has, and how all notes add up. */
export function createThemeTable(basis: ReportBasis, texts: ReportTexts): TableBlock {
  const { themes, totals, alone, loose } = basis;
  return {
    kind: 'table',
    caption: texts('report.themesHint'),
    head: [texts('report.theme'), texts('report.notes')],
    rows: [
      ...themes.flatMap((theme) => createRows(theme, 'plain', texts)),
      sum(texts('report.inThemes'), totals.themed, 'group'),
      sum(texts('report.own'), alone.count, 'group'),
      sum(texts('report.loose'), loose.count, 'group'),
      sum(texts('report.sum'), totals.all, 'sum'),
    ],
  };
}

function createRows(theme: ThemeEntry, rank: TableRow['rank'], texts: ReportTexts): TableRow[] {
  return [
    sum(nameOf(theme, texts), theme.count, rank),
    ...theme.inner.flatMap((inner) => createRows(inner, 'inner', texts)),
  ];
}

function sum(label: string, count: number, rank: TableRow['rank']): TableRow {
  return { label, cells: [String(count)], rank };
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
  return [{ kind: 'text', tone: 'quiet', text: texts('report.earlier', { titles: earlier.join(' · ') }) }];
}

/** What people answered, and what they added in words. */
export function createCheckBlocks(
  checks: readonly CheckEntry[],
  reworded: boolean,
  texts: ReportTexts,
): Block[] {
  return checks.flatMap(({ wording, right, notQuite, missing, silent, notes }): Block[] => [
    {
      kind: 'text',
      tone: 'quiet',
      text: [
        reworded ? texts('report.checkWording', { wording }) : texts('report.asked'),
        texts('report.answers', { right, notQuite, missing }),
        ...(silent > 0 ? [texts('report.silent', { count: silent })] : []),
      ].join(' '),
    },
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
  return [...createNoteBlocks(notes, texts, withParts), { kind: 'text', tone: 'quiet', text }];
}
