import { MessagesSquare } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import { beginConversation, selectedTalk } from './conversations.ts';
import { mayTalk } from './conversationRights.ts';
import { letGoWhenNarrow } from '../selection/letGoWhenNarrow.ts';
import { gridUiOf } from './gridUi.ts';

/** Two notes or columns are selected: those two will talk. Opens the list at what is left to say of it. */
export const connectSelected: Action = {
  id: 'connectSelected',
  label: 'grid.connect',
  icon: MessagesSquare,
  isAvailable: (workspace) => mayTalk(workspace) && selectedTalk(workspace) !== null,
  run(workspace) {
    const talk = selectedTalk(workspace);
    const id = talk && beginConversation(workspace, talk.actorIds, talk.level ?? undefined);
    if (!id) return;
    gridUiOf(workspace).setState({ talk: id });
    workspace.ui.setState({ panel: 'conversations' });
    letGoWhenNarrow(workspace.selection);
  },
};
