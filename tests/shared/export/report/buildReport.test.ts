import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/export/report/buildReport.ts';
import type { Audience, InputCheck, ReportInput } from '../../../../shared/export/report/reportInput.ts';
import type { Block, Report } from '../../../../shared/export/report/report.ts';
import type { Verdict } from '../../../../shared/session/themingFacts.ts';
import { createReportBasis } from '../../../../shared/export/report/reportBasis.ts';
import { createRandom } from '../../../support/random.ts';
import { EMPTY_INPUT, inventBigInput, inventNote, inventNotes, texts } from './inventedReport.ts';

const helpsTeam = 'lane-helps-team';
const difficultTeam = 'lane-difficult-team';

function build(input: ReportInput, audience: Audience = 'workshop'): Report {
  return buildReport(createReportBasis(input, audience), input, texts);
}

function section(report: Report, title: string): readonly Block[] {
  return report.sections.find((one) => one.title === title)?.blocks ?? [];
}

function linesOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'notes' ? block.lines : []));
}

function themeTable(report: Report): string[] {
  const table = section(report, 'Themes').find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows.map(({ label, cells }) => `${label} ${cells.join()}`) : [];
}

describe('a report', () => {
  it('adds up: in themes, on their own, not themed, all', () => {
    const rows = themeTable(build(inventBigInput()));
    const numberOf = (label: string) =>
      Number(rows.find((row) => row.startsWith(label))?.slice(label.length));
    expect(numberOf('All notes')).toBe(220);
    expect(numberOf('In themes') + numberOf('Standing on their own') + numberOf('Not themed')).toBe(220);
  });

  it('holds every note in full, in the workshop', () => {
    const input = inventBigInput();
    const lines = build(input).sections.flatMap(({ blocks }) => linesOf(blocks));
    const words = new Set(lines.flatMap(({ text, also }) => [text, ...also]));
    expect(input.notes.filter(({ text }) => !words.has(text.trim()))).toEqual([]);
  });

  it('counts the notes of a theme with those of the themes within it', () => {
    const input = {
      ...EMPTY_INPUT,
      themes: [
        { id: 'outer', title: 'Outer', parent: null, wordings: [] },
        { id: 'inner', title: 'Inner', parent: 'outer', wordings: [] },
      ],
      notes: [...inventNotes(2, 'a', { theme: 'outer' }), ...inventNotes(3, 'b', { theme: 'inner' })],
    };
    expect(themeTable(build(input)).slice(0, 2)).toEqual(['Outer 5', 'Inner 3']);
  });

  it('does not depend on the order in which notes and themes were written', () => {
    const input = inventBigInput();
    const random = createRandom(5);
    const mixed = <Item>(items: readonly Item[]) =>
      items
        .map((item) => ({ item, at: random.below(1e9) }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item);
    const shuffled = { ...input, notes: mixed(input.notes), themes: mixed(input.themes) };
    expect(build(shuffled)).toEqual(build(input));
    expect(build(shuffled, 'outside')).toEqual(build(input, 'outside'));
  });

  it('shows a stack as one line with its number, and its other wordings below', () => {
    const notes = [
      inventNote('1', { text: 'More time', stack: 's' }),
      inventNote('2', { text: 'more time please', stack: 's' }),
      inventNote('3', { text: 'More time', stack: 's' }),
      inventNote('4', { text: 'Less paper' }),
    ];
    expect(linesOf(section(build({ ...EMPTY_INPUT, notes }), 'Not themed'))).toEqual([
      { text: 'Less paper', also: [], times: '', part: '' },
      { text: 'More time', also: ['more time please'], times: '× 3', part: '' },
    ]);
  });

  it('lists notes that are not themed by question and part, and then by the alphabet', () => {
    const blocks = section(build(inventBigInput()), 'Not themed');
    const questions = blocks.filter((block) => block.kind === 'notes');
    expect(questions.length).toBeGreaterThan(1);
    for (const { lines } of questions) {
      const parts = lines.map(({ part }) => part);
      // Each part once, in one piece.
      expect(parts.filter((part, at) => part !== parts[at - 1])).toEqual([...new Set(parts)]);
    }
    expect(new Set(questions.flatMap(({ lines }) => lines.map(({ part }) => part))).size).toBeGreaterThan(1);
  });

  it('says on a line of its own how many were silent, lest two numbers are read as one', () => {
    const words = section(build(inventBigInput()), 'Themes').map((block) =>
      'text' in block ? block.text : '',
    );
    expect(words.filter((text) => /Something missing: \d+\.$/.test(text)).length).toBeGreaterThan(0);
    expect(words.filter((text) => /missing: \d+\. \d/.test(text))).toEqual([]);
  });

  it('lists distilled themes under their stems with what they rest on and how they were checked', () => {
    const blocks = section(build(inventBigInput()), 'In short');
    const words = blocks.map((block) => ('text' in block ? block.text : ''));
    expect(words[0]).toBe('Partnership works best when…');
    expect(words).toContain('Partnership doesn’t work when…');
    expect(words.join('\n')).toMatch(/Drawn from: .*Whānau speak first \(\d+\)/);
    expect(words).toContain(
      'Asked whether this is right, people answered: Right: 21. Not quite: 3. Something missing: 1.',
    );
  });

  it('keeps both wordings of a theme and what was answered to each', () => {
    const words = section(build(inventBigInput()), 'Themes').map((block) =>
      'text' in block ? block.text : '',
    );
    expect(words).toContain('Worded before as: Paperwork');
    expect(words.filter((text) => text.startsWith('Asked whether “'))).toHaveLength(2);
  });
});

describe('what would give somebody away', () => {
  const lone = inventNote('lone', {
    text: 'I am afraid of the duty desk',
    alone: true,
    lane: difficultTeam,
    cohort: 'cohort-3',
  });

  it('a lone note stands in full without cohort, and without its part where hardly anybody else wrote', () => {
    const input = {
      ...EMPTY_INPUT,
      notes: [
        lone,
        ...inventNotes(2, 'three', { lane: difficultTeam, cohort: 'cohort-3' }),
        ...inventNotes(30, 'one', { lane: helpsTeam, cohort: 'cohort-1' }),
        ...inventNotes(30, 'two', { lane: 'lane-difficult-whanau', cohort: 'cohort-2' }),
      ],
    };
    const report = build(input);
    expect(linesOf(section(report, 'Standing on their own'))).toEqual([
      { text: lone.text, also: [], times: '', part: '' },
    ]);
    expect(JSON.stringify(report)).not.toContain('Three');
  });

  it('a part stays unsaid where only a small cohort wrote about it, however much', () => {
    const input = {
      ...EMPTY_INPUT,
      notes: [
        lone,
        ...inventNotes(12, 'three', { lane: difficultTeam, cohort: 'cohort-3' }),
        ...inventNotes(30, 'one', { lane: 'lane-difficult-whanau', cohort: 'cohort-1' }),
        ...inventNotes(30, 'two', { lane: helpsTeam, cohort: 'cohort-2' }),
      ],
    };
    expect(linesOf(section(build(input), 'Standing on their own')).map(({ part }) => part)).toEqual(['']);
  });

  it('the part of a note is said exactly where its count is shown', () => {
    const input = inventBigInput();
    const basis = createReportBasis(input, 'workshop');
    const { grid, table } = basis.lanes;
    for (const { lane } of input.notes) {
      const [row, column] = grid.cellOf(lane);
      const { part } = basis.lanes.labelOf(lane);
      expect(part !== '').toBe(typeof table?.cells[row]?.[column] === 'number' && lane !== null);
    }
  });

  it('shows no count by cohort below five', () => {
    const counts = section(build(inventBigInput()), 'Counts');
    const table = counts.find((block) => block.kind === 'table' && block.caption === 'Notes by cohort');
    if (table?.kind !== 'table') throw new Error('no table by cohort');
    expect(table.head).toEqual(['Question', 'Cohort One', 'Cohort Two', 'Others', 'All notes']);
    const cells = table.rows
      .filter(({ rank }) => rank !== 'sum')
      .flatMap(({ cells: all }) => all.slice(0, -1));
    expect(cells.filter((cell) => cell !== '' && cell !== '–' && Number(cell) < 5)).toEqual([]);
  });

  it('says in words that counts are not shown where most would be hidden', () => {
    const lanes = EMPTY_INPUT.lanes.slice(0, 8);
    const notes = lanes.flatMap(({ id }, index) =>
      inventNotes(index < 6 ? 2 : 30, id, { lane: id, cohort: 'cohort-1' }),
    );
    const blocks = section(build({ ...EMPTY_INPUT, notes }), 'Counts');
    expect(blocks.map(({ kind }) => kind)).toEqual(['text']);
    expect(JSON.stringify(blocks)).toContain('so small that they would point at people');
  });

  it('holds no id of anything', () => {
    for (const audience of ['workshop', 'outside'] as const) {
      const words = JSON.stringify(build(inventBigInput(), audience));
      expect(words).not.toMatch(/(note|theme|lane|cohort|round|distilled|stack)-[\w]/);
    }
  });
});

describe('a report for people outside', () => {
  const rounds = [
    { id: 'open', beyond: 'words' },
    { id: 'counted', beyond: 'themes' },
    { id: 'closed', beyond: 'nothing' },
  ] as const;
  const themes = [{ id: 't', title: 'Trust', parent: null, wordings: [] }];

  function outside(numbers: Record<string, number>): Report {
    const notes = Object.entries(numbers).flatMap(([round, count]) =>
      inventNotes(count, round, { round, theme: 't' }),
    );
    return build({ ...EMPTY_INPUT, rounds, themes, notes }, 'outside');
  }

  it('shows the words of those who agreed, counts the others, and leaves out who agreed to nothing', () => {
    const report = outside({ open: 12, counted: 8, closed: 6 });
    const blocks = section(report, 'Themes');
    expect(themeTable(report)[0]).toBe('Trust 20');
    expect(linesOf(blocks)).toHaveLength(12);
    expect(linesOf(blocks).every(({ text }) => text.includes('open'))).toBe(true);
    expect(blocks.at(-1)).toMatchObject({ text: 'The words of 8 more notes stay in the workshop.' });
    expect(JSON.stringify(report)).toContain('6 more notes stay in the workshop.');
    expect(JSON.stringify(report)).not.toContain('closed-');
  });

  it('says nothing of fewer than five that stay', () => {
    expect(JSON.stringify(outside({ open: 12, closed: 4 }))).not.toContain('stay');
  });

  it('keeps back five at least, or none, so that nobody sees how few did not agree', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (open, counted) => {
        const shown = linesOf(section(outside({ open, counted }), 'Themes')).length;
        const back = open + counted - shown;
        expect(back === 0 || back >= 5 || shown === 0).toBe(true);
        expect(shown).toBeLessThanOrEqual(open);
        if (counted === 0) expect(back).toBe(0);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('takes a note of no known round as one whose writer agreed to nothing', () => {
    const notes = inventNotes(9, 'lost', { round: null });
    expect(JSON.stringify(build({ ...EMPTY_INPUT, notes }, 'outside'))).not.toContain('lost');
  });

  it('tells no theme of which it counts no note, no answers in words, and nothing by cohort', () => {
    const input = inventBigInput();
    const closed = {
      ...input,
      rounds: [...input.rounds, { id: 'closed', beyond: 'nothing' }] as const,
      notes: input.notes.map((note) => (note.theme === 'theme-6' ? { ...note, round: 'closed' } : note)),
    };
    const words = JSON.stringify(build(closed, 'outside'));
    expect(words).not.toContain('Knowing who does what');
    expect(words).not.toContain('It is more than paper.');
    expect(words).not.toContain('Cohort');
  });

  it('is one table of themes where no words may leave: counts and answers, and nothing theme by theme', () => {
    const check = { right: 6, notQuite: 5, missing: 0, silent: 1, notes: ['canary'], wording: 'Trust' };
    const few = { ...check, right: 2, notQuite: 6, missing: 1, wording: 'Time' };
    const report = build(
      {
        ...EMPTY_INPUT,
        rounds,
        themes: [...themes, { id: 'u', title: 'Time', parent: null, wordings: [] }],
        notes: [
          ...inventNotes(9, 'a', { round: 'counted', theme: 't' }),
          ...inventNotes(7, 'b', { round: 'counted', theme: 'u' }),
          ...inventNotes(6, 'c', { round: 'counted', alone: true }),
        ],
        checks: [
          { ...check, item: 't' },
          { ...few, item: 'u' },
        ],
      },
      'outside',
    );
    const [table, ...rest] = section(report, 'Themes');
    expect(rest).toEqual([
      { kind: 'text', tone: 'quiet', text: 'The words of these notes stay in the workshop.' },
    ]);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.head).toEqual(['Theme', 'Notes', 'Answered', 'Right', 'Not quite', 'Something is missing']);
    expect(table.rows.slice(0, 2).map(({ label, cells }) => [label, ...cells])).toEqual([
      ['Trust', '9', '11', '6', '5', '0'],
      ['Time', '7', '9', '', 'most', ''],
    ]);
    expect(section(report, 'Standing on their own')).toEqual([
      expect.objectContaining({ text: expect.stringContaining('Their words stay in the workshop.') }),
    ]);
    expect(JSON.stringify(report)).not.toContain('canary');
  });

  it('tells no answers to a sentence of which nothing may be counted', () => {
    const distilled = {
      ...({ id: 'd', stem: 'works', text: 'we meet early', evidence: '', wordings: [] } as const),
      ...{ themes: ['t'], notes: [] },
    };
    const check = { right: 5, notQuite: 1, missing: 0, silent: 0, notes: [], wording: 'we meet early' };
    const answered = (round: string) =>
      JSON.stringify(
        build(
          {
            ...EMPTY_INPUT,
            ...{ rounds, themes, distilled: [distilled], checks: [{ ...check, item: 'd' }] },
            notes: inventNotes(9, 'n', { round, theme: 't' }),
          },
          'outside',
        ),
      );
    expect(answered('counted')).toContain('6 people, most of them “Right”.');
    expect(answered('closed')).not.toContain('6 people');
  });

  it('counts nobody who is one of fewer than five, in answers or in votes', () => {
    const distilled = {
      ...({ id: 'd', stem: 'works', text: 'we meet early', evidence: '', wordings: [] } as const),
      ...{ themes: ['t', 'u'], notes: [] },
    };
    const asked = { item: 'd', wording: 'we meet early', silent: 3, notes: [] };
    const of = (audience: 'workshop' | 'outside', counts: Pick<InputCheck, Verdict>) =>
      JSON.stringify(
        build(
          {
            ...EMPTY_INPUT,
            ...{ rounds, distilled: [distilled], checks: [{ ...asked, ...counts }] },
            themes: [...themes, { id: 'u', title: 'Time', parent: null, wordings: [] }],
            notes: [
              ...inventNotes(9, 'n', { round: 'counted', theme: 't' }),
              ...inventNotes(9, 'm', { round: 'counted', theme: 'u' }),
            ],
            ballots: [{ title: 'Which first?', about: 'theme', voters: 9, counts: { t: 3, u: 7 } }],
          },
          audience,
        ),
      );
    const split = { right: 7, notQuite: 4, missing: 2 };
    expect(of('workshop', split)).toContain('Right: 7. Not quite: 4. Something missing: 2.');
    expect(of('workshop', split)).toContain('3 people answered about others');
    expect(of('workshop', split)).toContain('"label":"Trust","cells":["3"]');
    const outside = of('outside', split);
    expect(outside).toContain('13 people, most of them “Right”.');
    expect(outside).not.toContain('Right: 7');
    expect(outside).not.toContain('answered about others');
    expect(outside).toContain('"label":"Trust","cells":["fewer than five"]');
    expect(outside).toContain('"label":"Time","cells":["7"]');
    expect(of('outside', { right: 5, notQuite: 5, missing: 2 })).toContain(
      '12 people, with answers that differ.',
    );
    expect(of('outside', { right: 8, notQuite: 5, missing: 0 })).toContain(
      'Right: 8. Not quite: 5. Something missing: 0.',
    );
  });
});
