import type { Point } from '../../../shared/geometry/point.ts';
import { DRAGGED_MOST } from '../../../shared/session/presence.ts';
import { getText } from '../../i18n/texts.ts';
import { showToast } from '../../ui/toasts.ts';
import { dragItems } from '../input/dragItems.ts';
import { draggedNow, type Dragged } from './dragged.ts';
import { dropThings } from './dropThings.ts';
import { targetOfNotes, targetOfTheme, type DropTarget } from './dropTarget.ts';
import type { Gesture, GestureContext, PointerSample } from './gesture.ts';
import { beginPan } from './panGesture.ts';
import { itemsOf } from './selectable.ts';

function tellWhere(context: GestureContext, { notes, themes }: Dragged, offset: Point): void {
  const shown = [...themes, ...notes].slice(0, DRAGGED_MOST);
  context.tellDragging(
    shown.map(({ id, from }) => [id, Math.round(from.x + offset.x), Math.round(from.y + offset.y)]),
  );
}

function targetAt(context: GestureContext, { notes, themes }: Dragged, point: Point): DropTarget | null {
  const [theme] = themes;
  if (!theme) return targetOfNotes(context, point);
  return notes.length === 0 && themes.length === 1 ? targetOfTheme(context, theme.id, point) : null;
}

/** Says who has it in the hand, when somebody else does. */
function tellHeld({ workspace, holderOf }: GestureContext): void {
  const names = Array.from(workspace.selection.getState().ids, holderOf);
  const name = names.find((one) => one !== null);
  if (name !== undefined) tellHolder(name ?? '');
}

export function tellHolder(name: string): void {
  showToast(getText('board.heldBy', { name }));
}

/** Lifts what is selected and moves it with the pointer; where nothing may be moved, the view pans instead. */
export function beginDrag(context: GestureContext, start: PointerSample): Gesture {
  const { engine, workspace } = context;
  const dragged = draggedNow(workspace, (id) => context.holderOf(id) !== null);
  const things = [...dragged.themes, ...dragged.notes];
  if (things.length === 0) {
    tellHeld(context);
    return beginPan(context, start);
  }
  const { snapshot } = workspace.board;
  const ids = things.flatMap(({ id }) => itemsOf(snapshot, id));
  const drag = dragItems(engine, ids, start.screen, engine.camera);
  let target: DropTarget | null = null;
  const finish = () => {
    context.tellDragging([]);
    context.showBrush(null);
  };
  const gesture: Gesture = {
    move(sample) {
      drag.moveTo(sample.screen, engine.camera);
      const next = targetAt(context, dragged, sample.world);
      if (next?.id !== target?.id) context.showBrush(next?.box ?? null);
      target = next;
      tellWhere(context, dragged, drag.offset);
      return gesture;
    },
    end() {
      drag.end((_ids, offset) => dropThings(workspace, dragged, offset, target));
      finish();
    },
    cancel() {
      drag.cancel();
      finish();
    },
  };
  return gesture;
}
