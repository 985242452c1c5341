import type { RefusalReason } from '../../shared/model/refusal.ts';
import { newId } from '../../shared/model/ids.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { fieldOf, type PlainRecord } from '../../shared/model/recordTable.ts';
import { isRecordKind, tableOf, type RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import type { RefusedObject } from '../../shared/sync/messages.ts';
import type { StorageChange, TrayEntry } from './outboxStorage.ts';

/** One record that an operation was to write, and the words that it was to bring. */
interface Touched {
  readonly kind: RecordKind | null;
  readonly id: string | null;
  readonly words: string;
  /** Whether the operation brings words: then the whole text that the person saw is kept. */
  readonly writes: boolean;
  /** Letters that were typed, and where. */
  readonly typed?: { readonly index: number; readonly inserted: string };
}

function wordsOf(kind: RecordKind, fields: Readonly<Record<string, unknown>>): string {
  const words = Object.entries(fields).filter(([name, value]) => {
    const type = fieldOf(tableOf(kind), name)?.type;
    return typeof value === 'string' && value !== '' && (type === 'text' || type === 'string');
  });
  return words.map(([, value]) => String(value)).join('\n');
}

function touchedBy(call: OperationCall): Touched[] {
  const input = call.input as Record<string, unknown>;
  if (Array.isArray(input.calls)) return (input.calls as OperationCall[]).flatMap(touchedBy);
  const kind = isRecordKind(input.kind) ? input.kind : null;
  if (Array.isArray(input.records) && kind) {
    const records = input.records as PlainRecord[];
    return records.map((record) => ({ kind, id: record.id, words: wordsOf(kind, record), writes: true }));
  }
  if (Array.isArray(input.changes)) {
    const changes = input.changes as { kind: RecordKind; id: string; fields: Record<string, unknown> }[];
    return changes.map(({ kind: of, id, fields }) => ({
      kind: of,
      id,
      words: wordsOf(of, fields),
      writes: false,
    }));
  }
  const id = typeof input.id === 'string' ? input.id : null;
  const inserted = String(input.inserted ?? '');
  const typed = { index: Number(input.index ?? 0), inserted };
  return [{ kind, id, words: inserted, writes: true, typed }];
}

/**
 * A text with letters in it that somebody typed. Where they stand already it stays as it is; else
 * they are put back: the server's filler for what it refused deletes them from the board before
 * its verdict comes.
 */
function withTyped(text: string, { index, inserted }: NonNullable<Touched['typed']>): string {
  if (inserted === '' || text.startsWith(inserted, index)) return text;
  return text.slice(0, index) + inserted + text.slice(index);
}

/** The texts of a record as somebody sees it, or null when it is not on their board. */
function seenWords(snapshot: BoardSnapshot, kind: RecordKind | null, id: string | null): string | null {
  const record = kind && id ? snapshot[kind].get(id) : undefined;
  if (!record || !kind) return null;
  const texts = Object.entries(record).filter(([name]) => fieldOf(tableOf(kind), name)?.type === 'text');
  return texts.map(([, value]) => String(value)).join('\n');
}

/** Whatever was refused, kept with its words until the person copies, keeps or discards it. One entry a record, however many letters were refused. */
export class Tray {
  #entries: readonly TrayEntry[] = [];
  /** The texts that somebody meant records to have, from what is being refused now; by entry. */
  readonly #meant = new Map<string, string>();
  /** Words that an entry had before what is being refused now. */
  readonly #earlier = new Map<string, string>();
  readonly #write: (change: StorageChange) => void;

  constructor(write: (change: StorageChange) => void) {
    this.#write = write;
  }

  /** In the order of refusal. A new array with each change. */
  get entries(): readonly TrayEntry[] {
    return this.#entries;
  }

  restore(entries: readonly TrayEntry[]): void {
    this.#entries = entries.toSorted((a, b) => a.at - b.at);
    this.endRound();
  }

  /**
   * Keeps what a call was to do.
   * @param refused which objects of it; none with an id = all
   * @param seen the board as the person saw it: typing is kept as the whole text that they meant
   * @returns the ids of the records in question
   */
  hold(call: OperationCall, refused: readonly RefusedObject[], seen: BoardSnapshot): readonly string[] {
    const reason = refused[0]?.reason ?? 'bad-input';
    const named = new Map(refused.flatMap((object) => (object.id ? [[object.id, object.reason]] : [])));
    const held = touchedBy(call).filter(({ id }) => named.size === 0 || id === null || named.has(id));
    for (const touched of held) {
      this.#hold(call.name, touched, named.get(touched.id ?? '') ?? reason, seen);
    }
    return held.flatMap(({ id }) => (id === null ? [] : [id]));
  }

  /**
   * Keeps the whole text that somebody meant a record to have.
   * @param isFirst whether what its entry holds are other words, which stay beside these
   */
  holdText(kind: RecordKind, recordId: string, words: string, reason: RefusalReason, isFirst: boolean): void {
    const before = this.#find(kind, recordId);
    if (before && isFirst) this.#earlier.set(before.id, before.words);
    const entry = before ?? this.#entry('editText', kind, recordId, reason);
    this.#put({ ...entry, words: this.#withEarlier(entry.id, words) });
  }

  /** Takes the words of the entries up to date with what the person sees now, before the board is swapped under them. */
  refresh(recordIds: ReadonlySet<string>, seen: BoardSnapshot): void {
    for (const entry of this.#entries) {
      if (entry.recordId === null || !recordIds.has(entry.recordId)) continue;
      if (entry.operation === 'changeRecords' && entry.words === '') continue;
      const words = seenWords(seen, entry.kind, entry.recordId);
      const meant = this.#meant.get(entry.id) ?? '';
      if (words && words.length >= meant.length)
        this.#put({ ...entry, words: this.#withEarlier(entry.id, words) });
    }
  }

  /** The board was swapped: words typed from here on are others than those that were refused. */
  endRound(): void {
    this.#earlier.clear();
    this.#meant.clear();
    for (const { id, words } of this.#entries) this.#earlier.set(id, words);
  }

  #withEarlier(entryId: string, words: string): string {
    const earlier = this.#earlier.get(entryId) ?? '';
    return words.includes(earlier) ? words : `${earlier}\n${words}`;
  }

  discard(id: string): void {
    this.#earlier.delete(id);
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    this.#write({ do: 'dropTray', id });
  }

  #hold(operation: string, touched: Touched, reason: RefusalReason, seen: BoardSnapshot): void {
    const before = touched.id ? this.#find(touched.kind, touched.id) : null;
    const entry = before ?? this.#entry(operation, touched.kind, touched.id, reason);
    const text = touched.writes ? this.#textMeant(entry.id, touched, seen) : null;
    // Once the note is off the board, its entry has the words already: it was refreshed just before.
    const words = text ? this.#withEarlier(entry.id, text) : (before?.words ?? '') || touched.words;
    const brings = touched.writes && entry.operation === 'changeRecords';
    this.#put({ ...entry, words, operation: brings ? operation : entry.operation });
  }

  #textMeant(entryId: string, touched: Touched, seen: BoardSnapshot): string | null {
    const seenText = seenWords(seen, touched.kind, touched.id);
    if (seenText === null || !touched.typed) return seenText;
    const meant = withTyped(this.#meant.get(entryId) ?? seenText, touched.typed);
    this.#meant.set(entryId, meant);
    return meant;
  }

  #find(kind: RecordKind | null, recordId: string): TrayEntry | null {
    return this.#entries.find((entry) => entry.kind === kind && entry.recordId === recordId) ?? null;
  }

  #entry(
    operation: string,
    kind: RecordKind | null,
    recordId: string | null,
    reason: RefusalReason,
  ): TrayEntry {
    const id = kind && recordId ? `${kind}.${recordId}` : newId();
    return { id, kind, recordId, operation, words: '', reason, at: Date.now() };
  }

  #put(entry: TrayEntry): void {
    const known = this.#entries.some(({ id }) => id === entry.id);
    this.#entries = known
      ? this.#entries.map((other) => (other.id === entry.id ? entry : other))
      : [...this.#entries, entry];
    this.#write({ do: 'putTray', entry });
  }
}
