import type { Erasure, WorkshopChange, WorkshopStore } from '../storage/workshopStore.ts';
import { applyWorkshopChange, createWorkshopState, type WorkshopState } from './workshopState.ts';

/** Something that changed in one workshop; null = the workshop itself is gone. */
export type WorkshopListener = (workshopId: string, changes: readonly WorkshopChange[] | null) => void;

/**
 * All workshops of this server, in memory and in the store. Reading is immediate; every change is stored first, so
 * that what anybody is told is durable.
 */
export interface WorkshopRegistry {
  get(workshopId: string): WorkshopState | null;
  ofParticipant(participantId: string): WorkshopState | null;
  ofBoard(boardId: string): WorkshopState | null;
  list(): WorkshopState[];
  /**
   * Makes changes one after another: `plan` sees the state that all earlier changes left, and what it throws ends
   * this change only. Resolves, once stored, to what `plan` gave as `result`.
   */
  change<Result>(workshopId: string, plan: (state: WorkshopState) => Plan<Result>): Promise<Result>;
  /** Adds a workshop made of these changes; the first puts the workshop itself. */
  add(workshopId: string, changes: readonly WorkshopChange[]): Promise<WorkshopState>;
  /** Erases a workshop and everything of it, with a receipt if it says why. Unknown ids are harmless. */
  erase(workshopId: string, erasure?: Erasure): Promise<void>;
  onChange(listener: WorkshopListener): () => void;
}

/** What is to be stored, and what to answer once it is. */
export interface Plan<Result> {
  readonly changes: readonly WorkshopChange[];
  readonly result: Result;
  /** Stores the changes together with something else, all or nothing; left out, they are stored by themselves. */
  readonly write?: WriteTogether | undefined;
}

/** @throws (rejects) when nothing was stored */
export type WriteTogether = (changes: readonly WorkshopChange[]) => Promise<void>;

/** Says that a workshop is not, or no longer, there. */
export class WorkshopGone extends Error {
  override readonly name = 'WorkshopGone';
}

/** Loads every workshop of the store. */
export async function loadWorkshopRegistry(store: WorkshopStore): Promise<WorkshopRegistry> {
  const workshops = new Map<string, WorkshopState>();
  const workshopOfParticipant = new Map<string, string>();
  const workshopOfBoard = new Map<string, string>();
  const listeners = new Set<WorkshopListener>();
  let last: Promise<unknown> = Promise.resolve();

  function index(state: WorkshopState): void {
    for (const id of state.participants.keys()) workshopOfParticipant.set(id, state.workshop.id);
    for (const id of state.boards.keys()) workshopOfBoard.set(id, state.workshop.id);
  }

  function tell(workshopId: string, changes: readonly WorkshopChange[] | null): void {
    for (const listener of listeners) listener(workshopId, changes);
  }

  /** One change at a time, so that memory and store see them in the same order. */
  function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn;
  }

  function find(workshopId: string | undefined): WorkshopState | null {
    return workshopId === undefined ? null : (workshops.get(workshopId) ?? null);
  }

  for (const { id } of await store.list()) {
    const contents = await store.read(id);
    if (contents === null) continue;
    const state = createWorkshopState(contents);
    workshops.set(id, state);
    index(state);
  }

  return {
    get: find,
    ofParticipant: (id) => find(workshopOfParticipant.get(id)),
    ofBoard(id) {
      const state = find(workshopOfBoard.get(id));
      return state?.boards.has(id) === true ? state : null;
    },
    list: () => [...workshops.values()],
    change: (workshopId, plan) =>
      inTurn(async () => {
        const state = find(workshopId);
        if (state === null) throw new WorkshopGone();
        const { changes, result, write } = plan(state);
        if (changes.length === 0) return result;
        await (write === undefined ? store.write(changes) : write(changes));
        for (const change of changes) applyWorkshopChange(state, change);
        index(state);
        tell(workshopId, changes);
        return result;
      }),
    add: (workshopId, changes) =>
      inTurn(async () => {
        await store.write(changes);
        const contents = await store.read(workshopId);
        if (contents === null) throw new WorkshopGone();
        const state = createWorkshopState(contents);
        workshops.set(workshopId, state);
        index(state);
        return state;
      }),
    erase: (workshopId, erasure) =>
      inTurn(async () => {
        const state = find(workshopId);
        await store.delete(workshopId, erasure);
        if (state === null) return;
        workshops.delete(workshopId);
        for (const id of state.participants.keys()) workshopOfParticipant.delete(id);
        for (const id of state.boards.keys()) workshopOfBoard.delete(id);
        tell(workshopId, null);
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
