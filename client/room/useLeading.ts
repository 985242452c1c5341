import { useEffect } from 'react';
import type { FactArea } from '../../shared/session/themingFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useRoom } from './useRoom.ts';
import { viewOf } from './viewArea.ts';

/** How often it is looked whether the leader's view has come to rest, ms. */
const PAUSE = 400;

/** Whether others follow this screen; while they do, its view is told whenever it has come to rest. */
export function useLeading(): boolean {
  const workspace = useWorkspace();
  const { session, boardId, participantId } = workspace;
  const { lead } = useRoom();
  const leads = lead?.kind === 'follow' && lead.by === participantId;
  useEffect(() => {
    if (!leads) return;
    let told = '';
    let seen = '';
    const timer = setInterval(() => {
      const view: FactArea | null = workspace.canvas && viewOf(workspace.canvas);
      const now = JSON.stringify(view);
      const isAtRest = now === seen;
      seen = now;
      if (!view || !isAtRest || now === told) return;
      told = now;
      void session.command('followMe', { boardId, view });
    }, PAUSE);
    return () => clearInterval(timer);
  }, [workspace, session, boardId, leads]);
  return leads;
}
