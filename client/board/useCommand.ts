import { useCallback } from 'react';
import type { CommandAnswer, CommandInput, CommandName } from '../../shared/session/commands.ts';
import { showToast } from '../ui/toasts.ts';
import { useWorkspace } from './workspace.ts';

export type SendCommand = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
) => Promise<CommandAnswer>;

/** Sends a command to the server; a refusal is told in passing, and given back. */
export function useCommand(): SendCommand {
  const { session } = useWorkspace();
  return useCallback(
    async (name, input) => {
      const answer = await session.command(name, input);
      if (!answer.ok) showToast(answer.detail, { tone: 'attention' });
      return answer;
    },
    [session],
  );
}
