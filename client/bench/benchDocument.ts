import * as Y from 'yjs';
import { createBoardDoc, recordText } from '../../shared/document/roots.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { readyOperation } from '../../shared/operations/registry.ts';
import { toPostIts, type BenchNote } from './benchNotes.ts';

const BATCH = 50;

/** Runs an operation as the app does, with nobody to ask: a bench has no rights to check. */
function run(doc: Y.Doc, call: OperationCall): void {
  const ready = readyOperation(call);
  if (!ready.ok) throw new Error(`${call.name}: ${ready.reason.reason}`);
  doc.transact(() => ready.value.operation.apply(doc, ready.value.call.input), 'local');
}

/** A board's document and somebody else's copy of it, whose changes arrive as updates. */
export class BenchDocument {
  readonly doc = createBoardDoc();
  readonly ids: readonly string[];
  readonly #elsewhere = createBoardDoc();

  constructor(notes: readonly BenchNote[]) {
    const postIts = toPostIts(notes);
    this.ids = postIts.map(({ id }) => id);
    for (let from = 0; from < postIts.length; from += BATCH) {
      run(this.#elsewhere, addPostIts(postIts.slice(from, from + BATCH)));
    }
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#elsewhere), 'remote');
    this.#elsewhere.on('update', (update: Uint8Array) => Y.applyUpdate(this.doc, update, 'remote'));
  }

  /** Somebody else replaces a note's text. */
  editElsewhere(id: string, text: string): void {
    const shared = recordText(this.#elsewhere, 'postIt', id, 'text');
    if (!shared) throw new Error(`there is no note ${id}`);
    this.#elsewhere.transact(() => {
      shared.delete(0, shared.length);
      shared.insert(0, text);
    });
  }

  /** Runs an operation here, as the app does. */
  run(call: OperationCall): void {
    run(this.doc, call);
  }
}
