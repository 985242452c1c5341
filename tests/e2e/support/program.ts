import { WebSocket } from 'ws';
import type { BoardDocument } from '../../../client/document/board.ts';
import { openBoardDocument } from '../../../client/document/boardDocument.ts';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import { actorByFacts, targetByFacts } from '../../../client/session/factsActor.ts';
import { seatingByFacts } from '../../../client/session/seatingByFacts.ts';
import { openSession, type Session } from '../../../client/session/openSession.ts';
import type { FactsSnapshot } from '../../../shared/session/facts.ts';
import type { AppServer } from './appServer.ts';
import type { MadeWorkshop } from './workshop.ts';

/** Somebody in the workshop without a browser, with the page's own code: quick company for those who have one. */
export interface Program {
  readonly board: BoardDocument;
  readonly session: Session;
  /** Waits until the facts say so. */
  until(isSo: (facts: FactsSnapshot) => boolean): Promise<FactsSnapshot>;
  close(): Promise<void>;
}

interface Joined {
  readonly participantId: string;
  readonly token: string;
}

async function post<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${new URL(url).pathname}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

export async function openProgram(
  app: AppServer,
  workshop: MadeWorkshop,
  { name = '', facilitates = false } = {},
): Promise<Program> {
  const key = facilitates ? { facilitatorToken: workshop.facilitatorToken } : { code: workshop.code };
  const { participantId, token } = await post<Joined>(`${app.url}/api/join`, { ...key, name });
  const boardId = workshop.boards[0]?.id ?? '';
  const ticket = async () => {
    const url = `${app.url}/api/tickets?as=${participantId}`;
    return (await post<{ ticket: string }>(url, {}, token)).ticket;
  };
  const session = await openSession({ serverUrl: app.url, participantId, boardId, ticket });
  const board = await openBoardDocument({
    serverUrl: app.url,
    participantId,
    documentId: boardId,
    storage: createMemoryStorage(),
    webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    ticket,
    actor: () => actorByFacts(session.facts, participantId, boardId),
    targetOf: (kind, id) => targetByFacts(session.facts, boardId, kind, id),
    seating: () => seatingByFacts(session.facts, boardId),
  });
  await settled(session, ({ connection }) => connection === 'online');
  // What is added takes its place after what the board already holds.
  await settled(board, () => board.status.online && board.status.state !== 'opening');
  return {
    board,
    session,
    async until(isSo) {
      await settled(session, () => session.facts !== null && isSo(session.facts));
      return session.facts as FactsSnapshot;
    },
    async close() {
      await board.close();
      session.close();
    },
  };
}

interface Followed {
  readonly state?: Session['state'];
  subscribe(listener: () => void): () => void;
}

function settled(followed: Followed, isSo: (state: Session['state']) => boolean): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      if (!isSo(followed.state as Session['state'])) return;
      stop();
      resolve();
    };
    stop = followed.subscribe(look);
    look();
  });
}
