import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../client/document/snapshotDiff.ts';
import { boxContains, boxesOverlap } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { addRecord } from '../../shared/document/writeRecord.ts';
import { newId } from '../../shared/model/ids.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import { stackPostIts, unstackPostIts } from '../../shared/operations/stack.ts';
import {
  canNest,
  groupPostIts,
  mergeThemes,
  moveIntoTheme,
  moveThemes,
  nestTheme,
  renameTheme,
  showThemesAs,
  standAlone,
  themeBoardPlace,
  ungroupTheme,
} from '../../shared/operations/theme.ts';
import { countNotes } from '../../shared/queries/noteCounts.ts';
import { notesOfBranch, themeTree } from '../../shared/queries/themeTree.ts';
import { openTestBoard, type TestBoard } from '../client/document/openTestBoard.ts';
import { aNote } from '../support/records.ts';
import { RandomRun } from './randomRun.ts';

/** `SEEDS=500 npx vitest run tests/convergence` tries more of them. */
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 16) }, (_, index) => index + 1);
const STEPS = 120;
const NOTES = 14;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Many hands theme the same notes. */
class Theming extends RandomRun {
  readonly notes: string[] = [];
  readonly done = new Map<string, number>();

  /** The notes are there before anybody comes: nobody's undo takes them away. */
  constructor(seed: number) {
    super(seed);
    const { doc } = this.server;
    doc.transact(() => {
      for (let index = 0; index < NOTES; index++) {
        const note = aNote({ text: `note ${index}`, place: ['board', index * 90, 0, 'a0'] });
        this.notes.push(note.id);
        addRecord(doc, 'postIt', note);
      }
    });
  }

  themesOf({ board }: TestBoard): string[] {
    return [...layoutOf(board.snapshot).themes.keys()];
  }

  /** Anything that somebody may do with themes, as their page has them. */
  #acts(on: TestBoard): Record<string, () => OperationCall | null> {
    const { snapshot } = on.board;
    const themes = this.themesOf(on);
    const notes = this.some(this.notes, 4);
    const [theme, other] = this.some(themes, 2);
    const at = () => Math.round(this.random() * 800);
    const ofTheme = (make: (id: string) => OperationCall) => () => (theme ? make(theme) : null);
    return {
      group: () => groupPostIts(notes, { id: newId(), place: ['board', at(), at(), 'a0'] }),
      into: ofTheme((id) => moveIntoTheme(snapshot, notes, id)),
      out: () => movePostIts(notes.map((id) => ({ id, place: ['board', at(), at(), 'a0'] }))),
      ungroup: ofTheme((id) => ungroupTheme(snapshot, id)),
      merge: () => (theme && other ? mergeThemes(snapshot, [theme, other]) : null),
      nest: () =>
        theme && other && canNest(snapshot, theme, other) ? nestTheme(snapshot, theme, other) : null,
      lift: ofTheme((id) => moveThemes([{ id, place: themeBoardPlace(snapshot, id) }])),
      rename: ofTheme((id) => renameTheme(id, `Theme ${at()}`)),
      pile: ofTheme((id) => showThemesAs([id], this.random() < 0.5 ? 'pile' : 'open')),
      alone: () => standAlone(snapshot, notes, this.random() < 0.6),
      stack: () => (notes.length > 1 ? stackPostIts(snapshot, notes) : null),
      unstack: () => {
        const call = unstackPostIts(snapshot, notes);
        return (call.input.changes.length > 0 && call) || null;
      },
    };
  }

  #theme(on: TestBoard): void {
    const [name, make] = this.pick(Object.entries(this.#acts(on)));
    const call = make();
    if (call && on.board.run(call).ok) this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }

  /** The server takes no change of themes, or does again. */
  #toggleFrozen(): void {
    const frozen = this.server.locked;
    if (frozen.size > 0) return frozen.clear();
    for (const [id, { notes }] of layoutOf(this.server.snapshot).themes)
      for (const one of [id, ...notes]) frozen.add(one);
  }

  step(): void {
    const on = this.pick(this.people);
    const what = this.random();
    if (what < 0.66) this.#theme(on);
    else if (what < 0.78) void (this.random() < 0.75 ? on.board.undo() : on.board.redo());
    else if (what < 0.88) this.changeNetwork();
    else if (what < 0.92) this.#toggleFrozen();
    else vi.advanceTimersByTime(3000);
    this.deliver(12);
  }
}

/** What must be true of any board, whatever happened on it. */
function expectWhole(snapshot: BoardSnapshot, notes: readonly string[]): void {
  const tree = themeTree(snapshot);
  const placed = [...tree.themes.flatMap(notesOfBranch), ...tree.alone, ...tree.rest].map(({ id }) => id);
  expect(placed.toSorted()).toEqual(notes.toSorted());
  const counts = countNotes(snapshot);
  expect(counts.themed + counts.alone + counts.rest).toBe(counts.all);
  expect(counts.all).toBe(notes.length);
  expect(counts.alone).toBe(tree.alone.length);
  expectTidy(snapshot);
}

function expectTidy(snapshot: BoardSnapshot): void {
  const { themes, hidden } = layoutOf(snapshot);
  const tops = [...themes.values()].filter(({ parent }) => parent === null);
  for (const [index, { box }] of tops.entries())
    for (const other of tops.slice(index + 1)) expect(boxesOverlap(box, other.box)).toBe(false);
  for (const [id, { box, notes, inner, parent }] of themes) {
    if (parent !== null) expect(inner).toEqual([]);
    if (hidden.has(id)) continue;
    for (const one of inner.filter((innerId) => !hidden.has(innerId)))
      expect(boxContains(box, themes.get(one)?.box ?? box)).toBe(true);
    for (const noteId of notes.filter((one) => !hidden.has(one))) {
      const note = snapshot.postIt.get(noteId);
      expect(note && boxContains(box, postItBox(snapshot, note))).toBe(true);
    }
  }
}

const met = new Map<string, number>();

describe('many hands at the same themes, with drops, reordering and refusals', () => {
  it.each(SEEDS)('seed %i: every note is in one place, the same on every screen', async (seed) => {
    const run = new Theming(seed);
    await run.begin();
    for (let step = 0; step < STEPS; step++) {
      run.step();
      // At every moment, too, on every screen: what one sees is a whole board.
      if (step % 10 === 0) for (const { board } of run.people) expectWhole(board.snapshot, run.notes);
    }
    run.server.locked.clear();
    await run.settle();
    const late = await openTestBoard(run.server);
    run.server.settle();
    for (const { board } of [...run.people, late]) {
      expect(diffSnapshots(board.snapshot, run.server.snapshot)).toEqual([]);
      expect(layoutOf(board.snapshot)).toEqual(layoutOf(run.server.snapshot));
      expectWhole(board.snapshot, run.notes);
    }
    for (const [name, count] of run.done) met.set(name, (met.get(name) ?? 0) + count);
  });

  it('met every kind of change in plenty', () => {
    expect([...met.keys()].toSorted()).toEqual([
      'alone',
      'group',
      'into',
      'lift',
      'merge',
      'nest',
      'out',
      'pile',
      'rename',
      'stack',
      'ungroup',
      'unstack',
    ]);
    for (const [name, count] of met) expect(count, name).toBeGreaterThan(SEEDS.length / 2);
  });

  it.each(SEEDS.slice(0, 8))(
    'seed %i: undo of all of one’s own leaves the others’ groups alone',
    async (seed) => {
      const run = new Theming(seed);
      await run.begin();
      const [ada, ben] = run.people as [TestBoard, TestBoard];
      const theirs = newId();
      ben.board.run(groupPostIts(run.notes.slice(0, 3), { id: theirs, title: 'Ben' }));
      run.server.settle();
      const mine = newId();
      ada.board.run(groupPostIts(run.notes.slice(3, 8), { id: mine, title: 'Ada' }));
      ada.board.run(mergeThemes(ada.board.snapshot, [mine, theirs]));
      run.server.settle();
      ben.board.run(moveIntoTheme(ben.board.snapshot, run.notes.slice(8, 10), mine));
      run.server.settle();
      while (ada.board.canUndo) ada.board.undo();
      run.server.settle();
      const { snapshot } = run.server;
      const tree = themeTree(snapshot);
      const ids = (themeId: string) =>
        tree.themes.find(({ theme }) => theme.id === themeId)?.notes.map(({ id }) => id);
      expect(ids(theirs)).toEqual(run.notes.slice(0, 3));
      // Ben has put two notes into Ada's theme since: it stays for him.
      expect(ids(mine)).toEqual(run.notes.slice(8, 10));
      expectWhole(snapshot, run.notes);
    },
  );
});
