import { CirclePause } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import { getText } from '../i18n/texts.ts';
import { knownFacts } from '../session/useFact.ts';
import { showToast } from '../ui/toasts.ts';

/** One key that any facilitator may press: all waits, and nobody has to say why. The same key goes on. */
export const pauseRoom: Action = {
  id: 'pauseRoom',
  label: 'action.pauseRoom',
  icon: CirclePause,
  shortcut: 'P',
  isAvailable: (workspace) => workspace.actor().role === 'facilitator',
  run({ session, announce }) {
    const { paused = false } = Object.values(knownFacts(session).items.room)[0] ?? {};
    void session.command('pauseRoom', { paused: !paused }).then((answer) => {
      if (!answer.ok) return void showToast(answer.detail, { tone: 'attention' });
      announce(getText(paused ? 'room.goesOn' : 'room.isPaused'));
    });
  },
};
