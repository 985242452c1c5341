import type { Actor, Target } from '../../shared/permissions/can.ts';
import type { Layers } from '../../shared/permissions/layers.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import { openBoardDocument } from '../document/boardDocument.ts';
import { databaseName, openStorage } from '../document/indexedStorage.ts';
import { createSelection } from '../selection/selection.ts';
import { actorByFacts } from '../session/factsActor.ts';
import { openFactsCache } from '../session/factsCache.ts';
import { followAliases } from '../seats/aliasMode.ts';
import { seatingByFacts } from '../session/seatingByFacts.ts';
import { openSession } from '../session/openSession.ts';
import { knownFacts } from '../session/useFact.ts';
import { recall, rememberOpened } from '../ui/deviceMemory.ts';
import { watchArrival } from './arrival.ts';
import { createAnnouncer } from './announcer.ts';
import { createBoardUi, type ViewName } from './boardUi.ts';
import type { Workspace } from './workspace.ts';

/** Sets of lists that come whole with each change of the facts; asked for often. */
const setsOf = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = setsOf.get(list) ?? new Set(list);
  setsOf.set(list, known);
  return known;
}

export interface OpenWorkspace {
  readonly workspace: Workspace;
  close(): void;
}

/** Narrower than this, the list comes first. CSS pixels. */
const NARROW = 760;
const VIEW_MEMORY = 'view';

function firstView(): ViewName {
  const kept = recall(VIEW_MEMORY);
  if (kept === 'canvas' || kept === 'outline') return kept;
  return window.innerWidth < NARROW ? 'outline' : 'canvas';
}

/** Opens a board on this screen: its document, the session with the server, and what belongs to the screen alone. */
export async function openWorkspace(boardId: string, participantId: string): Promise<OpenWorkspace> {
  rememberOpened(participantId, boardId);
  const session = await openSession({
    serverUrl: location.origin,
    participantId,
    boardId,
    cache: await openFactsCache(participantId),
  });
  const actor = (): Actor => actorByFacts(session.facts, participantId, boardId);
  const targetOf = (_kind: RecordKind, id: string): Target => {
    const { author, board: boards } = knownFacts(session).items;
    const { locked = [] } = boards[boardId] ?? {};
    // What is frozen depends on the board's records too: the document knows both.
    return {
      mine: author[id]?.participantId === participantId,
      locked: setOf(locked).has(id),
      frozen: false,
    };
  };
  const layers = (): Layers => {
    const { frozen = [], reopened = [] } = knownFacts(session).items.board[boardId] ?? {};
    return { frozen, reopened };
  };
  const board = await openBoardDocument({
    documentId: boardId,
    participantId,
    serverUrl: location.origin,
    storage: await openStorage(databaseName(participantId, boardId)),
    actor,
    targetOf,
    layers,
    seating: () => seatingByFacts(session.facts, boardId),
  }).catch((error: unknown) => {
    session.close();
    throw error;
  });
  watchArrival(board);
  const stopAliases = followAliases(session, board);
  const ui = createBoardUi(firstView());
  const announcer = createAnnouncer();
  const workspace: Workspace = {
    boardId,
    participantId,
    board,
    session,
    selection: createSelection(),
    ui,
    canvas: null,
    actor,
    targetOf: (kind, id) => board.targetOf(kind, id),
    announce: announcer.announce,
  };
  return {
    workspace,
    close() {
      stopAliases();
      void board.close();
      session.close();
      announcer.close();
    },
  };
}
