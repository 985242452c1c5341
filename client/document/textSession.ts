import * as Y from 'yjs';
import { cleanText } from '../../shared/model/cleanText.ts';
import { fail, succeed, type Result } from '../../shared/model/result.ts';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import { recordText } from '../../shared/document/roots.ts';
import { findSplice, type TextSplice } from '../../shared/document/spliceText.ts';
import type { OperationCall, Refusal } from '../../shared/operations/operation.ts';
import { RefusedWords } from './refusedWords.ts';
import { mapByDelta, mapBySplice, mapByTexts, rebase, type MapIndex } from './textDelta.ts';

/** A text after a change, and where places of the text before it are now. */
export interface TextState {
  readonly text: string;
  readonly mapIndex: MapIndex;
}

/** One person's typing in one text, from opening the editor to closing it. */
export interface TextSession {
  /** The text as the editor is to show it. */
  readonly text: string;
  /** Others changed the text: the editor shows `text` and moves its caret by `mapIndex`. Returns how to stop. */
  onRemote(listener: (state: TextState) => void): () => void;
  /**
   * The editor now shows `newText`. Gives what it should show, which differs only where the text
   * had to be cleaned or others wrote meanwhile. Refused words are in the tray at once.
   */
  change(newText: string): Result<TextState, Refusal>;
  /** Between hold and release (an input method composes) the editor is left alone: neither cleaned nor told of others. */
  hold(): void;
  release(): void;
  undo(): boolean;
  redo(): boolean;
  /** Ends the session: all its typing becomes one step of the board's undo. */
  close(): void;
}

/** What a session needs of its board. */
export interface TextHost {
  doc(): Y.Doc;
  /** Runs a guarded edit with the session's origin; leaves the undo stack alone. */
  edit(call: OperationCall, origin: object): Result<null, Refusal>;
  /** Lets something else write the document; `describe` tells afterwards what was written. */
  write(change: () => void, describe: () => OperationCall): void;
  /** The session's typing, as the operation that takes it back. */
  record(undoId: string, inverse: OperationCall): void;
  /** Words that could not be written. @param isFirst whether they go on from none that were kept before */
  keepWords(words: string, reason: RefusalReason, isFirst: boolean): void;
  closed(session: BoardTextSession): void;
}

const CAPTURE_PAUSE = 500;

/** See {@link TextSession}. Survives a swap of the document by {@link attach}. */
export class BoardTextSession implements TextSession {
  #text: Y.Text | null = null;
  #undoManager: Y.UndoManager | null = null;
  /** What the editor shows. */
  #shown = '';
  /** The document's text; the editor's differs from it only while it is held. */
  #current = '';
  /** The document's text without this session's typing. */
  #base = '';
  #held = false;
  /** What was refused since something was written. */
  #refused: RefusedWords | null = null;
  readonly #listeners = new Set<(state: TextState) => void>();
  readonly #host: TextHost;
  readonly #at: { readonly kind: RecordKind; readonly id: string; readonly field: string };
  readonly #undoId: string;

  constructor(
    host: TextHost,
    at: { readonly kind: RecordKind; readonly id: string; readonly field: string },
    undoId: string,
  ) {
    this.#host = host;
    this.#at = at;
    this.#undoId = undoId;
    this.#bind();
    this.#shown = this.#current = this.#base = this.#stored();
  }

  get text(): string {
    return this.#shown;
  }

  #stored(): string {
    return this.#text?.toString() ?? '';
  }

  #bind(): void {
    const { kind, id, field } = this.#at;
    this.#text = recordText(this.#host.doc(), kind, id, field);
    if (!this.#text) return;
    this.#text.observe(this.#observe);
    const options = { trackedOrigins: new Set<unknown>([this]), captureTimeout: CAPTURE_PAUSE };
    this.#undoManager = new Y.UndoManager(this.#text, options);
  }

  #unbind(): void {
    this.#text?.unobserve(this.#observe);
    // Frees the deleted words that it holds for undo; they must not stay in the document.
    this.#undoManager?.clear();
    this.#undoManager?.destroy();
    this.#text = this.#undoManager = null;
  }

  /** The board now stands on another document. */
  attach(): void {
    const mine = findSplice(this.#base, this.#current);
    this.#unbind();
    this.#bind();
    // The note did not come along: the editor keeps the words, and closing it puts them in the tray.
    if (!this.#text) return;
    this.#current = this.#stored();
    // What this session typed is still its own to take back where it came along.
    const came = this.#current.startsWith(mine.inserted, mine.index);
    this.#base = came
      ? this.#current.slice(0, mine.index) +
        mine.removed +
        this.#current.slice(mine.index + mine.inserted.length)
      : this.#current;
    if (!this.#held && this.#shown !== this.#current) this.#show(mapByTexts(this.#shown, this.#current));
  }

  readonly #observe = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    const before = this.#current;
    this.#current = this.#stored();
    if (transaction.origin === this || transaction.origin === this.#undoManager) return;
    this.#base = rebase(this.#base, before, event.delta);
    if (this.#held) return;
    this.#show(mapByDelta(event.delta));
  };

  #show(mapIndex: MapIndex): void {
    this.#shown = this.#current;
    for (const listener of this.#listeners) listener({ text: this.#shown, mapIndex });
  }

  onRemote(listener: (state: TextState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #call(splice: TextSplice): OperationCall {
    return { name: 'editText', input: { ...this.#at, ...splice } };
  }

  change(newText: string): Result<TextState, Refusal> {
    const wanted = this.#held ? newText : cleanText(newText);
    const mine = findSplice(this.#shown, wanted);
    // What others did that the editor was not told yet, because it is held.
    const others = findSplice(this.#shown, this.#current);
    const done = this.#edit({ ...mine, index: mapBySplice(others)(mine.index) });
    if (!done.ok) {
      this.#keep(wanted, mine, done.reason.reason);
      return done;
    }
    this.#refused = null;
    this.#shown = this.#held ? newText : this.#current;
    const clean = mapByTexts(newText, wanted);
    const follow = mapBySplice({ ...others, index: mapBySplice(mine)(others.index) });
    const mapIndex: MapIndex = this.#held ? (index) => index : (index) => follow(clean(index));
    return succeed({ text: this.#shown, mapIndex });
  }

  /** At once: the field shows these words no more, and the page may go at any time. */
  #keep(wanted: string, typed: TextSplice, reason: RefusalReason): void {
    const isFirst = this.#refused === null;
    if (this.#refused) this.#refused.add(typed);
    else this.#refused = new RefusedWords(wanted, typed);
    this.#host.keepWords(this.#refused.words, reason, isFirst);
  }

  #edit(splice: TextSplice): Result<null, Refusal> {
    if (!this.#text) return fail({ reason: 'not-found', kind: this.#at.kind, id: this.#at.id });
    if (!splice.inserted && !splice.removed) return succeed(null);
    return this.#host.edit(this.#call(splice), this);
  }

  hold(): void {
    this.#held = true;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    const shown = this.#shown;
    const changed = this.change(shown);
    if (changed.ok && changed.value.text !== shown) this.#show(changed.value.mapIndex);
  }

  undo(): boolean {
    return this.#travel('undo');
  }

  redo(): boolean {
    return this.#travel('redo');
  }

  #travel(direction: 'undo' | 'redo'): boolean {
    const manager = this.#undoManager;
    const nothing: TextSplice = { index: 0, removed: '', inserted: '' };
    if (!manager || !this.#host.edit(this.#call(nothing), this).ok) return false;
    const before = this.#current;
    this.#host.write(
      () => void manager[direction](),
      () => this.#call(findSplice(before, this.#stored())),
    );
    if (this.#current === before) return false;
    this.#show(mapByTexts(before, this.#current));
    return true;
  }

  /** Makes a step of undo of what was typed so far. */
  seal(): void {
    if (!this.#text) return;
    const back = findSplice(this.#current, this.#base);
    this.#base = this.#current;
    if (back.inserted || back.removed) this.#host.record(this.#undoId, this.#call(back));
  }

  close(): void {
    this.seal();
    this.#unbind();
    this.#listeners.clear();
    this.#host.closed(this);
  }
}
