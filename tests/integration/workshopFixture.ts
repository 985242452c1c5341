import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect } from 'vitest';
import {
  ask,
  joinAsFacilitator,
  joinWorkshop,
  makeWorkshop,
  type Joined,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { startRealServer, type RealServer, type RealServerOptions } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventually } from '../support/eventually.ts';

/** A real server with one workshop and its facilitator Fay, new for each test, with ways for others to come in. */
export interface TestWorkshop {
  readonly server: RealServer;
  readonly made: MadeWorkshop;
  readonly boardId: string;
  readonly fay: Joined;
  /** Connects the session of somebody who has joined; it is closed after the test. */
  connect(joined: Pick<Joined, 'participantId' | 'token'>): Promise<SessionClient>;
  /** Somebody joins by the code, in the first cohort where there is one. */
  join(): Promise<Joined>;
  openWall(): Promise<SessionClient>;
  /** Opens the board with the page's own code and waits until all of it is there. */
  openBoard(): Promise<BoardClient>;
  /** Closes all connections, stops the server and starts it with the same data. */
  restart(): Promise<void>;
}

/** Opens a workshop before each test of a file, and takes it down after each. */
export function workshopForEachTest(
  input: { readonly cohorts?: readonly string[] } = {},
  options: RealServerOptions = {},
): TestWorkshop {
  const sessions: SessionClient[] = [];
  const boards: BoardClient[] = [];
  let server: RealServer;
  let made: MadeWorkshop;
  let fay: Joined;

  async function closeAll(): Promise<void> {
    for (const session of sessions.splice(0)) session.close();
    for (const board of boards.splice(0)) await board.close();
  }

  beforeEach(async () => {
    server = await startRealServer(options);
    made = await makeWorkshop(server, input);
    fay = await joinAsFacilitator(server, made, 'Fay');
  });

  afterEach(async () => {
    await closeAll();
    await server.remove();
    rmSync(server.dataDir, { recursive: true, force: true });
  });

  async function connect(joined: Pick<Joined, 'participantId' | 'token'>): Promise<SessionClient> {
    const session = await connectSession(server, joined, { boardId: made.boards[0]?.id ?? '' });
    sessions.push(session);
    return session;
  }

  return {
    get server() {
      return server;
    },
    get made() {
      return made;
    },
    get boardId() {
      return made.boards[0]?.id ?? '';
    },
    get fay() {
      return fay;
    },
    connect,
    join: () => joinWorkshop(server, { code: made.code, ...(input.cohorts ? { cohort: '1' } : {}) }),
    async openWall() {
      const path = `/api/wall?as=${fay.participantId}`;
      const { body } = await ask(server, path, { method: 'POST', token: fay.token });
      return connect(body as unknown as Joined);
    },
    async openBoard() {
      const client = await openBoardClient(server.url, made.code);
      boards.push(client);
      await eventually(() => {
        expect(client.board.status.state).toBe('saved');
        expect(client.session.facts).not.toBeNull();
      });
      return client;
    },
    async restart() {
      await closeAll();
      const { dataDir } = server;
      await server.stop();
      server = await startRealServer({ ...options, dataDir });
    },
  };
}
