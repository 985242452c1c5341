import { openBoardDocument, type BoardDocument } from '../../client/document/boardDocument.ts';
import { createMemoryStorage } from '../../client/document/memoryStorage.ts';
import type { OutboxStorage } from '../../client/document/outboxStorage.ts';
import { actorByFacts, targetByFacts } from '../../client/session/factsActor.ts';
import { seatingByFacts } from '../../client/session/seatingByFacts.ts';
import { openSession, type Session } from '../../client/session/openSession.ts';
import { OWN_TARGET } from '../../shared/permissions/can.ts';
import { NO_SEATING } from '../../shared/permissions/seating.ts';
import { createDroppableSockets } from '../load/robots/droppableSocket.ts';
import { joinAsProgram, type Joined } from '../load/robots/joinAsProgram.ts';

/** The real client of one person, in Node, with a network that can be taken away. */
export interface BoardClient {
  readonly joined: Joined;
  readonly board: BoardDocument;
  readonly session: Session;
  /** Notes that this client wrongly takes for its own: it lets pass what the server does not. */
  readonly takesForOwn: Set<string>;
  /** What the server says does not arrive any more, until the connection is a new one. */
  goDeaf(): void;
  goOffline(): void;
  comeBack(): void;
  close(): Promise<void>;
}

/** Joins, or comes back as `joined`, and opens the workshop's first board. */
export async function openBoardClient(
  serverUrl: string,
  code: string,
  given: {
    joined?: Joined;
    storage?: OutboxStorage;
    /** Its program does not ask who sits where: it lets pass what the server does not. */
    isBlindToSeats?: boolean;
  } = {},
): Promise<BoardClient> {
  const joined = given.joined ?? (await joinAsProgram(serverUrl, code, 'Ada'));
  const { participantId, boardId } = joined;
  const takesForOwn = new Set<string>();
  const network = { isDown: false };
  const ticket = () => (network.isDown ? Promise.reject(new Error('offline')) : joined.ticket());
  const sockets = createDroppableSockets();
  const session = await openSession({ serverUrl, participantId, boardId, ticket });
  const board = await openBoardDocument({
    serverUrl,
    participantId,
    documentId: boardId,
    storage: given.storage ?? createMemoryStorage(),
    webSocket: sockets.webSocket,
    ticket,
    actor: () => actorByFacts(session.facts, participantId, boardId),
    targetOf: (kind, id) =>
      takesForOwn.has(id) ? OWN_TARGET : targetByFacts(session.facts, boardId, kind, id),
    seating: () => (given.isBlindToSeats ? NO_SEATING : seatingByFacts(session.facts, boardId)),
  });
  return {
    joined,
    board,
    session,
    takesForOwn,
    goDeaf: () => sockets.deafenAll(),
    goOffline() {
      network.isDown = true;
      sockets.dropAll();
    },
    comeBack: () => void (network.isDown = false),
    close: async () => {
      session.close();
      await board.close();
    },
  };
}
