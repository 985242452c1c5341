import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { Button } from '../ui/Button.tsx';
import { GroupCard } from './GroupCard.tsx';
import type { ShownGroup } from './shownGroups.ts';
import type { Made } from './NameMade.tsx';
import styles from './similar.module.css';
import { similarOf } from './similarStore.ts';
import { takeSuggested } from './takeNotes.ts';
import { useStayInList } from './useStayInList.ts';
import { useSuggestions } from './useSuggestions.ts';

export interface GroupListProps {
  onMade(made: Made): void;
}

/** The suggestions that are left, best first, and what people do with each. */
export function GroupList({ onMade }: GroupListProps) {
  const t = useText();
  const headingId = useId();
  const workspace = useWorkspace();
  const store = similarOf(workspace);
  // Words are changed, too.
  useListVersion(workspace.board);
  const { groups, aside } = useSuggestions();
  const state = useStore(store, ({ groupLook }) => groupLook.state);
  const chosen = useStore(store, (one) => one.chosen);
  const [changing, setChanging] = useState<number | null>(null);
  const { list, heading, focusAt, stayAt } = useStayInList();

  const take = (ids: readonly string[], index: number) => {
    const themeId = takeSuggested(workspace, ids);
    if (themeId === null) return;
    setChanging(null);
    onMade({ themeId, goOn: () => focusAt(index) });
  };
  const dismiss = (group: ShownGroup, index: number) => {
    store.setState({ dismissed: [...store.getState().dismissed, new Set(group.ids)] });
    stayAt(index);
    workspace.announce(t('similar.dismissed', { count: groups.length - 1 }));
  };
  if (state === 'running' && groups.length === 0) return null;
  return (
    <>
      <h3 ref={heading} id={headingId} tabIndex={-1} className={styles.heading}>
        {groups.length > 0
          ? t('similar.foundGroups', { count: groups.length })
          : state === 'done' && t('similar.noGroups')}
      </h3>
      <ul ref={list} className={styles.list} aria-labelledby={headingId}>
        {groups.map((group, index) => (
          <GroupCard
            key={group.number}
            group={group}
            isChosen={chosen === group.number}
            isChanging={changing === group.number}
            onChoose={() => store.setState({ chosen: group.number })}
            onChange={(on) => setChanging(on ? group.number : null)}
            onTake={(ids) => take(ids, index)}
            onDismiss={() => dismiss(group, index)}
          />
        ))}
      </ul>
      {aside > 0 && (
        <div className={styles.row}>
          <p className={styles.quiet}>{t('similar.aside', { count: aside })}</p>
          <Button look="plain" onClick={() => store.setState({ dismissed: [] })}>
            {t('similar.bringBack')}
          </Button>
        </div>
      )}
    </>
  );
}
