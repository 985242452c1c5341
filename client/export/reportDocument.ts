import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import type {
  Block,
  HeadingBlock,
  NoteLine,
  NotesBlock,
  Report,
  ReportSection,
} from '../../shared/export/report/report.ts';
import { isRightToLeft } from '../../shared/layout/textDirection.ts';
import { createFactsTable, createTable } from './documentTables.ts';
import { documentStyles, fontTable, MARGIN, PAGE, points, QUIET, TEXT_WIDTH } from './documentStyles.ts';
import { makePlainPackage } from './plainPackage.ts';

const NOTE_LIST = 'notes';
/** Notes of fewer letters are never parted by the end of a page. */
const MOST_TOGETHER = 500;

/** A report as a Word document: real headings, lists and header rows, page numbers, nothing of who made it or when. */
export async function createReportDocument(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: report.title,
    styles: documentStyles,
    numbering: {
      config: [
        {
          reference: NOTE_LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 240 } }, run: { color: QUIET } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: createFooter(report.title) },
        children: [...createHead(report), ...report.sections.flatMap(createSection)],
      },
    ],
  });
  const buffer = await Packer.toArrayBuffer(document);
  return makePlainPackage(new Uint8Array(buffer), report.title, { 'word/fontTable.xml': () => fontTable });
}

function createFooter(title: string): Footer {
  const quiet = { size: points(9), color: QUIET };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ ...quiet, text: title }),
          new TextRun({ ...quiet, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function createHead({ over, title, under }: Report): Paragraph[] {
  return [
    ...(over === '' ? [] : [new Paragraph({ style: 'Over', children: createRuns(over) })]),
    new Paragraph({ heading: HeadingLevel.TITLE, ...directionOf(title), children: createRuns(title) }),
    ...under.map((text) => new Paragraph({ style: 'Quiet', children: createRuns(text) })),
  ];
}

function createSection({ title, blocks }: ReportSection): FileChild[] {
  const children = blocks.flatMap((block, index) => createBlock(block, blocks[index + 1]));
  if (title === '') return children;
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: createRuns(title) }), ...children];
}

function createBlock(block: Block, next: Block | undefined): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [createHeading(block)];
    case 'text': {
      const style = { lead: 'Lead', plain: 'Normal', quiet: 'Quiet' }[block.tone];
      // What is said of a theme goes where its notes go.
      const keepNext = block.tone === 'quiet' && (next?.kind === 'notes' || next?.kind === 'text');
      return [
        new Paragraph({ style, keepNext, ...directionOf(block.text), children: createRuns(block.text) }),
      ];
    }
    case 'statement':
      return [
        new Paragraph({
          style: 'Statement',
          keepNext: true,
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: '0B5D66' } },
          ...directionOf(block.text),
          children: createRuns(block.text),
        }),
      ];
    case 'notes':
      return createNotes(block);
    case 'facts':
      return [createFactsTable(block), createGap()];
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [new Paragraph({ style: 'TableCaption', keepNext: true, children: createRuns(block.caption) })]),
        createTable(block),
        createGap(),
      ];
  }
}

/** Word wants a paragraph after a table; an empty one is as high as the space below it should be. */
function createGap(): Paragraph {
  return new Paragraph({ style: 'Gap' });
}

function createHeading({ level, text, aside }: HeadingBlock): Paragraph {
  const small = new TextRun({ text: `   ${aside}`, size: points(11), bold: false, color: QUIET });
  return new Paragraph({
    heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
    ...directionOf(text),
    children: [...createRuns(text), ...(aside === '' ? [] : [small])],
  });
}

function createNotes({ label, lines }: NotesBlock): Paragraph[] {
  const head = new Paragraph({ style: 'NotesLabel', keepNext: true, children: createRuns(label) });
  return [...(label === '' ? [] : [head]), ...lines.flatMap(createLine)];
}

function createLine({ text, also, times, part }: NoteLine): Paragraph[] {
  const aside = [times, part].filter(Boolean).join(' · ');
  const small = new TextRun({ text: `   ${aside}`, size: points(9.5), color: QUIET });
  return [
    new Paragraph({
      style: 'Note',
      numbering: { reference: NOTE_LIST, level: 0 },
      // A note that fills a page would leave the one before it blank.
      keepLines: text.length < MOST_TOGETHER,
      ...directionOf(text),
      children: [...createRuns(text), ...(aside === '' ? [] : [small])],
    }),
    ...also.map(
      (other) => new Paragraph({ style: 'NoteAlso', ...directionOf(other), children: createRuns(other) }),
    ),
  ];
}

/** Words as they are: line breaks stay, each line in its own direction. */
function createRuns(text: string): TextRun[] {
  return text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ text: line, rightToLeft: isRightToLeft(line), break: index === 0 ? 0 : 1 }),
    );
}

function directionOf(text: string): { bidirectional: boolean } {
  return { bidirectional: isRightToLeft(text) };
}
