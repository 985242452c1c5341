import writeWorkbook from 'write-excel-file/universal';
import type { CellObject, Row } from 'write-excel-file/universal';
import { createCountTables } from '../../shared/export/report/countBlocks.ts';
import { listReportRows, REPORT_COLUMNS, type ReportRow } from '../../shared/export/report/noteRows.ts';
import type { TableBlock } from '../../shared/export/report/report.ts';
import type { ReportBasis } from '../../shared/export/report/reportBasis.ts';
import type { ReportTextKey, ReportTexts } from '../../shared/export/report/reportTexts.ts';
import { createThemeTable } from '../../shared/export/report/themeBlocks.ts';
import { isRightToLeft } from '../../shared/layout/textDirection.ts';
import { makePlainPackage } from './plainPackage.ts';

/** Column heads and widths in characters. */
const COLUMNS: Readonly<Record<keyof ReportRow, readonly [ReportTextKey, number]>> = {
  theme: ['report.theme', 26],
  inner: ['report.themeWithin', 22],
  text: ['report.text', 64],
  standing: ['report.standing', 17],
  question: ['report.question', 36],
  part: ['report.part', 20],
  source: ['report.source', 14],
};

const COUNT_WIDTHS = [44, 24, 24, 16, 16, 16, 16];
const LEAST_WIDTH = 10;

const HEAD = { fontWeight: 'bold', backgroundColor: '#EFEBE1', alignVertical: 'top', wrap: true } as const;
const WORDS = { type: String, alignVertical: 'top', wrap: true } as const;

/** Named everywhere, since programs differ in what they take otherwise; points. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
/** Height of one line of words, and of the space around all lines of a cell, in points. */
const LINE_HEIGHT = 15;
const CELL_PADDING = 4;
/** Spreadsheets take no higher row; longer words are read in the field above the sheet. */
const MOST_HEIGHT = 405;

/** A spreadsheet: one row a note with its theme, and the counts on a second sheet. Nothing in it is a formula. */
export async function createReportWorkbook(
  basis: ReportBasis,
  title: string,
  texts: ReportTexts,
): Promise<Uint8Array<ArrayBuffer>> {
  const notes = createNoteSheet(basis, texts);
  const counts = createCountSheet(basis, texts);
  const sheets = [
    {
      sheet: texts('report.notes'),
      columns: REPORT_COLUMNS.map((column) => ({ width: COLUMNS[column][1] })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: notes,
    },
    {
      sheet: texts('report.counts'),
      columns: COUNT_WIDTHS.map((width) => ({ width })),
      orientation: 'landscape' as const,
      data: counts,
    },
  ];
  const blob = await writeWorkbook(sheets, FONT).toBlob();
  return makePlainPackage(new Uint8Array(await blob.arrayBuffer()), title, {
    'xl/worksheets/sheet1.xml': (xml) => fitToWidth(addFilter(xml, notes.length)),
    'xl/worksheets/sheet2.xml': fitToWidth,
    'xl/sharedStrings.xml': keepBlanks,
    'xl/workbook.xml': (xml) => repeatHead(xml, texts('report.notes')),
  });
}

/** Prints as wide as the paper and as long as it takes. */
function fitToWidth(xml: string): string {
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

/** Each printed page of the notes begins with the names of the columns. */
function repeatHead(xml: string, sheet: string): string {
  const rows = `'${sheet.replaceAll("'", "''")}'!$1:$1`;
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${rows}</definedName>`;
  return xml.replace('</sheets>', () => `</sheets><definedNames>${name}</definedNames>`);
}

/** Lets people choose rows by theme, question and so on. */
function addFilter(xml: string, rows: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + REPORT_COLUMNS.length - 1);
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${rows}"/>`);
}

/** Readers would drop blanks and line breaks around words. */
function keepBlanks(xml: string): string {
  return xml.replaceAll('<t>', '<t xml:space="preserve">');
}

function createNoteSheet(basis: ReportBasis, texts: ReportTexts): Row[] {
  const widths = REPORT_COLUMNS.map((column) => COLUMNS[column][1]);
  const titles = REPORT_COLUMNS.map((column) => texts(COLUMNS[column][0]));
  const height = heightOf(titles.map((title, index) => [title, widths[index] ?? LEAST_WIDTH]));
  const head = titles.map((value) => ({ ...HEAD, value, height }));
  const rows = listReportRows(basis).map(({ source, standing, ...row }) => ({
    ...row,
    standing: texts(`report.standing.${standing}`),
    source: source === null ? '' : texts(`report.source.${source}`),
  }));
  return [
    head,
    ...rows.map((row) => {
      const cells = REPORT_COLUMNS.map((column) => row[column]);
      const rowHeight = heightOf(cells.map((cell, index) => [cell, widths[index] ?? LEAST_WIDTH]));
      return cells.map((cell) => words(cell, rowHeight));
    }),
  ];
}

/** Not every program makes rows as high as their words: so it is said, a little generously. */
function heightOf(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.95) / width)), 0),
  );
  return Math.min(MOST_HEIGHT, Math.max(...lines) * LINE_HEIGHT + CELL_PADDING);
}

/** Text whatever it begins with: the cell's type says so, and no spreadsheet takes it for a formula. */
function words(value: string, height: number): CellObject {
  return { ...WORDS, value, height, align: isRightToLeft(value) ? 'right' : 'left' };
}

function createCountSheet(basis: ReportBasis, texts: ReportTexts): Row[] {
  const tables = [createThemeTable(basis, texts), ...createCountTables(basis, texts)];
  return tables.flatMap((table, index) => [...(index === 0 ? [] : [[]]), ...createTableRows(table)]);
}

function createTableRows({ caption, head, rows }: TableBlock): Row[] {
  return [
    [{ value: caption, fontWeight: 'bold' }],
    head.map((value, index) => ({
      ...HEAD,
      value,
      align: index === 0 ? ('left' as const) : ('right' as const),
      height: heightOf(head.map((text, at) => [text, COUNT_WIDTHS[at] ?? LEAST_WIDTH])),
    })),
    ...rows.map(({ label, cells, rank }): Row => {
      const height = heightOf([[label, COUNT_WIDTHS[0] ?? LEAST_WIDTH]]);
      const strong = rank === 'sum' || rank === 'group' ? ({ fontWeight: 'bold' } as const) : {};
      return [
        { ...WORDS, ...strong, value: label, height, indent: rank === 'inner' ? 1 : 0 },
        ...cells.map((cell): CellObject | null => {
          if (cell === '') return null;
          const count = Number(cell);
          return Number.isNaN(count)
            ? { ...WORDS, ...strong, value: cell, align: 'right' }
            : { ...strong, type: Number, value: count, alignVertical: 'top' };
        }),
      ];
    }),
  ];
}
