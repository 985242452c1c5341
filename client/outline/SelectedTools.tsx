import { X } from 'lucide-react';
import { useState } from 'react';
import { POST_IT_SIZES, type PostIt, type PostItColor } from '../../shared/model/postIt.ts';
import type { Theme } from '../../shared/model/theme.ts';
import type { Action } from '../actions/action.ts';
import { colorActions, sizeActions } from '../actions/postItActions.ts';
import { writablePostIts } from '../actions/selected.ts';
import { writableThemes } from '../actions/selectedThemes.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { clearSelection } from '../selection/selection.ts';
import { ColourPicker } from '../ui/ColourPicker.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SelectedCount } from '../ui/SelectedCount.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { describeSelected } from './describeSelected.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { NoteTools } from './NoteTools.tsx';
import { ThemeTools } from './ThemeTools.tsx';
import { whyNothing } from './whyNothing.ts';
import styles from './OutlineBar.module.css';

export interface SelectedToolsProps {
  readonly notes: readonly PostIt[];
  readonly themes: readonly Theme[];
  /** While several are chosen their count and the way out stand above. */
  readonly choosing: boolean;
}

/** Everything that can be done with the selected notes and themes. */
export default function SelectedTools({ notes, themes, choosing }: SelectedToolsProps) {
  const t = useText();
  const workspace = useWorkspace();
  const [isMoving, setMoving] = useState(false);
  const why = whyNothing(workspace, notes, themes);
  const count = notes.length + themes.length;
  return (
    <div
      className={styles.selected}
      role="group"
      aria-label={describeSelected(t, notes.length, themes.length)}
    >
      {why && <p className={styles.why}>{t(why)}</p>}
      <div className={styles.tools}>
        {!choosing && <LetGo count={count} />}
        <span className={styles.space} />
        {notes.length > 0 ? (
          <NoteTools notes={notes} onMove={() => setMoving(true)} />
        ) : (
          <ThemeTools themes={themes} />
        )}
      </div>
      <Looks notes={notes} themes={themes} />
      <MoveDialog open={isMoving} onClose={() => setMoving(false)} notes={notes} />
    </div>
  );
}

function LetGo({ count }: { count: number }) {
  const t = useText();
  const { selection } = useWorkspace();
  return (
    <>
      <IconButton
        side="above"
        label={t('action.letGo')}
        shortcut="Escape"
        icon={<X aria-hidden />}
        onClick={() => clearSelection(selection)}
      />
      {count > 1 && <SelectedCount count={count} />}
    </>
  );
}

const SIZE_LABELS = { S: 'action.sizeS', M: 'action.sizeM', L: 'action.sizeL' } as const;

function runById(actions: readonly Action[], id: string, workspace: Workspace): void {
  actions.find((action) => action.id === id)?.run(workspace);
}

function commonColor(things: readonly { readonly color: PostItColor }[]): PostItColor | null {
  const [first] = things;
  return first && things.every(({ color }) => color === first.color) ? first.color : null;
}

/** Colour and size; neither is chosen where the selected differ. */
function Looks({ notes, themes }: { notes: readonly PostIt[]; themes: readonly Theme[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const [first] = notes;
  if (writablePostIts(workspace, 'color').length + writableThemes(workspace, 'color').length === 0)
    return null;
  const size = first && notes.every((note) => note.size === first.size) ? first.size : '';
  return (
    <div className={styles.looks}>
      <ColourPicker
        value={commonColor([...notes, ...themes])}
        onChange={(next) => runById(colorActions, `color-${next}`, workspace)}
      />
      {/* On a phone the sizes stand in the menu. */}
      {first && (
        <div className={styles.wide}>
          <SegmentedControl
            label={t('tools.size')}
            value={size}
            onChange={(next) => runById(sizeActions, `size-${next}`, workspace)}
            segments={POST_IT_SIZES.map((value) => ({ value, label: t(SIZE_LABELS[value]) }))}
          />
        </div>
      )}
    </div>
  );
}
