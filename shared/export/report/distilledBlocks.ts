import { STEMS, type Stem } from '../../session/themingFacts.ts';
import { createQuotes } from './noteBlocks.ts';
import { quiet, type Block, type ReportSection } from './report.ts';
import type { DistilledEntry, ReportBasis } from './reportBasis.ts';
import type { ReportTextKey, ReportTexts } from './reportTexts.ts';
import { createCheckBlocks, createEarlier, nameOf } from './themeBlocks.ts';

const stemTexts: Readonly<Record<Stem, ReportTextKey>> = {
  works: 'report.stemWorks',
  difficult: 'report.stemDifficult',
};

/** What was drawn out of the themes, under its two stems; null where nothing was. */
export function createDistilledSection({ distilled }: ReportBasis, texts: ReportTexts): ReportSection | null {
  const blocks = STEMS.flatMap((stem): Block[] => {
    const entries = distilled.filter((entry) => entry.stem === stem);
    if (entries.length === 0) return [];
    const heading: Block = { kind: 'heading', level: 2, text: texts(stemTexts[stem]), aside: '' };
    return [heading, ...entries.flatMap((entry) => createEntryBlocks(entry, texts))];
  });
  return blocks.length === 0 ? null : { title: texts('report.distilled'), blocks };
}

function createEntryBlocks(entry: DistilledEntry, texts: ReportTexts): Block[] {
  const { text, earlier, themes, notes, evidence, checks } = entry;
  const from = themes.map((theme) => `${nameOf(theme, texts)} (${theme.count})`).join(' · ');
  return [
    { kind: 'statement', text },
    ...(from === '' ? [] : [quiet(texts('report.distilledFrom', { themes: from }))]),
    ...(evidence === '' ? [] : [quiet(texts('report.evidence', { evidence }))]),
    ...createEarlier(earlier, texts),
    ...createCheckBlocks(checks, earlier.length > 0, texts),
    ...createQuotes(notes, texts),
  ];
}
