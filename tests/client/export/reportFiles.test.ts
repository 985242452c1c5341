import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createReportDocument } from '../../../client/export/reportDocument.ts';
import { createReportWorkbook } from '../../../client/export/reportWorkbook.ts';
import { buildReport } from '../../../shared/export/report/buildReport.ts';
import { formatReportCsv } from '../../../shared/export/report/noteRows.ts';
import { createReportBasis } from '../../../shared/export/report/reportBasis.ts';
import type { Audience, ReportInput } from '../../../shared/export/report/reportInput.ts';
import { newId } from '../../../shared/model/ids.ts';
import { inventBigInput, inventNote, texts } from '../../shared/export/report/inventedReport.ts';

/** Ids as boards have them, so that one in a file would be found; whoever wrote is in no input at all. */
const ids = new Map<string, string>();
function realId(id: string): string {
  const known = ids.get(id) ?? newId();
  ids.set(id, known);
  return known;
}

const hard = [
  '=SUM(A1:A9)',
  '+64 3 123',
  '-1+1',
  '@here',
  '<b>bold</b> & "quoted" \'single\'',
  'ā Ē ī Ō ū',
  'سؤال: من يأتي؟',
  '😀 first\n\n  indented second',
  'long '.repeat(900),
  '\t=1+1',
];

function inventHardInput(): ReportInput {
  const input = inventBigInput();
  const notes = [
    ...input.notes,
    ...hard.map((text, index) => inventNote(`hard-${index}`, { text, alone: true })),
  ];
  const swap = <Item extends { readonly id: string }>(item: Item): Item => ({ ...item, id: realId(item.id) });
  return {
    ...input,
    lanes: input.lanes.map(swap),
    cohorts: input.cohorts.map(swap),
    rounds: input.rounds.map(swap),
    themes: input.themes.map((theme) => ({
      ...swap(theme),
      parent: theme.parent === null ? null : realId(theme.parent),
    })),
    notes: notes.map((note) => ({
      ...swap(note),
      theme: note.theme === null ? null : realId(note.theme),
      lane: note.lane === null ? null : realId(note.lane),
      cohort: note.cohort === null ? null : realId(note.cohort),
      round: realId('round-1'),
      stack: note.stack === null ? null : realId(note.stack),
    })),
    distilled: input.distilled.map((item) => ({
      ...swap(item),
      themes: item.themes.map(realId),
      notes: item.notes.map(realId),
    })),
    checks: input.checks.map((check) => ({ ...check, item: realId(check.item) })),
  };
}

const input = inventHardInput();

async function makeFiles(audience: Audience) {
  const basis = createReportBasis(input, audience);
  return {
    docx: await createReportDocument(buildReport(basis, input, texts)),
    xlsx: await createReportWorkbook(basis, input.board, texts),
    csv: formatReportCsv(basis),
  };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

const files = await makeFiles('workshop');
const docx = partsOf(files.docx);
const xlsx = partsOf(files.xlsx);

describe('the Word document', () => {
  const body = docx['word/document.xml'] ?? '';

  it('has real headings, header rows that repeat, and page numbers', () => {
    expect(body).toMatch(/<w:pStyle w:val="Title"\/>/);
    for (const level of [1, 2, 3]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(body).toContain('<w:tblHeader/>');
    expect(Object.entries(docx).some(([path, xml]) => path.includes('footer') && xml.includes('PAGE'))).toBe(
      true,
    );
  });

  it('parts no row of a table by the end of a page', () => {
    const rows = body.split('<w:tr>').slice(1);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('keeps what is said of a theme with the notes below it', () => {
    const paragraphs = body.split('</w:p>');
    const answers = paragraphs.filter((one) => one.includes('people answered: Right'));
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((one) => one.includes('<w:keepNext/>')).length).toBeGreaterThan(0);
  });

  it('row 59: keeps macrons, emoji, markup and line breaks as they were written, as text', () => {
    expect(body).toContain('ā Ē ī Ō ū');
    expect(body).toContain('😀 first');
    expect(body).toContain('&lt;b&gt;bold&lt;/b&gt; &amp;');
    expect(body).toContain('=SUM(A1:A9)');
  });

  it('row 59: sets what reads from right to left so', () => {
    const paragraph = body.split('</w:p>').find((one) => one.includes('من يأتي')) ?? '';
    expect(paragraph).toContain('<w:bidi/>');
    expect(paragraph).toContain('<w:rtl/>');
    expect(body.split('</w:p>').find((one) => one.includes('ā Ē'))).not.toContain('<w:rtl/>');
  });

  it('falls back to a font that is nearly everywhere', () => {
    expect(docx['word/fontTable.xml']).toContain('<w:altName w:val="Calibri"/>');
  });
});

describe('the spreadsheet', () => {
  const notes = xlsx['xl/worksheets/sheet1.xml'] ?? '';

  it('has one row a note below its head', () => {
    expect(notes.match(/<row /g)).toHaveLength(input.notes.length + 1);
  });

  it('row 59: holds no formula: what looks like one is text', () => {
    for (const xml of Object.values(xlsx)) expect(xml).not.toMatch(/<f[ >]/);
    for (const text of ['=SUM(A1:A9)', '+64 3 123', '-1+1', '@here'])
      expect(xlsx['xl/sharedStrings.xml']).toContain(`>${text}<`);
    // Words are shared strings, never values that a program might take for something else.
    const cells = notes.match(/<c [^>]*>/g) ?? [];
    expect(cells.filter((cell) => !cell.includes('t="s"') && !cell.endsWith('/>'))).toEqual([]);
  });

  it('keeps blanks and line breaks in the words', () => {
    expect(xlsx['xl/sharedStrings.xml']).toContain(
      '<t xml:space="preserve">😀 first\n\n  indented second</t>',
    );
  });

  it('has no row higher than spreadsheets take, however long the words', () => {
    const heights = [...notes.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(input.notes.length + 1);
    expect(Math.max(...heights)).toBe(405);
  });

  it('prints the names of the columns on each page', () => {
    expect(xlsx['xl/workbook.xml']).toMatch(
      /<\/sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Notes'!\$1:\$1<\/definedName>/,
    );
  });

  it('has the counts on a sheet of their own', () => {
    expect(xlsx['xl/workbook.xml']).toMatch(/name="Notes".*name="Counts"/);
    expect(xlsx['xl/worksheets/sheet2.xml']).toContain(`<v>${input.notes.length}</v>`);
  });
});

describe('CSV', () => {
  it('begins with the mark for macrons and has nothing that a spreadsheet would run', () => {
    expect(files.csv.startsWith('\ufefftheme,inner,text,standing,question,part,source\r\n')).toBe(true);
    expect(files.csv).toContain(`'=SUM(A1:A9)`);
    expect(files.csv).not.toMatch(/(^|[,"\n])[=+@]/m);
  });
});

describe.each(['workshop', 'outside'] as const)('every file for the audience %s', (audience) => {
  it('holds no id, no time of day, no maker, no cohort beside a note', async () => {
    const made = await makeFiles(audience);
    const contents = [
      ...Object.entries(partsOf(made.docx)),
      ...Object.entries(partsOf(made.xlsx)),
      ['csv', made.csv] as const,
    ];
    for (const [path, content] of contents) {
      const found = [...ids.values()].filter((id) => content.includes(id));
      expect([path, found]).toEqual([path, []]);
      expect(content).not.toMatch(/\d\d:\d\d:\d\d|dcterms|Un-named|pi-\d\d\d/);
    }
    expect(partsOf(made.xlsx)['xl/worksheets/sheet1.xml']).toBeDefined();
    expect(made.csv).not.toContain('Cohort');
  });

  it('is the same whenever it is made', async () => {
    const [first, second] = [await makeFiles(audience), await makeFiles(audience)];
    expect(Buffer.from(first.docx).equals(Buffer.from(second.docx))).toBe(true);
    expect(Buffer.from(first.xlsx).equals(Buffer.from(second.xlsx))).toBe(true);
  });
});
