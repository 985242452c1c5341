import { privateDocumentId } from '../../shared/model/documentId.ts';
import { actorOf, OWN_TARGET } from '../../shared/permissions/can.ts';
import type { Workspace } from '../board/workspace.ts';
import { openBoardDocument } from '../document/boardDocument.ts';
import { databaseName, openStorage } from '../document/indexedStorage.ts';
import { knownFacts } from '../session/useFact.ts';
import { rememberOpened } from '../ui/deviceMemory.ts';
import { createPrivateDesk, type PrivateDesk } from './privateDesk.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** What one open board has of private writing; goes with the board. */
interface Desks {
  readonly shelf: Promise<Shelf>;
  readonly byRound: Map<string, Promise<PrivateDesk>>;
}

const desksOf = new WeakMap<Workspace['ui'], Desks>();

function open(workspace: Workspace): Desks {
  const known = desksOf.get(workspace.ui);
  if (known) return known;
  const desks: Desks = { shelf: openShelf(workspace.participantId), byRound: new Map() };
  desksOf.set(workspace.ui, desks);
  // What was read stays in the page after that: the words may be asked for once the device has forgotten them.
  const { closed } = workspace.board;
  if (closed.aborted) void close(desks);
  else closed.addEventListener('abort', () => void close(desks));
  return desks;
}

async function close({ shelf, byRound }: Desks): Promise<void> {
  for (const desk of byRound.values()) await (await desk).close();
  (await shelf).close();
}

/** What this device remembers of private notes. */
export function shelfOf(workspace: Workspace): Promise<Shelf> {
  return open(workspace).shelf;
}

/** One's own document of a round; opened once, and open as long as the board is. */
export function deskOf(workspace: Workspace, roundId: string): Promise<PrivateDesk> {
  const desks = open(workspace);
  const known = desks.byRound.get(roundId);
  if (known) return known;
  const desk = desks.shelf.then((shelf) => openDesk(workspace, roundId, shelf));
  desks.byRound.set(roundId, desk);
  return desk;
}

async function openDesk(workspace: Workspace, roundId: string, shelf: Shelf): Promise<PrivateDesk> {
  const { boardId, participantId, session } = workspace;
  const documentId = privateDocumentId(boardId, roundId, participantId);
  rememberOpened(participantId, documentId);
  const board = await openBoardDocument({
    documentId,
    participantId,
    serverUrl: location.origin,
    storage: await openStorage(databaseName(participantId, documentId)),
    // What the agenda's step allows concerns the board; whether this takes words the round says.
    actor: () => actorOf(participantId, knownFacts(session).viewer.role),
    targetOf: () => OWN_TARGET,
  });
  return createPrivateDesk(roundId, board, shelf);
}
