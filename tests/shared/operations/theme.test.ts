import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createProjection, type Projection } from '../../../shared/document/project.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { addPostIts, binPostIts } from '../../../shared/operations/postIt.ts';
import { readyOperation } from '../../../shared/operations/registry.ts';
import { stackPostIts, unstackPostIts } from '../../../shared/operations/stack.ts';
import {
  canNest,
  groupPostIts,
  mergeThemes,
  moveIntoTheme,
  nestTheme,
  renameTheme,
  standAlone,
  ungroupTheme,
} from '../../../shared/operations/theme.ts';
import { actorOf, OPEN_TARGET } from '../../../shared/permissions/can.ts';
import { isFrozen, OPEN_LAYERS, type Layers } from '../../../shared/permissions/layers.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { positionOf } from '../../../shared/layout/positionOf.ts';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { notesOfBranch, themeTree } from '../../../shared/queries/themeTree.ts';
import { NO_SEATING } from '../../../shared/permissions/seating.ts';

class Bench {
  readonly doc: Y.Doc = createBoardDoc();
  readonly projection: Projection = createProjection(this.doc);

  get snapshot() {
    return this.projection.snapshot;
  }

  run(call: OperationCall): OperationCall {
    // Through JSON, as the outbox stores it.
    const ready = readyOperation(JSON.parse(JSON.stringify(call)) as OperationCall);
    if (!ready.ok) throw new Error(ready.reason.reason);
    const inverse = this.doc.transact(() => ready.value.operation.apply(this.doc, ready.value.call.input));
    if (!inverse) throw new Error('nothing was done');
    return inverse;
  }

  whyNot(call: OperationCall, layers: Layers = OPEN_LAYERS) {
    const ready = readyOperation(call);
    if (!ready.ok) return ready.reason.reason;
    const allowed = ready.value.operation.allow(
      {
        snapshot: this.snapshot,
        actor: actorOf(newId(), 'facilitator'),
        targetOf: (kind, id) => ({ ...OPEN_TARGET, frozen: isFrozen(this.snapshot, layers, kind, id) }),
        layers,
        seating: NO_SEATING,
      },
      ready.value.call.input,
    );
    return allowed.ok ? null : allowed.reason.reason;
  }

  notes(count: number): string[] {
    const notes = Array.from({ length: count }, (_, index) => ({
      id: newId(),
      text: `note ${index}`,
      place: ['board', index * 220, 0, 'a0'] as const,
    }));
    this.run(addPostIts(notes));
    return notes.map(({ id }) => id);
  }

  group(noteIds: readonly string[]): string {
    const id = newId();
    this.run(groupPostIts(noteIds, { id, place: ['board', 0, 500, 'a0'] }));
    return id;
  }

  spot(id: string) {
    const note = this.snapshot.postIt.get(id);
    return note ? positionOf(note, this.snapshot) : null;
  }

  /** Note ids by theme. */
  themes(): Record<string, string[]> {
    return Object.fromEntries(
      themeTree(this.snapshot).themes.map((branch) => [
        branch.theme.id,
        notesOfBranch(branch).map(({ id }) => id),
      ]),
    );
  }
}

describe('themes', () => {
  it('groups notes in their order; one undo takes it back', () => {
    const bench = new Bench();
    const ids = bench.notes(4);
    const themeId = newId();
    const before = ids.map((id) => bench.snapshot.postIt.get(id));
    const inverse = bench.run(groupPostIts(ids.slice(1), { id: themeId, title: 'Time' }));
    expect(bench.themes()).toEqual({ [themeId]: ids.slice(1) });
    expect(countNotes(bench.snapshot)).toEqual({ all: 4, themed: 3, alone: 0, rest: 1 });
    const again = bench.run(inverse);
    expect(ids.map((id) => bench.snapshot.postIt.get(id))).toEqual(before);
    expect(bench.themes()).toEqual({});
    bench.run(again);
    expect(bench.themes()).toEqual({ [themeId]: ids.slice(1) });
  });

  it('undo of a theme leaves it to those who put notes into it since', () => {
    const bench = new Bench();
    const [mine = '', theirs = ''] = bench.notes(2);
    const themeId = newId();
    const inverse = bench.run(groupPostIts([mine], { id: themeId }));
    bench.run(moveIntoTheme(bench.snapshot, [theirs], themeId));
    bench.run(inverse);
    expect(bench.themes()).toEqual({ [themeId]: [theirs] });
  });

  it('puts notes between others, at the end, and between equal keys', () => {
    const bench = new Bench();
    const [a = '', b = '', c = '', d = ''] = bench.notes(4);
    const themeId = bench.group([a, b]);
    bench.run(moveIntoTheme(bench.snapshot, [c], themeId, b));
    bench.run(moveIntoTheme(bench.snapshot, [d], themeId));
    expect(bench.themes()[themeId]).toEqual([a, c, b, d]);
    const change = (id: string) => ({ kind: 'postIt', id, fields: { place: ['theme', themeId, 'a5'] } });
    bench.run({ name: 'changeRecords', input: { changes: [a, b].map(change) } });
    bench.run(moveIntoTheme(bench.snapshot, [c], themeId, [a, b].sort()[1] ?? ''));
    expect(new Set(bench.themes()[themeId])).toEqual(new Set([a, b, c, d]));
  });

  it('lets go of a theme: its notes stay where they are', () => {
    const bench = new Bench();
    const ids = bench.notes(3);
    const themeId = bench.group(ids);
    const at = ids.map((id) => bench.spot(id));
    const inverse = bench.run(ungroupTheme(bench.snapshot, themeId));
    expect(bench.themes()).toEqual({});
    expect(ids.map((id) => bench.spot(id))).toEqual(at);
    bench.run(inverse);
    expect(bench.themes()).toEqual({ [themeId]: ids });
  });

  it('lets go of a theme within a theme: its notes join the one around it', () => {
    const bench = new Bench();
    const ids = bench.notes(4);
    const outer = bench.group(ids.slice(0, 2));
    const inner = bench.group(ids.slice(2));
    bench.run(nestTheme(bench.snapshot, inner, outer));
    expect(layoutOf(bench.snapshot).themes.get(outer)?.inner).toEqual([inner]);
    bench.run(ungroupTheme(bench.snapshot, inner));
    expect(bench.themes()).toEqual({ [outer]: ids });
  });

  it('merges themes with those within them; one undo takes it back', () => {
    const bench = new Bench();
    const ids = bench.notes(6);
    const [a, b, inner] = [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)].map((some) => bench.group(some));
    if (!a || !b || !inner) throw new Error('no themes');
    bench.run(nestTheme(bench.snapshot, inner, b));
    const before = bench.themes();
    const inverse = bench.run(mergeThemes(bench.snapshot, [a, b]));
    expect(bench.themes()).toEqual({ [a]: ids });
    expect(layoutOf(bench.snapshot).themes.get(a)?.inner).toEqual([inner]);
    bench.run(inverse);
    expect(bench.themes()).toEqual(before);
  });

  it('nests one level', () => {
    const bench = new Bench();
    const [a, b, c] = [0, 1, 2].map(() => bench.group(bench.notes(1)));
    if (!a || !b || !c) throw new Error('no themes');
    expect(canNest(bench.snapshot, a, b)).toBe(true);
    bench.run(nestTheme(bench.snapshot, a, b));
    expect(canNest(bench.snapshot, c, a)).toBe(false);
    expect(canNest(bench.snapshot, b, c)).toBe(false);
    expect(canNest(bench.snapshot, a, a)).toBe(false);
  });

  it('counts a note that stands on its own apart, until it joins a theme', () => {
    const bench = new Bench();
    const [a = '', b = ''] = bench.notes(2);
    const themeId = bench.group([b]);
    bench.run(standAlone(bench.snapshot, [a, b], true));
    expect(countNotes(bench.snapshot)).toEqual({ all: 2, themed: 0, alone: 2, rest: 0 });
    bench.run(moveIntoTheme(bench.snapshot, [a], themeId));
    expect(countNotes(bench.snapshot)).toEqual({ all: 2, themed: 1, alone: 1, rest: 0 });
    expect(bench.snapshot.postIt.get(a)?.alone).toBe(false);
  });

  it('takes the whole group back when one part of it may not be', () => {
    const bench = new Bench();
    const [a = ''] = bench.notes(1);
    const call = groupPostIts([a, newId()], { id: newId() });
    expect(bench.whyNot(call)).toBe('not-found');
  });
});

describe('stacks', () => {
  it('lay notes on each other, count them all, and come apart again', () => {
    const bench = new Bench();
    const ids = bench.notes(4);
    const [base = '', second = ''] = ids;
    bench.run(stackPostIts(bench.snapshot, ids));
    expect(layoutOf(bench.snapshot).stacks.get(base)).toEqual(ids);
    const themeId = bench.group([base]);
    expect(countNotes(bench.snapshot)).toEqual({ all: 4, themed: 4, alone: 0, rest: 0 });
    bench.run(unstackPostIts(bench.snapshot, [second]));
    expect(bench.themes()[themeId]).toHaveLength(4);
    expect(layoutOf(bench.snapshot).stacks.get(base)).toHaveLength(3);
    const rest = ids.slice(2);
    const inverse = bench.run(unstackPostIts(bench.snapshot, rest));
    expect(layoutOf(bench.snapshot).stacks.size).toBe(0);
    bench.run(inverse);
    expect(layoutOf(bench.snapshot).stacks.get(base)).toHaveLength(3);
  });

  it('takes the notes below along when a stack is laid on another', () => {
    const bench = new Bench();
    const [a = '', b = '', c = '', d = ''] = bench.notes(4);
    bench.run(stackPostIts(bench.snapshot, [a, b]));
    bench.run(stackPostIts(bench.snapshot, [c, d]));
    bench.run(stackPostIts(bench.snapshot, [a, c]));
    expect(layoutOf(bench.snapshot).stacks.get(a)).toEqual([a, b, c, d]);
  });

  it('stand on their own whole: the note at the bottom tells', () => {
    const bench = new Bench();
    const ids = bench.notes(3);
    const [a = '', b = ''] = ids;
    bench.run(stackPostIts(bench.snapshot, [a, b]));
    const undo = bench.run(standAlone(bench.snapshot, [b], true));
    expect(countNotes(bench.snapshot)).toEqual({ all: 3, themed: 0, alone: 2, rest: 1 });
    expect(
      themeTree(bench.snapshot)
        .alone.map(({ id }) => id)
        .sort(),
    ).toEqual([a, b].sort());
    bench.run(undo);
    expect(countNotes(bench.snapshot)).toMatchObject({ alone: 0, rest: 3 });
  });

  it('go into a theme and out of it with the note in the bin below', () => {
    const bench = new Bench();
    const [base = '', top = ''] = bench.notes(2);
    const themeId = bench.group([base]);
    bench.run(stackPostIts(bench.snapshot, [base, top]));
    bench.run(binPostIts([base]));
    expect(bench.themes()[themeId]).toEqual([top]);
    bench.run(ungroupTheme(bench.snapshot, themeId));
    expect(countNotes(bench.snapshot)).toEqual({ all: 1, themed: 0, alone: 0, rest: 1 });
    expect(layoutOf(bench.snapshot).hidden.has(top)).toBe(false);
  });
});

describe('a frozen layer of themes', () => {
  const frozen: Layers = { frozen: ['theme'], reopened: [] };

  it('takes no change of a theme, of what lies in it, and nothing new into it', () => {
    const bench = new Bench();
    const [inside = '', stacked = '', loose = ''] = bench.notes(3);
    bench.run(stackPostIts(bench.snapshot, [inside, stacked]));
    const themeId = bench.group([inside]);
    expect(bench.whyNot(renameTheme(themeId, 'Other'), frozen)).toBe('frozen');
    expect(bench.whyNot(ungroupTheme(bench.snapshot, themeId), frozen)).toBe('frozen');
    expect(bench.whyNot(binPostIts([inside]), frozen)).toBe('frozen');
    expect(bench.whyNot(unstackPostIts(bench.snapshot, [stacked]), frozen)).toBe('frozen');
    expect(bench.whyNot(moveIntoTheme(bench.snapshot, [loose], themeId), frozen)).toBe('frozen');
    expect(bench.whyNot(stackPostIts(bench.snapshot, [stacked, loose]), frozen)).toBe('frozen');
    expect(bench.whyNot(groupPostIts([loose], { id: newId() }), frozen)).toBe('frozen');
    const note = { id: newId(), place: ['theme', themeId, 'a0'] as const };
    expect(bench.whyNot(addPostIts([note]), frozen)).toBe('frozen');
    expect(bench.whyNot(binPostIts([loose]), frozen)).toBeNull();
  });

  it('lets the one theme be changed that was taken up again', () => {
    const bench = new Bench();
    const [a = '', b = ''] = bench.notes(2);
    const themeId = bench.group([a]);
    const other = bench.group([b]);
    const layers = { ...frozen, reopened: [themeId] };
    expect(bench.whyNot(renameTheme(themeId, 'Better'), layers)).toBeNull();
    expect(bench.whyNot(moveIntoTheme(bench.snapshot, [a], other), layers)).toBe('frozen');
    expect(bench.whyNot(standAlone(bench.snapshot, [a], true), layers)).toBeNull();
    expect(bench.whyNot(standAlone(bench.snapshot, [b], true), layers)).toBe('frozen');
  });
});
