import { useRef } from 'react';
import { useStore } from 'zustand';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { themeOf } from '../../shared/model/belonging.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { Action } from '../actions/action.ts';
import { chooseTheme, groupSelected } from '../actions/groupActions.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { outlineOf } from '../outline/outlineState.ts';
import { selectOnly, toggleSelected } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import styles from './panels.module.css';

/** As near as a single found note is shown, CSS pixels per world unit. */
const FOUND_ZOOM = 1;

/** Gathers notes one by one; the first one begins anew, so that what was selected before is not among them unseen. */
export function useGathering(): (noteId: string) => void {
  const workspace = useWorkspace();
  const hasBegun = useRef(false);
  return (noteId) => {
    const { selection, ui } = workspace;
    const outline = outlineOf(workspace);
    const isList = ui.getState().view === 'outline';
    const goesOn = hasBegun.current || (isList && outline.getState().choosing);
    if (goesOn || selection.getState().ids.has(noteId)) toggleSelected(selection, [noteId]);
    else selectOnly(selection, [noteId]);
    hasBegun.current = true;
    // In the list a press on a row takes one more from now on, as the boxes there show.
    if (isList) outline.setState({ choosing: true });
  };
}

/** A found note: its words lead to it, its box takes it to those that are put together. */
export function Found({ note, onChoose }: { note: PostIt; onChoose(): void }) {
  const t = useText();
  const workspace = useWorkspace();
  const { board, selection, ui } = workspace;
  const outline = outlineOf(workspace);
  const isSelected = useStore(selection, ({ ids }) => ids.has(note.id));
  const isList = useStore(ui, ({ view }) => view === 'outline');
  const choosing = useStore(outline, (state) => state.choosing) && isList;
  const theme = themeOf(board.snapshot, note);
  const words = wordsSaid(t, note);
  const show = () => {
    selectOnly(selection, [note.id]);
    workspace.canvas?.show(postItBox(board.snapshot, note), FOUND_ZOOM);
  };
  return (
    <li className={styles.foundRow}>
      <label className={styles.foundBox}>
        <input
          type="checkbox"
          aria-label={t('search.choose', { words })}
          checked={isSelected}
          onChange={onChoose}
        />
      </label>
      <button type="button" className={styles.found} onClick={choosing ? onChoose : show}>
        <span dir="auto" className={styles.foundWords}>
          {words}
        </span>
        {theme && (
          <span className={styles.foundIn}>{t('search.inTheme', { theme: themeName(theme.title) })}</span>
        )}
      </button>
    </li>
  );
}

const TOOLS: readonly Action[] = [groupSelected, chooseTheme];
/** On a screen this narrow the panel lies over what it finds. */
const COVERS = '(max-width: 900px)';

/** What is done with the chosen notes at once, without looking for them on the board. */
export function FoundTools() {
  const t = useText();
  const workspace = useWorkspace();
  const count = useStore(workspace.selection, ({ ids }) => ids.size);
  const tools = TOOLS.filter((action) => action.isAvailable(workspace));
  if (count === 0 || tools.length === 0) return null;
  const run = (action: Action) => {
    // The name is asked for at the foot of the board.
    if (matchMedia(COVERS).matches) workspace.ui.setState({ panel: null });
    action.run(workspace);
  };
  return (
    <div className={styles.foundTools} role="group" aria-label={t('tools.selectedThings', { count })}>
      <span className={styles.count}>{t('tools.selectedThings', { count })}</span>
      {tools.map((action) => {
        const Icon = action.icon;
        return (
          <Button key={action.id} icon={<Icon aria-hidden />} onClick={() => run(action)}>
            {t(action.label)}
          </Button>
        );
      })}
    </div>
  );
}
