import { ArrowLeft, ArrowRight } from 'lucide-react';
import { readingOrder } from '../../shared/layout/readingOrder.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { Workspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly } from '../selection/selection.ts';
import type { Action } from './action.ts';
import { selectedPostIts } from './selected.ts';

/** Ids of all notes as they are read on the canvas, row by row. */
function walkOrder({ board }: Workspace): string[] {
  const { snapshot } = board;
  return readingOrder(livePostIts(snapshot).map((note) => ({ id: note.id, box: postItBox(snapshot, note) })));
}

function walk(workspace: Workspace, step: 1 | -1): void {
  const ids = walkOrder(workspace);
  const [from] = selectedPostIts(workspace);
  const at = from ? ids.indexOf(from.id) + step : step === 1 ? 0 : ids.length - 1;
  const note = workspace.board.snapshot.postIt.get(ids[at] ?? '');
  if (!note) return;
  selectOnly(workspace.selection, [note.id]);
  workspace.canvas?.bringNear(postItBox(workspace.board.snapshot, note));
  workspace.announce(wordsSaid(getText, note));
}

function canWalk(workspace: Workspace): boolean {
  return workspace.canvas !== null && livePostIts(workspace.board.snapshot).length > 0;
}

/** The keyboard's way to the notes on the canvas. */
export const nextNote: Action = {
  id: 'nextNote',
  label: 'action.nextNote',
  icon: ArrowRight,
  shortcut: ']',
  alsoShortcuts: ['Alt+ArrowRight'],
  isAvailable: canWalk,
  run: (workspace) => walk(workspace, 1),
};

export const previousNote: Action = {
  id: 'previousNote',
  label: 'action.previousNote',
  icon: ArrowLeft,
  shortcut: '[',
  alsoShortcuts: ['Alt+ArrowLeft'],
  isAvailable: canWalk,
  run: (workspace) => walk(workspace, -1),
};
