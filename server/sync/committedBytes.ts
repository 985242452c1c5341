import * as Y from 'yjs';
import { encodeAnswerFrame, encodeUpdateFrame, EMPTY_UPDATE, isEmptyUpdate } from './protocol.ts';

/** One or more committed updates, in one. */
interface TailItem {
  readonly update: Uint8Array;
  readonly frame: Buffer;
  /** Journal number of its newest update. */
  readonly seq: number;
}

/** What a compaction starts from: the same state as `base` and then `tail`, up to `seq`. */
export interface CommittedParts {
  readonly base: Uint8Array;
  readonly tail: readonly Uint8Array[];
  readonly seq: number;
}

/** So many items of the tail are merged into one at a time. */
const foldAt = 64;

/**
 * A document's committed state as ready-made frames: a joiner is served bytes that lie here
 * already, and never anything that could still be lost.
 */
export class CommittedBytes {
  #base: Uint8Array;
  #baseSeq: number;
  #baseFrame: Buffer | null = null;
  #tail: TailItem[] = [];
  #small = 0;
  #tailFrames: Buffer | null = null;
  #tailBytes = 0;
  #seq: number;

  constructor(base: Uint8Array, seq: number) {
    this.#base = base;
    this.#baseSeq = seq;
    this.#seq = seq;
  }

  /** Journal number of the newest committed update. */
  get seq(): number {
    return this.#seq;
  }

  get baseLength(): number {
    return this.#base.length;
  }

  /** Bytes of the updates since the base. */
  get tailLength(): number {
    return this.#tailBytes;
  }

  /** Adds what one commit brought, up to `seq`, and gives its frame. */
  append(update: Uint8Array, seq: number): Buffer {
    const frame = encodeUpdateFrame(update);
    // The view into the frame, so that the bytes are kept once.
    const kept = frame.subarray(frame.length - update.length);
    this.#tail.push({ update: kept, frame, seq });
    this.#small += 1;
    this.#seq = seq;
    this.#tailBytes += update.length;
    this.#tailFrames = null;
    if (this.#small >= foldAt) this.#fold();
    return frame;
  }

  /** Frames that bring somebody who has nothing up to date; the last one tells them so. */
  framesForAll(): Buffer[] {
    this.#tailFrames ??= Buffer.concat([
      ...this.#tail.map(({ frame }) => frame),
      encodeAnswerFrame(EMPTY_UPDATE),
    ]);
    if (isEmptyUpdate(this.#base)) return [this.#tailFrames];
    this.#baseFrame ??= this.#keepBaseInFrame();
    return [this.#baseFrame, this.#tailFrames];
  }

  /** Frames for somebody who had everything up to `seq`. */
  framesSince(seq: number): Buffer[] {
    if (seq < this.#baseSeq) return this.framesForAll();
    return this.#tail.filter((item) => item.seq > seq).map(({ frame }) => frame);
  }

  parts(): CommittedParts {
    return { base: this.#base, tail: this.#tail.map(({ update }) => update), seq: this.#seq };
  }

  /** Puts a compacted state in the place of everything up to `seq`. */
  rebase(base: Uint8Array, seq: number): void {
    this.#base = base;
    this.#baseSeq = seq;
    this.#baseFrame = null;
    this.#tailFrames = null;
    this.#tail = this.#tail.filter((item) => item.seq > seq);
    this.#small = this.#tail.length;
    this.#tailBytes = this.#tail.reduce((sum, { update }) => sum + update.length, 0);
  }

  #fold(): void {
    const folded = this.#tail.splice(-this.#small);
    const update = Y.mergeUpdates(folded.map((item) => item.update));
    this.#tail.push({ update, frame: encodeUpdateFrame(update), seq: this.#seq });
    this.#small = 0;
  }

  #keepBaseInFrame(): Buffer {
    const frame = encodeUpdateFrame(this.#base);
    this.#base = frame.subarray(frame.length - this.#base.length);
    return frame;
  }
}
