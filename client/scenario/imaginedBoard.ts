import type { RecordChange } from '../../shared/document/project.ts';
import { IMAGINED_KINDS, type ImaginedOf, type ImaginedPostIt } from '../../shared/model/imagined.ts';
import { OVERRIDDEN_KINDS, parseOverrideKey } from '../../shared/model/override.ts';
import type { Refusal } from '../../shared/operations/operation.ts';
import { imagineCall, imaginedTarget, whyKept } from '../../shared/operations/imagine.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { RecordKind } from '../../shared/model/tables.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { keepLayout } from '../../shared/layout/boardLayout.ts';
import { movesThings } from '../../shared/layout/layoutChange.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { asNote, resolveScenario } from '../../shared/queries/resolveScenario.ts';
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

/** @param onShow told which scenario is shown from now on, before anybody else is */
export function openImaginedBoard(
  actual: BoardDocument,
  onShow: (scenarioId: string | null) => void = () => undefined,
): ImaginedBoard {
  let shown: string | null = null;
  let switches = 0;
  const listeners = new Set<() => void>();
  const changeListeners = new Set<BoardListener>();
  /** What was shown at the last change. */
  let before: BoardSnapshot | null = null;

  const scenarioNow = (): Scenario | null => {
    const scenario = shown === null ? undefined : actual.snapshot.scenario.get(shown);
    return scenario && !scenario.deleted ? scenario : null;
  };

  function snapshotNow(): BoardSnapshot {
    return (shown === null ? null : resolveScenario(actual.snapshot, shown)) ?? actual.snapshot;
  }

  /** Typing lays nothing anew, in a scenario as little as in the actual grid. */
  function keepLaid(changes: readonly RecordChange[]): void {
    const now = snapshotNow();
    if (before !== null && before !== now && !movesThings(changes)) keepLayout(before, now);
    before = now;
  }

  /** Why nothing of what is imagined is changed: its scenario is closed. */
  function whyOnlyShown(kind: RecordKind, target: RecordKind): 'scenario-closed' | null {
    return kind !== target && scenarioNow()?.closed === true ? 'scenario-closed' : null;
  }

  /** A change of the board as it is seen here: also of what a scenario holds of others' records. */
  function seen(changes: readonly RecordChange[]): readonly RecordChange[] {
    if (shown === null) return changes;
    return changes.flatMap((change) => {
      const kind = IMAGINED_AS.get(change.kind);
      if (kind && scenarioOf(change) === shown) return [change, asShown(kind, change)];
      return change.kind === 'scenario' && change.id === shown ? [change, ...touched(change)] : [change];
    });
  }

  function run(calls: readonly OperationCall[], options?: RunOptions): Result<null, Refusal> {
    const scenario = scenarioNow();
    if (shown === null) return actual.runAll(calls, options);
    const imagined: OperationCall[] = [];
    for (const call of calls) {
      const one = imagineCall(actual.snapshot, shown, call);
      if (!one.ok) return one;
      // What has nothing to do with the network goes on.
      if (one.value !== call) {
        // What was meant as imagined never becomes a change of how it is.
        if (!scenario) return fail({ reason: 'not-found' });
        if (scenario.closed) return fail({ reason: 'scenario-closed' });
      }
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
      return snapshotNow();
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
      actual.lookThrough(scenarioId);
      // Versions tell states apart: they only ever grow.
      switches += 1;
      before = null;
      onShow(scenarioId);
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
      const stop = actual.onChange((changes, local) => {
        const all = seen(changes);
        if (shown !== null) keepLaid(all);
        listener(all, local);
      });
      return () => {
        changeListeners.delete(listener);
        stop();
      };
    },
    targetOf(kind, id) {
      if (shown === null) return actual.targetOf(kind, id);
      const target = imaginedTarget(actual.snapshot, shown, kind, id);
      const kept = whyKept(actual.snapshot, target.kind, target.id) ?? whyOnlyShown(kind, target.kind);
      return {
        ...actual.targetOf(target.kind, target.id),
        ...(kept ? { kept } : {}),
        ...(target.kind === 'scenario' && kind !== 'scenario' ? { imagined: true } : {}),
      };
    },
    openTextSession(kind, id, field, undoId) {
      const target = shown === null ? { kind, id } : imaginedTarget(actual.snapshot, shown, kind, id);
      return actual.openTextSession(target.kind, target.id, field, undoId);
    },
    run: (call, options) => run([call], options),
    runAll: run,
  };
}

/** The scenario that a record is there in alone. */
function scenarioOf({ before, after }: RecordChange): unknown {
  return ((after ?? before) as { readonly scenario?: unknown } | null)?.scenario;
}

/** A change of what is there in a scenario alone, as one of what it is shown as. */
function asShown(kind: RecordKind, change: RecordChange): RecordChange {
  if (kind !== 'postIt') return { ...change, kind };
  const note = (words: RecordChange['before']) => (words ? asNote(words as ImaginedPostIt) : null);
  return { ...change, kind, before: note(change.before), after: note(change.after) };
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
    lookThrough: actual.lookThrough.bind(actual),
    whenSaved: actual.whenSaved.bind(actual),
    flush: actual.flush.bind(actual),
    flushAtOnce: actual.flushAtOnce.bind(actual),
    close: actual.close.bind(actual),
    wipe: actual.wipe.bind(actual),
  };
}
