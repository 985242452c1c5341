import { createCountsSection } from './countBlocks.ts';
import { createDistilledSection } from './distilledBlocks.ts';
import { quiet, type Block, type Report, type ReportSection } from './report.ts';
import type { BallotEntry, NoteSection, ReportBasis } from './reportBasis.ts';
import type { ReportInput } from './reportInput.ts';
import type { ReportTextKey, ReportTexts } from './reportTexts.ts';
import { createSectionBlocks, createThemesSection } from './themeBlocks.ts';

/** What is said of a workshop besides its notes. */
export type ReportFrame = Pick<
  ReportInput,
  'board' | 'workshop' | 'purpose' | 'care' | 'day' | 'keptUntil' | 'readers'
>;

/** Puts a basis into words: the report that every output shows. Pure; it knows nothing that the basis does not. */
export function buildReport(basis: ReportBasis, frame: ReportFrame, texts: ReportTexts): Report {
  const sections = [
    createOpening(basis, frame, texts),
    createDistilledSection(basis, texts),
    createThemesSection(basis, texts),
    createLoneSection('own', basis.alone, texts),
    createLoneSection('loose', basis.loose, texts),
    createVotesSection(basis.ballots, texts),
    createCountsSection(basis, texts),
  ];
  return {
    title: frame.board,
    over: frame.workshop === frame.board ? '' : frame.workshop,
    under: [
      texts('report.day', { day: frame.day }),
      texts(basis.audience === 'workshop' ? 'report.forWorkshop' : 'report.forOutside'),
    ],
    sections: sections.filter((section) => section !== null),
  };
}

/** Without a title: it stands under the report's own. */
function createOpening(basis: ReportBasis, frame: ReportFrame, texts: ReportTexts): ReportSection {
  const { alone, loose, totals, staying } = basis;
  const blocks: Block[] = [];
  if (frame.purpose !== '') blocks.push({ kind: 'text', tone: 'lead', text: frame.purpose });
  blocks.push({
    kind: 'text',
    tone: 'plain',
    text: texts('report.totals', {
      all: totals.all,
      themed: totals.themed,
      alone: alone.count,
      loose: loose.count,
    }),
  });
  if (staying !== null)
    blocks.push({ kind: 'text', tone: 'plain', text: texts('report.staying', { count: staying }) });
  const facts = listFacts(frame, basis, texts);
  if (facts.length > 0) blocks.push({ kind: 'facts', rows: facts });
  return { title: '', blocks };
}

function listFacts({ care, keptUntil, readers }: ReportFrame, { audience }: ReportBasis, texts: ReportTexts) {
  const facts: readonly (readonly [ReportTextKey, string])[] = [
    ['report.care', care],
    // Said to the writers of the people inside: it is not for readers outside.
    ['report.readers', audience === 'workshop' ? [...new Set(readers)].join('\n') : ''],
    ['report.keptUntil', keptUntil],
  ];
  return facts.filter(([, text]) => text.trim() !== '').map(([key, text]) => ({ label: texts(key), text }));
}

/** Sections of their own for voices that no theme holds; they are there even when they are empty. */
function createLoneSection(which: 'own' | 'loose', section: NoteSection, texts: ReportTexts): ReportSection {
  const title = texts(`report.${which}`);
  const { count, notes } = section;
  // Nothing stands in full where all words stay behind.
  if (count > 0 && notes.length === 0)
    return { title, blocks: [quiet(texts(`report.${which}Back`, { count }))] };
  const hint = count === 0 ? 'None' : 'Hint';
  return {
    title,
    blocks: [quiet(texts(`report.${which}${hint}`)), ...createSectionBlocks(section, texts, true)],
  };
}

function createVotesSection(ballots: readonly BallotEntry[], texts: ReportTexts): ReportSection | null {
  if (ballots.length === 0) return null;
  return {
    title: texts('report.votes'),
    blocks: ballots.flatMap(({ title, voters, counts }): Block[] => {
      if (counts === null)
        return [{ kind: 'heading', level: 2, text: title, aside: '' }, quiet(texts('report.votesFew'))];
      return [
        { kind: 'heading', level: 2, text: title, aside: texts('report.voters', { count: voters }) },
        {
          kind: 'table',
          caption: '',
          head: [texts('report.option'), texts('report.votesCount')],
          rows: counts.map((option) => ({
            label: option.title,
            cells: [option.votes === null ? texts('report.votesHeldBack') : String(option.votes)],
            rank: 'plain' as const,
          })),
        },
      ];
    }),
  };
}
