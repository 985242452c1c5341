import { CopyCheck } from 'lucide-react';
import { similarOf } from '../similarity/similarStore.ts';
import type { Action } from './action.ts';
import { selectedPostIts } from './selected.ts';

/** Opens what is like the one selected note, or, with none selected, the groups; pressed again it closes them. */
export const showSimilar: Action = {
  id: 'showSimilar',
  label: 'action.showSimilar',
  icon: CopyCheck,
  shortcut: 'Y',
  isAvailable: (workspace) => selectedPostIts(workspace).length < 2,
  run(workspace) {
    const { ui } = workspace;
    const store = similarOf(workspace);
    const tab = selectedPostIts(workspace).length === 1 ? 'note' : 'groups';
    const isThere = ui.getState().panel === 'similar' && store.getState().tab === tab;
    store.setState({ tab });
    ui.setState({ panel: isThere ? null : 'similar' });
  },
};
