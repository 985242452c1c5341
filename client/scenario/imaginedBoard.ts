import type { RecordChange } from '../../shared/document/project.ts';
import { IMAGINED_KINDS, type ImaginedOf } from '../../shared/model/imagined.ts';
import { OVERRIDDEN_KINDS, parseOverrideKey } from '../../shared/model/override.ts';
import type { Refusal } from '../../shared/operations/operation.ts';
import { imagineCall, imaginedTarget } from '../../shared/operations/imagine.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { resolveScenario } from '../../shared/queries/resolveScenario.ts';
import type { BoardDocument, BoardListener, RunOptions } from '../document/board.ts';

/**
 * A board through the glass of a scenario: what is read is the network as it is imagined, and what is changed is imagined too. Whatever
 * shows or changes the actual network so does it with an imagined one, without knowing. While no scenario is shown it is the board itself.
 */
export interface ImaginedBoard extends BoardDocument {
  /** The board without any scenario. */
  readonly actual: BoardDocument;
  /** The scenario that is shown; null = the actual network. One that was thrown away is shown no more. */
  readonly scenario: Scenario | null;
  /** The scenario that was shown is thrown away: nothing is changed here until the actual network is asked for. */
  readonly isGone: boolean;
  /** Shows a scenario, or with null the actual network. */
  show(scenarioId: string | null): void;
}

const IMAGINED_AS = new Map<string, RecordKind>(
  (Object.entries(IMAGINED_KINDS) as [ImaginedOf, RecordKind][]).map(([kind, imagined]) => [imagined, kind]),
);

export function openImaginedBoard(actual: BoardDocument): ImaginedBoard {
  let shown: string | null = null;
  let switches = 0;
  const listeners = new Set<() => void>();
  const changeListeners = new Set<BoardListener>();

  const scenarioNow = (): Scenario | null => {
    const scenario = shown === null ? undefined : actual.snapshot.scenario.get(shown);
    return scenario && !scenario.deleted ? scenario : null;
  };

  /** A change of the board as it is seen here: also of what a scenario holds of others' records. */
  function seen(changes: readonly RecordChange[]): readonly RecordChange[] {
    return changes.flatMap((change) => {
      const kind = IMAGINED_AS.get(change.kind);
      if (kind) return [change, { ...change, kind }];
      return change.kind === 'scenario' && change.id === shown ? [change, ...touched(change)] : [change];
    });
  }

  function run(calls: readonly OperationCall[], options?: RunOptions): Result<null, Refusal> {
    const scenario = scenarioNow();
    if (shown === null) return actual.runAll(calls, options);
    // What was meant as imagined never becomes a change of how it is.
    if (!scenario) return fail({ reason: 'not-found' });
    if (scenario.closed) return fail({ reason: 'read-only' });
    const imagined: OperationCall[] = [];
    for (const call of calls) {
      const one = imagineCall(actual.snapshot, scenario.id, call);
      if (!one.ok) return one;
      imagined.push(one.value);
    }
    return actual.runAll(imagined, options);
  }

  return {
    // What a board has beside its records is the same through the glass.
    ...delegated(actual),
    actual,
    get scenario() {
      return scenarioNow();
    },
    get isGone() {
      return shown !== null && scenarioNow() === null;
    },
    get snapshot() {
      return (shown === null ? null : resolveScenario(actual.snapshot, shown)) ?? actual.snapshot;
    },
    get version() {
      return actual.version + switches;
    },
    get status() {
      return actual.status;
    },
    get canUndo() {
      return actual.canUndo;
    },
    get canRedo() {
      return actual.canRedo;
    },
    show(scenarioId) {
      if (scenarioId === shown) return;
      shown = scenarioId;
      // Versions tell states apart: they only ever grow.
      switches += 1;
      for (const listener of changeListeners) listener(EVERYTHING, false);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = actual.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    onChange(listener) {
      changeListeners.add(listener);
      const stop = actual.onChange((changes, local) => listener(seen(changes), local));
      return () => {
        changeListeners.delete(listener);
        stop();
      };
    },
    targetOf(kind, id) {
      const scenario = scenarioNow();
      const target = scenario ? imaginedTarget(actual.snapshot, scenario.id, kind, id) : { kind, id };
      return actual.targetOf(target.kind, target.id);
    },
    run: (call, options) => run([call], options),
    runAll: run,
  };
}

/** Another network is shown: each kind of record in it may be another one. */
const EVERYTHING: readonly RecordChange[] = OVERRIDDEN_KINDS.map((kind) => ({
  kind,
  id: '',
  before: null,
  after: null,
}));

function touched({ before, after }: RecordChange): RecordChange[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].flatMap((key) => {
    const one = parseOverrideKey(key);
    return one ? [{ kind: one.kind, id: one.id, before: null, after: null }] : [];
  });
}

function delegated(actual: BoardDocument) {
  return {
    documentId: actual.documentId,
    tabId: actual.tabId,
    tray: actual.tray,
    closed: actual.closed,
    onAcknowledged: actual.onAcknowledged.bind(actual),
    undo: actual.undo.bind(actual),
    redo: actual.redo.bind(actual),
    openTextSession: actual.openTextSession.bind(actual),
    whenSaved: actual.whenSaved.bind(actual),
    flush: actual.flush.bind(actual),
    flushAtOnce: actual.flushAtOnce.bind(actual),
    close: actual.close.bind(actual),
    wipe: actual.wipe.bind(actual),
  };
}
