import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../../shared/model/ids.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import { fail, succeed } from '../../../shared/model/result.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { addPostIts, type NewPostIt } from '../../../shared/operations/postIt.ts';
import { groupPostIts } from '../../../shared/operations/theme.ts';
import { livePostIts } from '../../../shared/queries/postIts.ts';
import { columnActions } from '../../../client/grid/columnActions.ts';
import { CANVAS_ACTIONS } from '../../../client/canvas/canvasActions.ts';
import { ALL_ACTIONS } from '../../../client/actions/allActions.ts';
import { copySelection, linesToNotes, pasteText } from '../../../client/actions/clipboard.ts';
import { addNoteAfter } from '../../../client/actions/newPostIt.ts';
import {
  addPostIt,
  binSelected,
  colorActions,
  cutSelected,
  duplicateSelected,
  editPostIt,
  markDone,
  splitSelected,
} from '../../../client/actions/postItActions.ts';
import { splitNote } from '../../../client/actions/splitNote.ts';
import { nextNote, previousNote } from '../../../client/actions/walkActions.ts';
import { keysOf } from '../../../client/actions/shortcuts.ts';
import { selectOnly } from '../../../client/selection/selection.ts';
import type { CanvasView } from '../../../client/board/canvasView.ts';
import { currentToasts } from '../../../client/ui/toasts.ts';
import { eventually } from '../../support/eventually.ts';
import { createWorkspaceStub, type StubWorkspace } from '../../support/workspaceStub.ts';

let copyWorks = true;
const copied: string[] = [];
vi.mock(import('../../../client/ui/copyText.ts'), () => ({
  copyText: (text: string) => copyWorks && copied.push(text) > 0,
}));

function withNotes(...notes: NewPostIt[]): { workspace: StubWorkspace; ids: string[] } {
  const workspace = createWorkspaceStub();
  const withIds = notes.map((note) => ({ id: newId(), ...note }));
  workspace.board.run(addPostIts(withIds));
  workspace.ran.length = 0;
  return { workspace, ids: withIds.map(({ id }) => id) };
}

function note(workspace: StubWorkspace, id: string | undefined): PostIt {
  const found = workspace.board.snapshot.postIt.get(id ?? '');
  if (!found) throw new Error('no such note');
  return found;
}

test('N adds a note and opens it for typing', () => {
  const workspace = createWorkspaceStub();
  addPostIt.run(workspace);
  const [added] = livePostIts(workspace.board.snapshot);
  expect(workspace.selection.getState().editing).toBe(added?.id);
});

test('an observer is offered nothing that writes', () => {
  const workspace = createWorkspaceStub('observer');
  expect(addPostIt.isAvailable(workspace)).toBe(false);
});

test('a new note while a theme is selected goes where there is room', () => {
  const { workspace } = withNotes();
  const themeId = newId();
  workspace.board.run(groupPostIts([], { id: themeId }));
  selectOnly(workspace.selection, [themeId]);
  addPostIt.run(workspace);
  expect(livePostIts(workspace.board.snapshot)).toHaveLength(1);
});

test('the next note by keyboard lies in the same lane, beside the first, without covering it', () => {
  const workspace = createWorkspaceStub('facilitator');
  const lane = newId();
  workspace.board.run(addLanes([{ id: lane, title: 'With your team' }]));
  const first = newId();
  workspace.board.run(addPostIts([{ id: first, lane, place: ['lane', 20, 380, 'a1'] }]));
  addNoteAfter(workspace, first);
  const [, second] = livePostIts(workspace.board.snapshot);
  expect(second?.lane).toBe(lane);
  expect(second?.place.slice(0, 3)).toEqual(['lane', 236, 380]);
});

test('binning writes once for all selected notes and lets go of them', () => {
  const { workspace, ids } = withNotes({ text: 'a' }, { text: 'b' });
  selectOnly(workspace.selection, ids);
  binSelected.run(workspace);
  expect(workspace.ran).toHaveLength(1);
  expect(ids.every((id) => note(workspace, id).deleted)).toBe(true);
  expect(workspace.selection.getState().ids.size).toBe(0);
});

test('only those notes are binned that one may bin', () => {
  const mine = newId();
  const others = newId();
  const workspace = createWorkspaceStub('participant', (id) => id === mine);
  workspace.board.run(addPostIts([{ id: mine }, { id: others }]));
  selectOnly(workspace.selection, [mine, others]);
  binSelected.run(workspace);
  expect(note(workspace, mine).deleted).toBe(true);
  expect(note(workspace, others).deleted).toBe(false);
});

test('another’s note is not opened for typing, but coloured', () => {
  const workspace = createWorkspaceStub('participant', () => false);
  const id = newId();
  workspace.board.run(addPostIts([{ id }]));
  selectOnly(workspace.selection, [id]);
  expect(editPostIt.isAvailable(workspace)).toBe(false);
  colorActions[1]?.run(workspace);
  expect(note(workspace, id).color).toBe('blue');
});

test('copies keep words and looks and lie a little beside', () => {
  const { workspace, ids } = withNotes({ text: 'whānau', color: 'rose', place: ['board', 10, 20, 'a1'] });
  selectOnly(workspace.selection, ids);
  duplicateSelected.run(workspace);
  const copy = livePostIts(workspace.board.snapshot).find(({ id }) => id !== ids[0]);
  expect(copy).toMatchObject({ text: 'whānau', color: 'rose' });
  expect(copy?.place.slice(0, 3)).toEqual(['board', 34, 44]);
  expect(workspace.selection.getState().ids).toEqual(new Set([copy?.id]));
});

test('splitting keeps the first part in the note and all words, lane, cohort and source in the others; one step', () => {
  const cohort = newId();
  const { workspace, ids } = withNotes({ text: 'time\ntrust; kai', cohort, source: 'paper', color: 'green' });
  selectOnly(workspace.selection, ids);
  expect(splitSelected.isAvailable(workspace)).toBe(true);
  splitSelected.run(workspace);
  expect(workspace.ui.getState().splitting).toBe(ids[0]);
  splitNote(workspace, note(workspace, ids[0]), ['time', 'trust', 'kai']);
  const notes = livePostIts(workspace.board.snapshot);
  expect(notes.map(({ text }) => text)).toEqual(['time', 'trust', 'kai']);
  expect(notes.every((one) => one.cohort === cohort && one.source === 'paper' && one.color === 'green')).toBe(
    true,
  );
  expect(note(workspace, ids[0]).text).toBe('time');
  expect(workspace.ran).toHaveLength(1);
});

test('a note with one word offers no split', () => {
  const { workspace, ids } = withNotes({ text: 'one' });
  selectOnly(workspace.selection, ids);
  expect(splitSelected.isAvailable(workspace)).toBe(false);
});

test('done is set for all, and taken away when all are done', () => {
  const { workspace, ids } = withNotes({ done: true }, {});
  selectOnly(workspace.selection, ids);
  markDone.run(workspace);
  expect(ids.map((id) => note(workspace, id).done)).toEqual([true, true]);
  markDone.run(workspace);
  expect(ids.map((id) => note(workspace, id).done)).toEqual([false, false]);
});

test('N beside a selected note goes into its lane and looks like it', () => {
  const workspace = createWorkspaceStub('facilitator');
  const lane = newId();
  workspace.board.run(addLanes([{ id: lane }]));
  const first = newId();
  workspace.board.run(addPostIts([{ id: first, lane, color: 'rose', place: ['lane', 20, 380, 'a1'] }]));
  selectOnly(workspace.selection, [first]);
  addPostIt.run(workspace);
  expect(note(workspace, workspace.selection.getState().editing ?? '')).toMatchObject({
    lane,
    color: 'rose',
  });
});

test('colouring somebody’s note leaves the colour of new ones alone', () => {
  const { workspace, ids } = withNotes({});
  selectOnly(workspace.selection, ids);
  colorActions[3]?.run(workspace);
  expect(workspace.ui.getState().color).toBe('yellow');
});

test('undo in the message after binning brings back exactly those notes', () => {
  const { workspace, ids } = withNotes({ text: 'a' });
  selectOnly(workspace.selection, ids);
  binSelected.run(workspace);
  workspace.board.run(addPostIts([{ text: 'made meanwhile' }]));
  currentToasts().at(-1)?.action?.run();
  expect(
    livePostIts(workspace.board.snapshot)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['a', 'made meanwhile']);
});

test('the keyboard walks over the notes of the canvas in reading order, and stops at the ends', () => {
  const { workspace, ids } = withNotes(
    { text: 'second row', place: ['board', 0, 500, 'a1'] },
    { text: 'first', place: ['board', 0, 0, 'a2'] },
    { text: 'beside it', place: ['board', 300, 10, 'a3'] },
  );
  expect(nextNote.isAvailable(workspace)).toBe(false);
  workspace.canvas = { bringNear: () => {} } as unknown as CanvasView;
  const walked = [];
  for (let step = 0; step < 4; step++) {
    nextNote.run(workspace);
    walked.push([...workspace.selection.getState().ids][0]);
  }
  expect(walked).toEqual([ids[1], ids[2], ids[0], ids[0]]);
  previousNote.run(workspace);
  expect([...workspace.selection.getState().ids]).toEqual([ids[2]]);
  expect(workspace.said.at(-1)).toBe('beside it');
});

describe('pasting', () => {
  test('lines become notes, blank lines do not', () => {
    expect(linesToNotes(' one \r\n\r\n two')).toEqual(['one', 'two']);
    const workspace = createWorkspaceStub();
    pasteText(workspace, 'one\ntwo\nthree');
    const notes = livePostIts(workspace.board.snapshot);
    expect(notes.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(workspace.selection.getState().ids.size).toBe(3);
  });

  test('more than the limit goes to the import panel and adds nothing', () => {
    const workspace = createWorkspaceStub();
    pasteText(workspace, Array.from({ length: 401 }, (_, index) => `note ${index}`).join('\n'));
    expect(workspace.ui.getState().panel).toBe('import');
    expect(workspace.board.snapshot.postIt.size).toBe(0);
  });

  test('400 lines come in batches under one step', () => {
    const workspace = createWorkspaceStub();
    pasteText(workspace, Array.from({ length: 400 }, (_, index) => `note ${index}`).join('\n'));
    expect(workspace.ran.map((calls) => calls.length)).toEqual([8]);
    expect(workspace.board.snapshot.postIt.size).toBe(400);
  });
});

describe('keys', () => {
  test('each key does one thing; Enter opens a note for typing, or a theme for its name', () => {
    // A column that is selected has the same keys to itself.
    const all = [
      ...ALL_ACTIONS,
      ...CANVAS_ACTIONS.filter(({ id }) => !columnActions.some((one) => one.id === id)),
    ];
    const keys = all.flatMap(({ shortcut, alsoShortcuts }) => [
      ...(shortcut ? [shortcut] : []),
      ...(alsoShortcuts ?? []),
    ]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual(['Enter']);
  });

  test('Command counts as Control, letters as capitals', () => {
    const event = { key: 'z', ctrlKey: false, metaKey: true, shiftKey: true, altKey: false };
    expect(keysOf(event)).toBe('Control+Shift+Z');
  });
});

describe('a note that was revealed without its writer, or copied from another board', () => {
  const looks = { color: 'rose', size: 'S' } as const;
  const from = `${newId()}/${newId()}`;

  function withRevealed(text: string): { workspace: StubWorkspace; id: string } {
    const workspace = createWorkspaceStub('facilitator');
    const id = newId();
    workspace.write(addPostIts([{ id, text, anonymous: true, from, ...looks }]));
    selectOnly(workspace.selection, [id]);
    return { workspace, id };
  }
  const made = ({ board }: StubWorkspace, id: string) =>
    livePostIts(board.snapshot).filter((one) => one.id !== id);
  const plain = { anonymous: false, from: '', ...looks };

  test('is split without losing a part', () => {
    const { workspace, id } = withRevealed('time; trust');
    splitNote(workspace, note(workspace, id), ['time', 'trust']);
    expect(note(workspace, id)).toMatchObject({ text: 'time', anonymous: true, from });
    expect(made(workspace, id)).toMatchObject([{ text: 'trust', ...plain }]);
  });

  test('is duplicated', () => {
    const { workspace, id } = withRevealed('time');
    duplicateSelected.run(workspace);
    expect(made(workspace, id)).toMatchObject([{ text: 'time', ...plain }]);
  });

  test('is copied and pasted whole', async () => {
    const { workspace, id } = withRevealed('time');
    await copySelection(workspace);
    pasteText(workspace, 'time');
    expect(made(workspace, id)).toMatchObject([{ text: 'time', ...plain }]);
  });
});

describe('what is refused', () => {
  /** A workspace whose step takes no new notes. */
  function withoutAdding(text: string) {
    const { workspace, ids } = withNotes({ text });
    const board = workspace.board as { runAll: StubWorkspace['board']['runAll'] };
    const runAll = board.runAll;
    const addsNotes = (call: OperationCall): boolean => {
      const { calls = [] } = call.input as { calls?: readonly OperationCall[] };
      return call.name === 'addRecords' || calls.some(addsNotes);
    };
    const refusing: typeof runAll = (calls) => {
      const refused = calls.findIndex(addsNotes);
      runAll(refused < 0 ? calls : calls.slice(0, refused));
      return refused < 0 ? succeed(null) : fail({ reason: 'step' });
    };
    Object.assign(board, { runAll: refusing, run: (call: OperationCall) => refusing([call]) });
    selectOnly(workspace.selection, ids);
    return { workspace, id: ids[0] ?? '' };
  }
  const lastToast = () => currentToasts().at(-1)?.words;

  test('a note whose parts may not be added stays whole, and it is said why', () => {
    const { workspace, id } = withoutAdding('time; trust');
    splitNote(workspace, note(workspace, id), ['time', 'trust']);
    expect(note(workspace, id).text).toBe('time; trust');
    expect(workspace.selection.getState().ids).toEqual(new Set([id]));
    expect(lastToast()).toBe('This step does not allow it.');
  });

  test('what could not be duplicated stays selected, and it is said why', () => {
    const { workspace, id } = withoutAdding('time');
    duplicateSelected.run(workspace);
    expect(workspace.selection.getState().ids).toEqual(new Set([id]));
    expect(lastToast()).toBe('This step does not allow it.');
  });
});

test('a note with more words than one batch of notes is split whole', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const { workspace, ids } = withNotes({ text: words.join('; ') });
  splitNote(workspace, note(workspace, ids[0]), words);
  expect(livePostIts(workspace.board.snapshot).map(({ text }) => text)).toEqual(words);
});

describe('cutting', () => {
  beforeEach(() => void (copyWorks = true));
  afterEach(() => void (copyWorks = true));
  const isBinned = (workspace: StubWorkspace, id: string | undefined) => note(workspace, id).deleted;

  test('bins what was copied, whatever is selected by then', async () => {
    const { workspace, ids } = withNotes({ text: 'first' }, { text: 'second' });
    selectOnly(workspace.selection, ids.slice(0, 1));
    cutSelected.run(workspace);
    selectOnly(workspace.selection, ids.slice(1));
    await eventually(() => expect(isBinned(workspace, ids[0])).toBe(true));
    expect(copied.at(-1)).toBe('first');
    expect(isBinned(workspace, ids[1])).toBe(false);
  });

  test('bins nothing where copying did not work', async () => {
    const { workspace, ids } = withNotes({ text: 'first' });
    selectOnly(workspace.selection, ids);
    copyWorks = false;
    cutSelected.run(workspace);
    await eventually(() => expect(currentToasts().at(-1)?.words).toContain('copy it by hand'));
    // Whatever follows in the same turn has been done.
    await Promise.resolve();
    expect(isBinned(workspace, ids[0])).toBe(false);
  });
});
