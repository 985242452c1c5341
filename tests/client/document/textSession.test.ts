import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextSession, TextState } from '../../../client/document/textSession.ts';
import { newId } from '../../../shared/model/ids.ts';
import { addPostIts, binPostIts } from '../../../shared/operations/postIt.ts';
import { FakeServer } from './fakeServer.ts';
import { openTestBoard, type TestBoard } from './openTestBoard.ts';

let server: FakeServer;
let ada: TestBoard;
let ben: TestBoard;
let note: string;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  [ada, ben] = [await openTestBoard(server), await openTestBoard(server)];
  server.settle();
  note = newId();
  ada.board.run(addPostIts([{ id: note, text: 'kia ora' }]));
  server.settle();
});
afterEach(() => void vi.useRealTimers());

function open(on: TestBoard): TextSession {
  return on.board.openTextSession('postIt', note, 'text');
}

function type(session: TextSession, letters: string): void {
  for (const letter of letters) expect(session.change(session.text + letter).ok).toBe(true);
}

const textOf = (on: TestBoard) => on.board.snapshot.postIt.get(note)?.text;

describe('a text session', () => {
  it('writes each input, and closing makes one step of undo of all of it', () => {
    const session = open(ada);
    type(session, ' koutou');
    server.settle();
    expect(textOf(ben)).toBe('kia ora koutou');
    session.close();
    expect(ada.board.undo().ok).toBe(true);
    expect(textOf(ada)).toBe('kia ora');
    expect(ada.board.redo().ok).toBe(true);
    expect(textOf(ada)).toBe('kia ora koutou');
  });

  it('merges with what another types, and keeps the caret at its letter', () => {
    const [mine, theirs] = [open(ada), open(ben)];
    const told: TextState[] = [];
    mine.onRemote((state) => told.push(state));
    type(mine, '!');
    theirs.change('ā kia ora');
    server.settle();
    expect(mine.text).toBe('ā kia ora!');
    expect(theirs.text).toBe('ā kia ora!');
    expect(told.map(({ text }) => text)).toEqual(['ā kia ora!']);
    expect(told[0]?.mapIndex(8)).toBe(10);
  });

  it('undoes inside of the session without touching the other’s words', () => {
    const [mine, theirs] = [open(ada), open(ben)];
    type(mine, '!');
    server.settle();
    theirs.change('ā kia ora!');
    server.settle();
    expect(mine.undo()).toBe(true);
    expect(mine.text).toBe('ā kia ora');
    expect(mine.redo()).toBe(true);
    expect(mine.text).toBe('ā kia ora!');
    server.settle();
    expect(theirs.text).toBe('ā kia ora!');
    expect(mine.undo()).toBe(true);
    expect(mine.undo()).toBe(false);
  });

  it('takes back one’s own words alone when another wrote in between', () => {
    const [mine, theirs] = [open(ada), open(ben)];
    type(mine, ' e hoa');
    server.settle();
    theirs.change('Ngā mihi, kia ora e hoa');
    server.settle();
    mine.close();
    expect(ada.board.undo().ok).toBe(true);
    server.settle();
    expect(textOf(ben)).toBe('Ngā mihi, kia ora');
  });

  it('stores what was typed in its composed form', () => {
    const session = open(ada);
    const done = session.change('kia ora wha\u0304nau');
    expect(done.ok && done.value.text).toBe('kia ora wh\u0101nau');
    expect(session.text).toBe('kia ora wh\u0101nau');
  });

  it('leaves the editor alone while an input method composes, and merges afterwards', () => {
    const [mine, theirs] = [open(ada), open(ben)];
    const told: TextState[] = [];
    mine.onRemote((state) => told.push(state));
    mine.hold();
    mine.change('kia ora a');
    theirs.change('ā kia ora');
    server.settle();
    expect(told).toEqual([]);
    mine.change('kia ora a\u0304');
    server.settle();
    expect(told).toEqual([]);
    mine.release();
    server.settle();
    expect(mine.text).toBe('ā kia ora ā');
    expect(theirs.text).toBe('ā kia ora ā');
    expect(told.at(-1)?.mapIndex('kia ora'.length)).toBe('ā kia ora'.length);
  });

  it('goes on after the document was swapped, and its step still takes back the words', () => {
    const session = open(ada);
    type(session, ' e hoa');
    server.settle();
    server.rule = () => 'scan';
    ada.board.run(addPostIts([{ text: 'another' }]));
    ada.link().deliverUp();
    server.rule = () => null;
    server.settle();
    type(session, ' mā');
    server.settle();
    expect(textOf(ben)).toBe('kia ora e hoa mā');
    session.close();
    ada.board.undo();
    server.settle();
    expect(textOf(ben)).toBe('kia ora');
  });

  it('keeps all of the words when the note is refused while one types', () => {
    const refused = newId();
    server.locked.add(refused);
    ada.board.run(addPostIts([{ id: refused, text: '' }]));
    const session = ada.board.openTextSession('postIt', refused, 'text');
    type(session, 'we were never asked');
    server.settle();
    expect(ada.board.snapshot.postIt.has(refused)).toBe(false);
    expect(session.text).toBe('we were never asked');
    expect(session.change('we were never asked before').ok).toBe(false);
    session.close();
    expect(ada.board.tray.entries).toMatchObject([
      { recordId: refused, words: 'we were never asked before' },
    ]);
  });

  it('keeps the words when the note is locked while one types', async () => {
    const session = open(ada);
    ada.targets.set(note, { mine: false, locked: true, frozen: false });
    expect(session.change('kia ora koutou')).toMatchObject({ ok: false, reason: { reason: 'locked' } });
    session.close();
    expect(ada.board.tray.entries).toMatchObject([
      { recordId: note, words: 'kia ora koutou', reason: 'locked' },
    ]);
    expect(textOf(ada)).toBe('kia ora');
  });

  describe('of a note that was locked while one types', () => {
    const words = () => ada.board.tray.entries.map((entry) => entry.words).join();
    let session: TextSession;
    beforeEach(() => {
      session = open(ada);
      ada.targets.set(note, { mine: true, locked: true, frozen: false });
    });

    it('keeps all that was refused, not the last try alone', () => {
      session.change('kia ora and a long dictated sentence');
      session.change('kia orax');
      session.close();
      expect(words()).toBe('kia ora and a long dictated sentencex');
    });

    it('strings letters together in the order in which they were typed, also where the field keeps them', () => {
      for (const letter of ' hello') session.change(`kia ora${letter}`);
      expect(words()).toBe('kia ora hello');
      session.change('kia ora you');
      session.change('kia ora you all');
      expect(words()).toBe('kia ora hello you all');
    });

    it('has the words in the tray at once, and on the device when the page goes', async () => {
      session.change('kia ora and more');
      expect(words()).toBe('kia ora and more');
      expect(ada.board.status.refused).toBe(1);
      ada.board.flushAtOnce();
      expect((await ada.storage.read()).tray).toHaveLength(1);
    });

    it('keeps what was refused before beside what is refused in another session', () => {
      session.change('kia ora first');
      session.close();
      const again = open(ada);
      again.change('kia ora second');
      again.change('kia ora!');
      again.close();
      expect(words()).toBe('kia ora first\nkia ora second!');
    });

    it('keeps what was refused when the note takes words again', () => {
      session.change('kia ora first');
      ada.targets.delete(note);
      type(session, '.');
      ada.targets.set(note, { mine: true, locked: true, frozen: false });
      session.change('kia ora. second');
      session.close();
      expect(words()).toBe('kia ora first\nkia ora. second');
    });
  });

  it('refuses a text that is too long and says so', () => {
    const session = open(ada);
    expect(session.change('x'.repeat(5001))).toMatchObject({ ok: false, reason: { reason: 'too-long' } });
  });

  it('makes its step when the page goes or undo is pressed while it is open', () => {
    const session = open(ada);
    type(session, ' e hoa');
    expect(ada.board.undo().ok).toBe(true);
    expect(session.text).toBe('kia ora');
    type(session, '!');
    session.close();
    expect(textOf(ada)).toBe('kia ora!');
    ada.board.undo();
    expect(textOf(ada)).toBe('kia ora');
  });

  it('of a note in the bin can still be closed', () => {
    const session = open(ada);
    ada.board.run(binPostIts([note]));
    type(session, '!');
    session.close();
    expect(textOf(ada)).toBe('kia ora!');
  });
});
