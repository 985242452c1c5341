import { useEffect } from 'react';
import { useStore } from 'zustand';
import { countNotes } from '../../shared/queries/noteCounts.ts';
import { mayAddTheme } from '../actions/selectedThemes.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { Switch } from '../ui/Switch.tsx';
import { GroupList } from './GroupList.tsx';
import { lookForGroups } from './lookAtNotes.ts';
import { LookButton } from './LookButton.tsx';
import type { Made } from './NameMade.tsx';
import styles from './similar.module.css';
import { similarOf } from './similarStore.ts';
import { useSuggestionsOn } from './useSuggestionsOn.ts';

export interface GroupsTabProps {
  onMade(made: Made): void;
}

/** Suggested groups: there once a facilitator has turned them on, looked for when somebody asks for it. */
export function GroupsTab({ onMade }: GroupsTabProps) {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const isOn = useSuggestionsOn();
  return (
    <>
      {isFacilitator && (
        <Switch
          label={t('theming.suggestSwitch')}
          on={isOn}
          onChange={(suggestions) => void command('setSuggestions', { boardId, suggestions })}
        />
      )}
      {!isOn && !isFacilitator && <p>{t('similar.groupsOff')}</p>}
      <p className={styles.quiet}>{t('similar.groupsText')}</p>
      {isOn && <Looking onMade={onMade} />}
    </>
  );
}

function Looking({ onMade }: GroupsTabProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { board, boardId, session } = workspace;
  const look = useStore(similarOf(workspace), (state) => state.groupLook);
  const role = useFact(session, (facts) => facts.viewer.role);
  // Frozen layers come with the board's facts.
  useFact(session, ({ items }) => items.board[boardId]);
  useListVersion(board);
  useStopWhenOff();
  if (role === 'observer') return <p>{t('similar.watching')}</p>;
  if (countNotes(board.snapshot).rest === 0) return <p>{t('report.looseNone')}</p>;
  return (
    <>
      {!mayAddTheme(workspace) && <p>{t('frozen.why')}</p>}
      <LookButton look={look} label={t('similar.look')} onLook={() => void lookForGroups(workspace)} />
      {look.state !== 'notYet' && <GroupList onMade={onMade} />}
    </>
  );
}

/** Work that nobody may see the outcome of is stopped. */
function useStopWhenOff(): void {
  const workspace = useWorkspace();
  useEffect(
    () => () => {
      const { session, boardId } = workspace;
      const { groupLook } = similarOf(workspace).getState();
      const isOn = session.facts?.items.board[boardId]?.suggestions ?? false;
      if (!isOn && groupLook.state === 'running') groupLook.cancel();
    },
    [workspace],
  );
}
