import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNotesCsv, parseNotesCsv, type NoteRow } from '../../../shared/export/csv.ts';
import { cleanText } from '../../../shared/model/cleanText.ts';

const postIts = readFileSync(new URL('../../fixtures/post-its.csv', import.meta.url), 'utf8');

function row(fields: Partial<NoteRow>): NoteRow {
  const empty = { id: '', question: '', part: '', cohort: '', lane: '', color: 'yellow', size: 'M' } as const;
  return { ...empty, source: 'workshop', done: '', standing: '', text: 'words', ...fields };
}

function read(text: string) {
  const parsed = parseNotesCsv(text);
  if (!parsed.ok) throw new Error(`row ${parsed.reason.row}: ${parsed.reason.detail}`);
  return parsed.value;
}

describe('parseNotesCsv', () => {
  it('reads the 220 post-its with their tricky rows intact', () => {
    const { notes, ignoredColumns } = read(postIts);
    expect(notes).toHaveLength(220);
    expect(ignoredColumns).toEqual([]);
    const byId = new Map(notes.map((note) => [note.sourceCode, note.text]));
    expect(byId.get('pi-006')).toMatch(/^=/);
    expect(
      byId
        .get('pi-133')
        ?.split('\n')
        .every((line) => line.startsWith('-')),
    ).toBe(true);
    expect(byId.get('pi-141')).toMatch(/<[a-z]+/i);
    expect(byId.get('pi-138')).toMatch(/^[\u0600-\u06ff]/);
    expect(byId.get('pi-291')).toMatch(/\n\n/);
    expect(byId.get('pi-350')?.split('"')).toHaveLength(2);
  });

  it('stores macrons as one code point', () => {
    expect(postIts.normalize('NFC')).not.toBe(postIts);
    for (const { text } of read(postIts).notes) expect(text).toBe(text.normalize('NFC'));
  });

  it('reads semicolons, tabs, a byte order mark and LF', () => {
    expect(read('\ufefftext;part\nkōrero;team\n').notes[0]).toMatchObject({ text: 'kōrero', part: 'team' });
    expect(read('text\tpart\nkōrero\tteam').notes[0]).toMatchObject({ text: 'kōrero', part: 'team' });
    expect(read('text\none; two\nthree; four\n').notes[1]).toMatchObject({ text: 'three; four' });
    expect(read('text\nonly one column\n').notes[0]).toMatchObject({ text: 'only one column' });
  });

  it('names columns it has no field for', () => {
    expect(read('text,mood\nhi,glad').ignoredColumns).toEqual(['mood']);
  });

  it('leaves another program’s quote marks alone', () => {
    expect(read("text\n'=1+1").notes[0]?.text).toBe("'=1+1");
  });

  it.each([
    ['text,part\n"never closed,team\nnext,team\n', 2, /quote/],
    ['text,part\ngood,team\n"bad" quote,team\n', 3, /quote/],
    ['text,part\ngood,team\nonly one field\n', 3, /1 fields where the header has 2/],
    ['text,part\na,b,c\n', 2, /3 fields/],
    ['text,part\ngood,team\n"  ",team\n', 3, /no text/],
    ['text,color\nhi,purple\n', 2, /color/],
    ['words,part\nhi,team\n', 1, /“text”/],
    ['text,text\nhi,hi\n', 1, /twice/],
    ['text,part\n', 0, /no notes/],
    ['', 0, /empty/],
    [`text\n${'x'.repeat(5001)}\n`, 2, /longer than 5000/],
    // Too long before it is cleaned, though little would be left of it.
    [`text\nx${'\u0301'.repeat(20_000)}\n`, 2, /longer than 5000/],
    [`text,lane\nhi,x${'\u0301'.repeat(800)}\n`, 2, /lane is longer than 200/],
  ])('names the row of a fault: %j', (text, row, detail) => {
    const parsed = parseNotesCsv(text);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.reason.row).toBe(row);
    expect(parsed.reason.detail).toMatch(detail);
  });
});

describe('formatNotesCsv', () => {
  it('begins with a byte order mark and ends records with CRLF', () => {
    const table = formatNotesCsv([row({ text: 'Whānau' })]);
    expect(table.startsWith('\ufeffid,text,')).toBe(true);
    expect(table.endsWith('\r\n')).toBe(true);
  });

  it.each(['a;=cmd()', 'a\t=cmd()'])('lets %j be one cell for programs with other delimiters', (text) => {
    const table = formatNotesCsv([row({ text })]);
    expect(table).toContain(`"${text}"`);
    expect(read(table).notes[0]?.text).toBe(text);
  });

  it.each(['\n=cmd()', '＝cmd()', '＋1', '－2', '＠SUM(A1)', '−2', "'＝already"])(
    'gives %j, made inert, back as it was',
    (text) => {
      const table = formatNotesCsv([row({ text })]);
      expect(table).toContain(`'${text}`);
      expect(read(table).notes[0]?.text).toBe(text);
    },
  );

  it.each(['=cmd()', '+1', '-2', '@SUM(A1)', "'=already", "''+twice"])(
    'makes %j inert for a spreadsheet',
    (text) => {
      const cell = formatNotesCsv([row({ text })])
        .split('\r\n')[1]
        ?.split(',')[1];
      expect(cell?.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('gives every text back exactly', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .tuple(
          fc.constantFrom('=', '+', '-', '@', "'=", "''", "'-", '"', ';', ',', '\n=', '＝', '−'),
          fc.string(),
        )
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (raw) => {
        const kept = raw.map((text) => cleanText(text).trimEnd()).filter((text) => text.trim() !== '');
        fc.pre(kept.length > 0);
        const { notes } = read(formatNotesCsv(kept.map((text) => row({ text }))));
        expect(notes.map(({ text }) => text)).toEqual(kept);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
