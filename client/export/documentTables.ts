import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type {
  FactsBlock,
  TableBlock,
  TableRow as ReportTableRow,
} from '../../shared/export/report/report.ts';
import { isRightToLeft } from '../../shared/layout/textDirection.ts';
import { LINE, points, QUIET, TEXT_WIDTH } from './documentStyles.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const THICK = { style: BorderStyle.SINGLE, size: 8, color: QUIET } as const;
const NO_FRAME = { left: NO_BORDER, right: NO_BORDER } as const;

/** Width of a letter of a column's head, on average, and of a column of counts, in twentieths of a point. */
const LETTER_WIDTH = 110;
const COUNT_WIDTH = { least: 1200, most: 2300 } as const;
/** Largest share of the page that all columns of counts take together. */
const COUNT_SHARE = 0.68;
/** Tables of at most so many rows are never parted by the end of a page. */
const MOST_TOGETHER = 16;

/** Words in the first column, counts at the right in the others; the head is repeated on each page, rows stay whole. */
export function createTable({ head, rows }: TableBlock): Table {
  const widths = columnWidths(head.slice(1));
  const together = rows.length <= MOST_TOGETHER;
  const headCells = head.map((text, index) =>
    createCell(text, index, { head: true, strong: true, keepNext: true, width: widths[index] }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headCells }),
      ...rows.map((row, index) => createRow(row, widths, together && index < rows.length - 1)),
    ],
  });
}

function columnWidths(counts: readonly string[]): number[] {
  const wanted = counts.map((head) =>
    Math.min(COUNT_WIDTH.most, Math.max(COUNT_WIDTH.least, head.length * LETTER_WIDTH)),
  );
  const all = wanted.reduce((sum, width) => sum + width, 0);
  const shrink = Math.min(1, (TEXT_WIDTH * COUNT_SHARE) / all);
  const widths = wanted.map((width) => Math.floor(width * shrink));
  return [TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0), ...widths];
}

function createRow(
  { label, cells, rank }: ReportTableRow,
  widths: readonly number[],
  together: boolean,
): TableRow {
  const look = {
    strong: rank === 'sum' || rank === 'group',
    sum: rank === 'sum',
    indent: rank === 'inner' ? 260 : 0,
    // A row that heads others goes where they go.
    keepNext: together || cells.every((text) => text === ''),
  };
  if (cells.every((text) => text === ''))
    return new TableRow({
      cantSplit: true,
      children: [createCell(label, 0, { ...look, width: TEXT_WIDTH, span: widths.length })],
    });
  return new TableRow({
    cantSplit: true,
    children: [label, ...cells].map((text, index) =>
      createCell(text, index, { ...look, width: widths[index] }),
    ),
  });
}

interface CellLook {
  readonly head?: boolean;
  readonly sum?: boolean;
  readonly strong?: boolean;
  readonly indent?: number;
  readonly keepNext: boolean;
  /** Columns that it takes. */
  readonly span?: number;
  readonly width: number | undefined;
}

function createCell(text: string, column: number, look: CellLook): TableCell {
  const { head = false, sum = false, strong = false, indent = 0, span = 1, keepNext } = look;
  const width = look.width ?? COUNT_WIDTH.least;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    margins: { top: 70, bottom: 70, left: column === 0 ? 0 : 80, right: 80 },
    borders: {
      ...NO_FRAME,
      top: sum ? THICK : NO_BORDER,
      bottom: head ? THICK : sum ? NO_BORDER : THIN,
    },
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext,
        alignment: column === 0 ? AlignmentType.START : AlignmentType.RIGHT,
        bidirectional: column === 0 && isRightToLeft(text),
        ...(column === 0 && indent > 0 ? { indent: { left: indent } } : {}),
        children: [
          new TextRun({
            text,
            bold: strong,
            rightToLeft: isRightToLeft(text),
            ...(head ? { size: points(10), color: QUIET } : {}),
          }),
        ],
      }),
    ],
  });
}

/** Labels left, what they stand for right, without lines. */
export function createFactsTable({ rows }: FactsBlock): Table {
  const widths = [Math.round(TEXT_WIDTH * 0.34), Math.round(TEXT_WIDTH * 0.66)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      ({ label, text }) =>
        new TableRow({
          cantSplit: true,
          children: [label, text].map(
            (words, index) =>
              new TableCell({
                width: { size: widths[index] ?? TEXT_WIDTH, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: index === 0 ? 0 : 80, right: 80 },
                borders: { ...NO_FRAME, top: THIN, bottom: THIN },
                children: words.split('\n').map(
                  (line) =>
                    new Paragraph({
                      style: 'Cell',
                      bidirectional: isRightToLeft(line),
                      children: [
                        new TextRun({
                          text: line,
                          rightToLeft: isRightToLeft(line),
                          ...(index === 0 ? { color: QUIET } : {}),
                        }),
                      ],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}
