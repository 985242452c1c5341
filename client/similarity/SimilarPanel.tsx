import { useCallback, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { GroupsTab } from './GroupsTab.tsx';
import { NameMade, type Made } from './NameMade.tsx';
import { NoteTab } from './NoteTab.tsx';
import { SameTab } from './SameTab.tsx';
import styles from './similar.module.css';
import { SIMILAR_TABS, similarOf, type SimilarTab } from './similarStore.ts';

const TAB_NAMES: Readonly<Record<SimilarTab, TextKey>> = {
  note: 'similar.tabNote',
  groups: 'similar.tabGroups',
  same: 'similar.tabSame',
};

/** What a device can tell about notes that belong together: for people to judge. Nothing moves by itself. */
export default function SimilarPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const store = similarOf(workspace);
  const tab = useStore(store, (state) => state.tab);
  const content = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<Made | null>(null);
  const onNamed = useCallback(
    (byKey: boolean) => {
      if (byKey) content.current?.focus({ preventScroll: true });
      if (byKey) made?.goOn?.();
      setMade(null);
    },
    [made],
  );
  return (
    <div className={styles.panel} data-low-panel>
      <SegmentedControl
        label={t('similar.tabs')}
        value={tab}
        onChange={(next) => store.setState({ tab: next })}
        segments={SIMILAR_TABS.map((value) => ({ value, label: t(TAB_NAMES[value]) }))}
      />
      {made && <NameMade key={made.themeId} themeId={made.themeId} onDone={onNamed} />}
      <div ref={content} tabIndex={-1} className={styles.content} aria-label={t(TAB_NAMES[tab])} role="group">
        {tab === 'note' && <NoteTab onMade={setMade} />}
        {tab === 'groups' && <GroupsTab onMade={setMade} />}
        {tab === 'same' && <SameTab />}
      </div>
    </div>
  );
}
