import type { RecordChange } from '../../shared/document/project.ts';
import { SCHEMA_VERSION } from '../../shared/model/schemaVersion.ts';
import { CLOSE, type Hello, type RefusedObject, type Verdict } from '../../shared/sync/messages.ts';
import { AcknowledgedLog } from './acknowledgedLog.ts';
import { DocumentSwap } from './documentSwap.ts';
import { JoinsAtStake, type Join } from './joinsAtStake.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outboxStorage.ts';
import { Replica, type ReplicaListener } from './replica.ts';
import type { OpenLink } from './serverLink.ts';
import type { StorageWriter } from './storageWriter.ts';
import type { EndReason, SyncStatus } from './syncStatus.ts';
import { isRefusedInPart, wholeReason, type EntryOutcome } from './verdictOutcome.ts';

/** What the sync tells its board. */
export interface SyncHost {
  /** A change was made here: gives its outbox entry. */
  written(update: Uint8Array): OutboxEntry;
  acknowledged(entry: OutboxEntry): void;
  /** These objects of a change are refused for good; all of it when none is named. */
  refused(entry: OutboxEntry, refused: readonly RefusedObject[]): void;
  /** A fresh replica stands in the old one's place; the old document can still be read. */
  replaced(before: Replica, after: Replica): void;
  ended(reason: EndReason): void;
  changed(): void;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

function endReason(code: number): EndReason {
  if (code === CLOSE.notAdmitted) return 'not-admitted';
  if (code === CLOSE.removed) return 'removed';
  return code === CLOSE.erased ? 'erased' : 'closed';
}

/** Carries a document's changes to the server and takes its verdicts; swaps the document after a refusal. */
export class BoardSync {
  #replica: Replica;
  #everSynced = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE;
  #readOnly: SyncStatus['readOnly'] = null;
  #ended: EndReason | null = null;
  readonly #log: AcknowledgedLog;
  readonly #swap: DocumentSwap;
  readonly #joins = new JoinsAtStake();
  readonly #outbox: Outbox;
  readonly #host: SyncHost;

  constructor(openLink: OpenLink, outbox: Outbox, writer: StorageWriter, host: SyncHost) {
    this.#outbox = outbox;
    this.#host = host;
    this.#log = new AcknowledgedLog(writer);
    const open = () => new Replica(openLink, this.#listener);
    this.#replica = open();
    this.#swap = new DocumentSwap({
      open,
      toSend: () => this.#outbox.toSend.map(({ update }) => update),
      isSettled: () => !this.#replica.online || this.#outbox.underWay === 0,
      replace: (next, acknowledged) => this.#replace(next, acknowledged),
    });
  }

  get replica(): Replica {
    return this.#replica;
  }

  get online(): boolean {
    return this.#replica.online;
  }

  get everSynced(): boolean {
    return this.#everSynced;
  }

  get readOnly(): SyncStatus['readOnly'] {
    return this.#readOnly;
  }

  get ended(): EndReason | null {
    return this.#ended;
  }

  connect(): void {
    this.#replica.link.connect();
  }

  /** Entries that came into the outbox from elsewhere: shown and sent. */
  adopted(entries: readonly OutboxEntry[]): void {
    this.#replica.putIn(entries.filter(({ state }) => state === 'send').map(({ update }) => update));
    for (const entry of entries) {
      const number = entry.state === 'send' ? this.#replica.link.resend(entry.update, entry.atomic) : null;
      if (number !== null) this.#outbox.sent(entry, number);
    }
    if (entries.some(({ state }) => state === 'replay')) this.#swap.begin();
  }

  /** Notes that were grouped here and that changes of others, who did not know of it, have put on the ground. */
  overruled(changes: readonly RecordChange[]): readonly Join[] {
    return this.#joins.overruled(changes, this.#outbox.all, this.#replica.projection.snapshot);
  }

  /** Hands what was gathered from the server to the storage's writer. */
  flush(): void {
    this.#log.flush();
  }

  stop(): void {
    clearTimeout(this.#retry);
    this.#swap.cancel();
    this.#replica.destroy();
  }

  readonly #listener: ReplicaListener = {
    written: (replica, update) => this.#written(replica, update),
    connected: (replica) => this.#connected(replica),
    disconnected: (replica) => this.#disconnected(replica),
    synced: (replica) => this.#synced(replica),
    received: (_replica, update) => this.#log.add(update),
    taken: (replica) => this.#taken(replica),
    verdict: (replica, verdict) => this.#verdict(replica, verdict),
    hello: (_replica, hello) => this.#hello(hello),
    ended: (_replica, code) => this.#end(endReason(code)),
    tooLarge: (replica) => this.#tooLarge(replica),
  };

  #written(replica: Replica, update: Uint8Array): void {
    const entry = this.#host.written(update);
    const number = replica.link.announce(entry.atomic);
    if (number !== null) this.#outbox.sent(entry, number);
  }

  #taken(replica: Replica): void {
    if (this.#swap.isNext(replica)) this.#swap.tryFinish();
  }

  #connected(replica: Replica): void {
    if (replica !== this.#replica) return;
    this.#joins.connected(this.#outbox.all);
    for (const entry of this.#outbox.sendAll(replica.link)) this.#neverSend(entry);
    this.#host.changed();
  }

  #disconnected(replica: Replica): void {
    if (replica !== this.#replica) return;
    this.#outbox.linkLost();
    this.#swap.tryFinish();
    this.#host.changed();
  }

  #synced(replica: Replica): void {
    if (replica === this.#replica) this.#joins.synced();
    if (this.#swap.isNext(replica)) this.#swap.tryFinish();
    else if (!this.#everSynced) {
      this.#everSynced = true;
      if (this.#outbox.toReplay.length > 0) this.#swap.begin();
    }
    this.#host.changed();
  }

  #verdict(replica: Replica, verdict: Verdict): void {
    if (replica !== this.#replica) return;
    for (const { entry, outcome } of this.#outbox.settle(verdict)) this.#become(entry, outcome);
    this.#swap.tryFinish();
    this.#host.changed();
  }

  #become(entry: OutboxEntry, outcome: EntryOutcome): void {
    if (outcome.then === 'tray') {
      const inPart = isRefusedInPart(entry, outcome.refused);
      this.#refuse(entry, inPart ? outcome.refused : [{ reason: wholeReason(outcome.refused) }]);
    } else if (outcome.then === 'stored') this.#stored(entry);
    else if (outcome.then === 'resend') this.#resendLater();
    else {
      this.#outbox.markForReplay(entry);
      this.#swap.begin(FIRST_PAUSE * entry.tries);
    }
  }

  #stored(entry: OutboxEntry): void {
    this.#pause = FIRST_PAUSE;
    this.#outbox.drop(entry, { do: 'appendAcknowledged', update: entry.update });
    this.#swap.noteAcknowledged(entry.update);
    this.#host.acknowledged(entry);
  }

  #resendLater(): void {
    // Once for each try, however many changes it concerns.
    if (this.#retry !== undefined) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#outbox.sendUnsaved(this.#replica.link);
      this.#host.changed();
    }, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  #neverSend(entry: OutboxEntry): void {
    this.#refuse(entry, [{ reason: 'too-large' }]);
  }

  #refuse(entry: OutboxEntry, refused: readonly RefusedObject[]): void {
    this.#host.refused(entry, refused);
    this.#outbox.drop(entry);
    this.#swap.begin();
  }

  #tooLarge(replica: Replica): void {
    const entry = replica === this.#replica ? this.#outbox.largestUnderWay : null;
    if (entry) this.#neverSend(entry);
  }

  #hello(hello: Hello): void {
    if (hello.refused !== undefined) return;
    if (hello.schema > SCHEMA_VERSION) this.#readOnly = 'older';
    else if (hello.schema < SCHEMA_VERSION) this.#readOnly = 'newer';
    else this.#readOnly = hello.role === 'observer' ? 'observer' : null;
    this.#host.changed();
  }

  #end(reason: EndReason): void {
    if (this.#ended) return;
    this.#ended = reason;
    clearTimeout(this.#retry);
    this.#swap.cancel();
    this.#replica.link.destroy();
    this.#host.ended(reason);
    this.#host.changed();
  }

  #replace(next: Replica, acknowledged: readonly Uint8Array[]): void {
    const before = this.#replica;
    before.retire();
    next.putIn([...acknowledged, ...this.#outbox.toSend.map(({ update }) => update)]);
    this.#replica = next;
    for (const entry of this.#outbox.sendAll(next.link)) this.#neverSend(entry);
    this.#host.replaced(before, next);
    this.#host.changed();
  }
}
