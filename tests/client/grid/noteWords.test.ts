import { describe, expect, it } from 'vitest';
import { cellList, cellOfList } from '../../../client/grid/cellList.ts';
import { seenWords, standingWords, wordsSaid } from '../../../client/grid/noteWords.ts';
import { getText, loadBoardTexts } from '../../../client/i18n/texts.ts';
import { marksOf } from '../../../client/outline/noteMarks.ts';
import { topBlocks } from '../../../client/wall/wallBlocks.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { aBoard, anActor, aNote } from '../../support/records.ts';

await loadBoardTexts();

const mum = anActor({ label: 'Mum', column: 'a0' });

function words(fields: Partial<PostIt>, inGrid = true): string {
  const note = aNote({ ...(inGrid ? { place: ['cell', mum.id, 'explanation', 'a0'] } : {}), ...fields });
  return standingWords(getText, aBoard({ actors: [mum], notes: [note] }), note);
}

describe('the standing of a note in words', () => {
  it('is a guess until somebody says otherwise', () => {
    expect(words({})).toBe('Our guess');
    expect(words({}, false)).toBe('');
  });

  it('names who said or reported it, and when', () => {
    expect(words({ standing: 'said', saidBy: 'Mum', saidWhen: '12 May' })).toBe(
      'Said by the person: Mum, 12 May',
    );
    expect(words({ standing: 'reported', saidBy: 'Nana' })).toBe('Reported: Nana');
    expect(words({ standing: 'guess', saidBy: 'Nana' })).toBe('Our guess');
  });

  it('stays in role until somebody asked, wherever the note lies', () => {
    expect(words({ voice: 'seat', standing: 'said' })).toBe('In role');
    expect(words({ voice: 'chair', standing: 'said' }, false)).toBe('In role, from the empty chair');
    const asked = { voice: 'seat', standing: 'said', asked: 'Ngaio' } as const;
    expect(words(asked)).toBe('Said by the person · asked by Ngaio');
  });

  it('stands with words from a seat or chair in every list and on the wall, and with no others there', () => {
    const said = aNote({ text: 'I want quiet', voice: 'chair' });
    const asked = aNote({ text: 'I want sleep', voice: 'seat', asked: 'Ngaio', standing: 'said' });
    const wall = aNote({ text: 'Ring first' });
    const board = aBoard({ actors: [mum], notes: [said, asked, wall] });
    expect([said, asked, wall].map((note) => wordsSaid(getText, note))).toEqual([
      'I want quiet (in role)',
      'I want sleep',
      'Ring first',
    ]);
    expect([said, wall].map((note) => marksOf(board, {})(note).standing)).toEqual([
      'In role, from the empty chair',
      undefined,
    ]);
    expect(topBlocks(board, [said]).map(({ text }) => text)).toEqual(['I want quiet (in role)']);
  });

  it('says what a group found only where it found something', () => {
    expect(seenWords(getText, { seen: 'unsaid' })).toBe('');
    expect(seenWords(getText, { seen: 'differently' })).toBe('Seen differently');
  });
});

describe('the list of a cell', () => {
  it('is found again by its name, and other lists are none', () => {
    const cell = { actorId: mum.id, row: 'wants' } as const;
    expect(cellOfList(cellList(cell))).toEqual(cell);
    expect(cellOfList('mine')).toBeNull();
    expect(cellOfList('loose')).toBeNull();
  });
});
