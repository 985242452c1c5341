import { WebSocket } from 'ws';
import { openBoardDocument, type BoardDocument } from '../../../client/document/boardDocument.ts';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import { newId } from '../../../shared/model/ids.ts';
import { POST_IT_COLORS } from '../../../shared/model/postIt.ts';
import { addPostIts, colorPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import { actorOf, OWN_TARGET } from '../../../shared/permissions/can.ts';
import type { Random } from '../../convergence/seededRandom.ts';
import type { AcknowledgementLedger } from '../robots/acknowledgementLedger.ts';
import type { Joined } from '../robots/joinAsProgram.ts';
import type { MeantNote } from './intent.ts';

/** Something that writes on a board and knows what it meant to write. */
export interface Writer {
  readonly meant: ReadonlyMap<string, MeantNote>;
  /** Changes made so far. */
  readonly edits: number;
  /** Changes that the server has not acknowledged. */
  readonly unsaved: number;
  /** Verdicts that said no; honest writing gets none. */
  readonly refused: number;
  /** Makes one change, at random. */
  write(): void;
  whenSaved(): Promise<void>;
  close(): Promise<void>;
}

/** Writes with the real client document, which keeps and resends what was not acknowledged. */
export class ClientWriter implements Writer {
  readonly meant = new Map<string, MeantNote>();
  edits = 0;
  readonly board: BoardDocument;
  readonly #random: Random;

  private constructor(board: BoardDocument, random: Random) {
    this.board = board;
    this.#random = random;
  }

  static async open(joined: Joined, random: Random, ledger: AcknowledgementLedger): Promise<ClientWriter> {
    const { serverUrl, participantId, boardId, ticket } = joined;
    const board = await openBoardDocument({
      serverUrl,
      participantId,
      documentId: boardId,
      storage: createMemoryStorage(),
      // ws has the parts of the browser's WebSocket that y-websocket uses.
      webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      ticket,
      actor: () => actorOf(participantId, 'participant'),
      targetOf: () => OWN_TARGET,
    });
    board.onAcknowledged(({ update }) => ledger.add(boardId, update));
    return new ClientWriter(board, random);
  }

  get unsaved(): number {
    return this.board.status.unsaved;
  }

  get refused(): number {
    return this.board.tray.entries.length;
  }

  write(): void {
    const what = this.#random();
    if (this.meant.size === 0 || what < 0.25) this.#add();
    else if (what < 0.65) this.#type();
    else if (what < 0.8) this.#color();
    else this.#move();
  }

  #pick(): [string, MeantNote] {
    const notes = [...this.meant];
    const found = notes[Math.floor(this.#random() * notes.length)];
    if (!found) throw new Error('nothing was written yet');
    return found;
  }

  #count(isDone: boolean): void {
    if (!isDone) throw new Error('the client refused what it should have allowed');
    this.edits++;
  }

  #add(): void {
    const id = newId();
    const note = { text: `n${this.edits}.`, color: 'yellow', x: this.edits };
    const place = ['board', note.x, 0, 'a0'] as const;
    this.#count(this.board.run(addPostIts([{ id, place, text: note.text }])).ok);
    this.meant.set(id, note);
  }

  /** Each change adds something that is said only once, so that nothing can be lost or doubled unseen. */
  #type(): void {
    const [id, note] = this.#pick();
    const editor = this.board.openTextSession('postIt', id, 'text');
    const text = `${note.text}${this.edits}.`;
    this.#count(editor.change(text).ok);
    editor.close();
    note.text = text;
  }

  #color(): void {
    const [id, note] = this.#pick();
    const color = POST_IT_COLORS[Math.floor(this.#random() * POST_IT_COLORS.length)] ?? 'yellow';
    if (color === note.color) return;
    this.#count(this.board.run(colorPostIts([id], color)).ok);
    note.color = color;
  }

  #move(): void {
    const [id, note] = this.#pick();
    const x = this.edits + 1;
    this.#count(this.board.run(movePostIts([{ id, place: ['board', x, 0, 'a0'] }])).ok);
    note.x = x;
  }

  whenSaved(): Promise<void> {
    return this.board.whenSaved();
  }

  close(): Promise<void> {
    return this.board.close();
  }
}
