import { expect, it } from 'vitest';
import { findOwnNotes } from '../../../client/private/ownNotes.ts';
import type { ShelfNote } from '../../../client/private/shelf.ts';
import { newId } from '../../../shared/model/ids.ts';
import { aBoard, aNote } from '../../support/records.ts';

const round = newId();
const rounds = new Set([round]);

function own(text: string, more: Partial<ShelfNote> = {}): ShelfNote {
  return { id: newId(), roundId: round, text, token: 'token', heldBack: false, shownAs: null, ...more };
}

it('finds one’s own notes by their words, each once, and only among those of the round', () => {
  const notes = [
    aNote({ text: 'Twice', round }),
    aNote({ text: 'Twice', round }),
    aNote({ text: 'whānau', round }),
    aNote({ text: 'elsewhere', round: newId() }),
  ];
  const mine = [own('Twice'), own(' wha\u0304nau '), own('elsewhere'), own('never stored')];
  const { shown, kept } = findOwnNotes(mine, aBoard({ notes }), rounds);
  expect(shown.map((one) => one.note.text)).toEqual(['Twice', 'whānau']);
  expect(kept.map(({ text }) => text)).toEqual(['elsewhere', 'never stored']);
});

it('knows a note again when a facilitator has changed its words, and lets go of one in the bin', () => {
  const note = aNote({ text: 'Mended', round });
  const mine = [own('Mend', { shownAs: note.id })];
  expect(findOwnNotes(mine, aBoard({ notes: [note] }), rounds).shown).toHaveLength(1);
  const binned = aBoard({ notes: [{ ...note, deleted: true }] });
  expect(findOwnNotes(mine, binned, rounds)).toMatchObject({ shown: [], kept: [{ text: 'Mend' }] });
});

it('what was held back is never taken for a note on the board', () => {
  const notes = [aNote({ text: 'Same words', round })];
  const mine = [own('Same words', { heldBack: true })];
  expect(findOwnNotes(mine, aBoard({ notes }), rounds).shown).toEqual([]);
});
