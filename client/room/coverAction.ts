import { EyeOff } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import { selectedPostIts } from '../actions/selected.ts';

/** For facilitators: a name stands in this note that nobody should read. */
export const coverInSelected: Action = {
  id: 'coverInSelected',
  label: 'action.coverName',
  icon: EyeOff,
  isAvailable: (workspace) =>
    workspace.actor().role === 'facilitator' && selectedPostIts(workspace).length === 1,
  run: ({ ui }) => ui.setState({ panel: 'cover' }),
};
