import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignStartHorizontal,
  AlignStartVertical,
  LayoutGrid,
  type LucideIcon,
} from 'lucide-react';
import { carrierOf } from '../../shared/model/belonging.ts';
import { rankOf } from '../../shared/model/place.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import { alignTo, tidyUp, type Arranged, type Edge } from '../../shared/layout/arrange.ts';
import type { Placed } from '../../shared/layout/readingOrder.ts';
import { postItBox, putDownAt } from '../../shared/layout/whereabouts.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import type { TextKey } from '../i18n/texts.ts';
import type { Action } from './action.ts';
import { movableNotes } from './selectedThemes.ts';

/** Selected notes that lie on the ground: those of a theme are tidy already. */
function looseSelected(workspace: Workspace): Placed[] {
  const { snapshot } = workspace.board;
  return movableNotes(workspace).flatMap((id) => {
    const note = snapshot.postIt.get(id);
    const base = snapshot.postIt.get(carrierOf(snapshot, id));
    return note && base && base.place[0] !== 'theme' ? [{ id, box: postItBox(snapshot, note) }] : [];
  });
}

function arrange(workspace: Workspace, arranged: readonly Arranged[]): void {
  const { snapshot } = workspace.board;
  const moves = arranged.flatMap(({ id, x, y }) => {
    const note = snapshot.postIt.get(id);
    if (!note) return [];
    const half = POST_IT_SIDE[note.size] / 2;
    const carrier = carrierOf(snapshot, id);
    const rank = rankOf(snapshot.postIt.get(carrier)?.place ?? note.place);
    return [{ id: carrier, ...putDownAt(snapshot, { x, y }, { x: x + half, y: y + half }, rank) }];
  });
  if (moves.length === 0 || !workspace.board.run(movePostIts(moves)).ok) return;
  workspace.announce(getText('board.arranged', { count: moves.length }));
}

const isAvailable = (workspace: Workspace) => looseSelected(workspace).length > 1;

/** Lays the selected notes into a grid. */
export const tidySelected: Action = {
  id: 'tidySelected',
  label: 'action.tidySelected',
  icon: LayoutGrid,
  shortcut: 'Shift+D',
  isAvailable,
  run: (workspace) => arrange(workspace, tidyUp(looseSelected(workspace))),
};

const ALIGN: readonly (readonly [edge: Edge, label: TextKey, icon: LucideIcon])[] = [
  ['left', 'action.alignLeft', AlignStartVertical],
  ['centre', 'action.alignCentre', AlignCenterVertical],
  ['right', 'action.alignRight', AlignEndVertical],
  ['top', 'action.alignTop', AlignStartHorizontal],
  ['middle', 'action.alignMiddle', AlignCenterHorizontal],
  ['bottom', 'action.alignBottom', AlignEndHorizontal],
];

export const alignActions: readonly Action[] = ALIGN.map(([edge, label, icon]) => ({
  id: `align-${edge}`,
  label,
  icon,
  isAvailable,
  run: (workspace) => arrange(workspace, alignTo(edge, looseSelected(workspace))),
}));
