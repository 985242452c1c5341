import { Lock, LockOpen, Snowflake } from 'lucide-react';
import { useStore } from 'zustand';
import { lockSelected, unlockSelected } from '../actions/lockActions.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { themingStepKey } from '../theming/stepNames.ts';
import { remember } from '../ui/deviceMemory.ts';
import { BigButton } from './BigButton.tsx';

/** Locks what is selected on the board, or opens it again. */
export function LockButton() {
  const t = useText();
  const workspace = useWorkspace();
  useStore(workspace.selection, ({ ids }) => ids);
  useFact(workspace.session, ({ items }) => items.board[workspace.boardId]?.locked);
  const isLocked = unlockSelected.isAvailable(workspace) && !lockSelected.isAvailable(workspace);
  const action = isLocked ? unlockSelected : lockSelected;
  const isAvailable = action.isAvailable(workspace);
  return (
    <BigButton
      on={isLocked}
      icon={isLocked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
      title={t(action.label)}
      state={t(isLocked ? 'room.lockedNow' : isAvailable ? 'room.lockHint' : 'room.lockNone')}
      disabled={!isAvailable}
      onPress={() => action.run(workspace)}
    />
  );
}

/** How the themes stand; freezing itself is a step of the theming guide, which says what follows from it. */
export function FreezeButton() {
  const t = useText();
  const { session, boardId, ui } = useWorkspace();
  const isFrozen = useFact(session, ({ items }) => items.board[boardId]?.frozen.includes('theme') ?? false);
  const go = () => {
    remember(themingStepKey(boardId), 'freeze');
    ui.setState({ panel: 'theming' });
  };
  return (
    <BigButton
      on={isFrozen}
      icon={<Snowflake aria-hidden />}
      title={t('theming.step.freeze')}
      state={t(isFrozen ? 'theming.stateFrozen' : 'theming.stateNotFrozen')}
      onPress={go}
    />
  );
}
