import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { GuardContext, GuardVerdict } from '../../server/sync/guard/guard.ts';
import { judgeUpdate } from '../../server/sync/guard/judgeUpdate.ts';
import { createProjection, type Projection } from '../../shared/document/project.ts';
import { readRecord } from '../../shared/document/readRecord.ts';
import { createBoardDoc, rootOf } from '../../shared/document/roots.ts';
import { RECORD_KINDS } from '../../shared/model/tables.ts';
import type { GuardedRoom } from '../support/guardedRoom.ts';

/**
 * A second document that takes the same updates as a room's, many in one transaction of Yjs, as the real room takes
 * them. Throws as soon as the guard says something else there, or what is read ahead is not what the room holds.
 */
export class OpenTwin {
  readonly #room: GuardedRoom;
  readonly #doc = createBoardDoc();
  readonly #projection: Projection;
  #taken = 0;

  constructor(room: GuardedRoom) {
    this.#room = room;
    this.#doc.clientID = room.doc.clientID;
    this.#projection = createProjection(this.#doc);
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(room.doc));
    this.#taken = room.accepted.length;
    room.onJudged = (context, update, verdict) => this.#judge(context, update, verdict);
  }

  /** Everything that the room takes in `run` comes into one transaction here. */
  together(run: () => void): void {
    this.#catchUp();
    this.#doc.transact(() => {
      run();
      this.#catchUp();
      this.#compare();
    });
    this.#compare();
  }

  /** Takes what came to the room past the guard. */
  #catchUp(): void {
    const { accepted } = this.#room;
    if (this.#taken === accepted.length) return;
    for (; this.#taken < accepted.length; this.#taken++) {
      Y.applyUpdate(this.#doc, accepted[this.#taken] ?? new Uint8Array());
    }
    const all = RECORD_KINDS.flatMap((kind) =>
      [...rootOf(this.#doc, kind).keys()].map((id) => ({ kind, id })),
    );
    this.#projection.readAhead(all, null);
  }

  #judge(context: GuardContext, update: Uint8Array, verdict: GuardVerdict): void {
    this.#catchUp();
    const noteOf = (id: string) =>
      readRecord(this.#doc, 'postIt', id) ?? readRecord(this.#doc, 'imaginedPostIt', id);
    const twin = judgeUpdate({ ...context, doc: this.#doc, noteOf }, update);
    if (sayingOf(twin) !== sayingOf(verdict))
      throw new Error(`in one transaction: ${sayingOf(twin)}\nalone: ${sayingOf(verdict)}`);
    if (twin.canonical === null) return;
    Y.applyUpdate(this.#doc, twin.canonical);
    this.#projection.readAhead(twin.touched, context.participantId);
    this.#taken += 1;
  }

  #compare(): void {
    const { snapshot } = createProjection(this.#room.doc);
    for (const kind of RECORD_KINDS) {
      const [ahead, read] = [this.#projection.snapshot[kind], snapshot[kind]].map((records) => [
        ...records.values(),
      ]);
      const differs = read?.filter((record, n) => !isDeepStrictEqual(record, ahead?.[n]));
      if (ahead?.length !== read?.length || differs?.length !== 0)
        throw new Error(`${kind}: read ahead ${JSON.stringify(ahead)}, there is ${JSON.stringify(read)}`);
    }
  }
}

/** All that a verdict says; how many steps it took differs, since Yjs joins letters only at the end of a transaction. */
function sayingOf({ canonical, touched, counts, ...said }: GuardVerdict): string {
  const bytes = canonical && Buffer.from(canonical).toString('hex');
  const { structs, deletes } = counts;
  return JSON.stringify({
    ...said,
    structs,
    deletes,
    bytes,
    touched: touched.map(({ kind, id }) => [kind, id]),
  });
}
