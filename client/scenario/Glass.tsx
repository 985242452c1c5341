import type { ReactNode } from 'react';
import type { Scenario } from '../../shared/model/scenario.ts';
import { useWorkspace, WorkspaceContext } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import './imagined.css';
import { throughGlass, type GlassWorkspace } from './glass.ts';

/** Everything in it shows and changes the network as the scenario on screen imagines it; the actual one while none is. */
export function Glass({ children }: { children: ReactNode }) {
  return <WorkspaceContext value={throughGlass(useWorkspace())}>{children}</WorkspaceContext>;
}

/** The workspace with its glass, and the scenario that is shown through it; null = the actual network. */
export function useGlass(): { readonly glass: GlassWorkspace; readonly scenario: Scenario | null } {
  const glass = throughGlass(useWorkspace());
  return { glass, scenario: useBoardValue(glass.board, () => glass.board.scenario) };
}
