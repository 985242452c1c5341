import { openBoardDocument, type BoardDocument } from '../../../client/document/boardDocument.ts';
import { createMemoryStorage } from '../../../client/document/memoryStorage.ts';
import { actorByFacts, targetByFacts } from '../../../client/session/factsActor.ts';
import { seatingByFacts } from '../../../client/session/seatingByFacts.ts';
import { openSession, type Session } from '../../../client/session/openSession.ts';
import { createDroppableSockets } from './droppableSocket.ts';
import type { Joined } from './joinAsProgram.ts';

/** The real client without a screen: a board's document and the server's facts, over a network that can fail. */
export interface ProgramClient {
  readonly board: BoardDocument;
  readonly session: Session;
  /** The document's connection breaks without a farewell, and no other comes about until {@link reconnect}. */
  disconnect(): void;
  reconnect(): void;
  /** Resolves when document and facts are there. */
  ready(): Promise<void>;
  /** Resolves once it is so; looks again with each change of board and session. */
  until(isSo: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens the first board of the workshop that was joined. */
export async function openProgramClient(joined: Joined): Promise<ProgramClient> {
  let isDown = false;
  const ticket = () => (isDown ? Promise.reject(new Error('offline')) : joined.ticket());
  const sockets = createDroppableSockets();
  const { serverUrl, participantId, boardId } = joined;
  const session = await openSession({ serverUrl, participantId, boardId, ticket });
  const board = await openBoardDocument({
    serverUrl,
    participantId,
    documentId: boardId,
    storage: createMemoryStorage(),
    webSocket: sockets.webSocket,
    ticket,
    actor: () => actorByFacts(session.facts, participantId, boardId),
    targetOf: (kind, id) => targetByFacts(session.facts, boardId, kind, id),
    seating: () => seatingByFacts(session.facts, boardId),
  });

  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const stops: (() => void)[] = [];
      const check = () => {
        if (!isSo()) return;
        for (const stop of stops) stop();
        resolve();
      };
      stops.push(board.subscribe(check), session.subscribe(check));
      check();
    });

  return {
    board,
    session,
    until,
    disconnect() {
      isDown = true;
      sockets.dropAll();
    },
    reconnect() {
      isDown = false;
    },
    ready: () => until(() => board.status.state === 'saved' && session.state.connection === 'online'),
    async close() {
      session.close();
      await board.close();
    },
  };
}
