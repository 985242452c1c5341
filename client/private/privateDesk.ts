import type { RecordChange } from '../../shared/document/project.ts';
import { newId } from '../../shared/model/ids.ts';
import { completeRecord } from '../../shared/model/recordTable.ts';
import { privateNoteTable, type PrivateNote } from '../../shared/model/privateNote.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { BoardDocument } from '../document/board.ts';
import type { Shelf } from './shelf.ts';
import { hashToken, makeToken } from './token.ts';

/** Somebody's own document of one round, and what the device remembers of it. */
export interface PrivateDesk {
  readonly roundId: string;
  readonly board: BoardDocument;
  /** Adds a note; gives its id, or null when it may not be written now. */
  add(text: string, lane: string | null): string | null;
  change(id: string, fields: Partial<Pick<PrivateNote, 'lane' | 'heldBack' | 'deleted'>>): void;
  /**
   * Hands the device on: nothing of the one who wrote is shown here any more, whatever the round it was written for, and
   * nobody here can take it back. False, and nothing is done, when that can not be written now.
   */
  passOn(): boolean;
  close(): Promise<void>;
}

function changeCall(ids: readonly string[], fields: Partial<PrivateNote>): OperationCall {
  return {
    name: 'changeRecords',
    input: { changes: ids.map((id) => ({ kind: 'privateNote', id, fields })) },
  };
}

/** The notes that are shown to whoever writes on this device now, in the order in which they were written. */
export function shownNotes({ snapshot }: BoardDocument): PrivateNote[] {
  return [...snapshot.privateNote.values()].filter(({ deleted, passedOn }) => !deleted && !passedOn);
}

/** Makes the desk over a document that is open; what is on it is remembered by the device from now on. */
export function createPrivateDesk(roundId: string, board: BoardDocument, shelf: Shelf): PrivateDesk {
  const known = (id: string) => shelf.notes.find((note) => note.id === id);

  function remember({ id, text, heldBack, deleted, passedOn }: PrivateNote): void {
    if (deleted || passedOn) return shelf.drop(id);
    const before = known(id);
    if (before?.text === text && before.heldBack === heldBack) return;
    shelf.put({ id, roundId, token: before?.token ?? '', shownAs: null, text, heldBack });
  }

  const follow = (changes: readonly RecordChange[]) => {
    for (const { kind, after } of changes) {
      // A note that is not there any more was refused: its words stay on the device. Changes of this kind hold private notes.
      if (kind === 'privateNote' && after) remember(after as PrivateNote);
    }
  };
  const stopFollowing = board.onChange(follow);
  for (const note of board.snapshot.privateNote.values()) remember(note);

  /** The round is over and the server has erased it: words that were not stored in time stay on the device. */
  const settle = () => {
    if (board.status.ended !== 'erased' || shelf.isSettled(roundId)) return;
    for (const { id, recordId, words } of board.tray.entries) {
      const isKept = shelf.notes.some((note) => note.id === recordId && note.text === words);
      if (words !== '' && !isKept)
        shelf.put({ id, roundId, token: '', shownAs: null, heldBack: true, text: words });
    }
    shelf.settle(roundId);
  };
  const stopSettling = board.subscribe(settle);
  settle();

  return {
    roundId,
    board,
    add(text, lane) {
      const [id, token] = [newId(), makeToken()];
      const record = completeRecord(privateNoteTable, id, { text, lane, withdrawal: hashToken(token) });
      // Before the note: it is on the device as soon as the note is anywhere.
      shelf.put({ id, roundId, token, text, heldBack: false, shownAs: null });
      const added = board.run({ name: 'addRecords', input: { kind: 'privateNote', records: [record] } });
      if (added.ok) return id;
      shelf.drop(id);
      return null;
    },
    change: (id, fields) => void board.run(changeCall([id], fields)),
    passOn() {
      const ids = shownNotes(board).map(({ id }) => id);
      if (ids.length > 0 && !board.run(changeCall(ids, { passedOn: true })).ok) return false;
      for (const { id } of board.tray.entries) board.tray.discard(id);
      for (const { id } of shelf.notes) shelf.drop(id);
      return true;
    },
    async close() {
      stopFollowing();
      stopSettling();
      await board.close();
    },
  };
}
