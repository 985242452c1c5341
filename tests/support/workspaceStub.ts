import { vi } from 'vitest';
import { createProjection } from '../../shared/document/project.ts';
import { createBoardDoc } from '../../shared/document/roots.ts';
import { newId } from '../../shared/model/ids.ts';
import { fail, succeed } from '../../shared/model/result.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { readyOperation } from '../../shared/operations/registry.ts';
import { actorOf, OPEN_TARGET, OWN_TARGET, type Role } from '../../shared/permissions/can.ts';
import { OPEN_LAYERS } from '../../shared/permissions/layers.ts';
import { EMPTY_FACTS } from '../../shared/session/facts.ts';
import { createBoardUi } from '../../client/board/boardUi.ts';
import type { Workspace } from '../../client/board/workspace.ts';
import type { BoardDocument } from '../../client/document/board.ts';
import { createSelection } from '../../client/selection/selection.ts';
import type { Session } from '../../client/session/openSession.ts';
import { NO_SEATING } from '../../shared/permissions/seating.ts';

/** A workspace over a real document with real operations, without server, storage or screen. */
export interface StubWorkspace extends Workspace {
  /** Each call of `run` and `runAll`, in order. */
  readonly ran: OperationCall[][];
  readonly said: string[];
  /** Writes as the server does, which nobody refuses. */
  write(call: OperationCall): void;
}

export function createWorkspaceStub(
  role: Role = 'participant',
  mine: (id: string) => boolean = () => true,
): StubWorkspace {
  const doc = createBoardDoc();
  const projection = createProjection(doc);
  const participantId = newId();
  const boardId = newId();
  const ran: OperationCall[][] = [];
  const said: string[] = [];
  const actor = () => actorOf(participantId, role);
  const targetOf = (_kind: string, id: string) => (mine(id) ? OWN_TARGET : OPEN_TARGET);

  function runAll(calls: readonly OperationCall[]) {
    ran.push([...calls]);
    for (const call of calls) {
      const ready = readyOperation(call);
      if (!ready.ok) return fail(ready.reason);
      const { operation, call: parsed } = ready.value;
      const allowed = operation.allow(
        { snapshot: projection.snapshot, actor: actor(), targetOf, layers: OPEN_LAYERS, seating: NO_SEATING },
        parsed.input,
      );
      if (!allowed.ok) return allowed;
      doc.transact(() => operation.apply(doc, parsed.input));
    }
    return succeed(null);
  }
  function write(call: OperationCall) {
    const ready = readyOperation(call);
    if (!ready.ok) throw new Error(`not an operation: ${call.name}`);
    const { operation, call: parsed } = ready.value;
    doc.transact(() => operation.apply(doc, parsed.input));
  }
  const board = {
    // A new one with each change: layouts are kept by it.
    get snapshot() {
      return projection.snapshot;
    },
    status: { readOnly: null, ended: null },
    canUndo: false,
    canRedo: false,
    run: (call: OperationCall) => runAll([call]),
    runAll,
    undo: vi.fn(() => succeed(null)),
  };
  const session = { facts: { items: EMPTY_FACTS, viewer: { participantId, role, visibility: 'normal' } } };
  return {
    boardId,
    participantId,
    // Only what actions use: the rest of a board needs a server.
    board: board as unknown as BoardDocument,
    session: session as unknown as Session,
    selection: createSelection(),
    ui: createBoardUi('canvas'),
    canvas: null,
    actor,
    targetOf,
    announce: (words) => said.push(words),
    ran,
    said,
    write,
  };
}
