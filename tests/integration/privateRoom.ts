import { createHash, randomBytes } from 'node:crypto';
import { privateDocumentId } from '../../shared/model/documentId.ts';
import { newId } from '../../shared/model/ids.ts';
import { createProjection } from '../../shared/document/project.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import {
  joinAsFacilitator,
  joinWorkshop,
  makeWorkshop,
  type Joined,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { add } from '../support/person.ts';
import { startRealServer, type RealServer, type RealServerOptions } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { openTap, type SyncTap } from '../support/syncTap.ts';

/** Somebody who writes in private, with the tokens of their notes. */
export interface Writer {
  readonly joined: Joined;
  readonly tap: SyncTap;
  readonly noteIds: string[];
  readonly tokens: string[];
  /** Adds a note; resolves once it is stored. */
  add(text: string, more?: { readonly heldBack?: boolean }): Promise<string>;
}

/** A workshop in which people write in private, over real sockets. */
export interface PrivateRoom {
  server: RealServer;
  readonly made: MadeWorkshop;
  readonly boardId: string;
  readonly fay: Joined;
  facilitator: SessionClient;
  /** Asks a question; gives the round's id. */
  ask(more?: object): Promise<string>;
  join(name?: string): Promise<Joined>;
  /** Opens somebody's own document of a round. */
  writer(roundId: string, joined?: Joined): Promise<Writer>;
  /** So many people who each write as many notes as there are texts. */
  writers(roundId: string, count: number, texts?: (writer: number) => readonly string[]): Promise<Writer[]>;
  tap(joined: Joined, documentId?: string): SyncTap;
  connect(joined: Joined): Promise<SessionClient>;
  /** Stops the writing and reveals. */
  reveal(roundId: string, as?: string): ReturnType<SessionClient['command']>;
  notes(tap: SyncTap): PostIt[];
  restart(options?: RealServerOptions): Promise<void>;
  end(): Promise<void>;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export async function openPrivateRoom(options: RealServerOptions = {}): Promise<PrivateRoom> {
  const first = await startRealServer(options);
  const made = await makeWorkshop(first);
  const boardId = made.boards[0]?.id ?? '';
  const fay = await joinAsFacilitator(first, made, 'Fay');
  const taps: SyncTap[] = [];
  const sessions: SessionClient[] = [];

  async function connect(joined: Joined): Promise<SessionClient> {
    const session = await connectSession(room.server, joined, { boardId });
    sessions.push(session);
    return session;
  }

  function disconnectAll(): void {
    for (const tap of taps.splice(0)) tap.close();
    for (const session of sessions.splice(0)) session.close();
  }

  const room: PrivateRoom = {
    server: first,
    made,
    boardId,
    fay,
    // Replaced below, once the room is there to connect to.
    facilitator: undefined as unknown as SessionClient,
    async ask(more = {}) {
      const answer = await room.facilitator.command('openPrivateRound', {
        ...{ boardId, title: 'What is hard?', readers: 'Everybody here', naming: 'anonymous' },
        ...more,
      });
      if (!answer.ok) throw new Error(answer.detail);
      return String(answer.result?.['roundId']);
    },
    join: (name) => joinWorkshop(room.server, { code: made.code, ...(name === undefined ? {} : { name }) }),
    async writer(roundId, given) {
      const joined = given ?? (await room.join());
      const tap = room.tap(joined, privateDocumentId(boardId, roundId, joined.participantId));
      await tap.loaded;
      const writer: Writer = {
        ...{ joined, tap, noteIds: [], tokens: [] },
        async add(text, more = {}) {
          const [id, token] = [newId(), randomBytes(32).toString('hex')];
          const verdict = await tap.write(
            add('privateNote', id, { text, withdrawal: hashOf(token), ...more }),
          );
          if (verdict.outcome !== 'durable') throw new Error(JSON.stringify(verdict));
          writer.noteIds.push(id);
          writer.tokens.push(token);
          return id;
        },
      };
      return writer;
    },
    async writers(roundId, count, texts = (writer) => [`words of ${writer}`]) {
      const all: Writer[] = [];
      for (let index = 0; index < count; index++) {
        const writer = await room.writer(roundId);
        for (const text of texts(index)) await writer.add(text);
        all.push(writer);
      }
      return all;
    },
    tap(joined, documentId = boardId) {
      const tap = openTap(room.server, joined, documentId);
      taps.push(tap);
      return tap;
    },
    connect,
    async reveal(roundId, as = 'anonymous') {
      await room.facilitator.command('closePrivateRound', { roundId });
      return room.facilitator.command('revealRound', { roundId, as });
    },
    notes(tap) {
      const projection = createProjection(tap.doc);
      const notes = livePostIts(projection.snapshot);
      projection.destroy();
      return notes;
    },
    async restart(again = {}) {
      disconnectAll();
      await room.server.stop();
      room.server = await startRealServer({ ...options, ...again, dataDir: room.server.dataDir });
      room.facilitator = await connect(fay);
    },
    async end() {
      disconnectAll();
      await room.server.remove();
    },
  };
  room.facilitator = await connect(fay);
  return room;
}
