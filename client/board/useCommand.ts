import { useCallback } from 'react';
import type { CommandAnswer, CommandInput, CommandName } from '../../shared/session/commands.ts';
import { getText } from '../i18n/texts.ts';
import { showToast } from '../ui/toasts.ts';
import { isAway } from './isAway.ts';
import { useWorkspace } from './workspace.ts';

export type SendCommand = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
) => Promise<CommandAnswer>;

/** Sends a command to the server; a refusal is told in passing, and given back. So is that it waits for the connection. */
export function useCommand(): SendCommand {
  const { board, session } = useWorkspace();
  return useCallback(
    async (name, input) => {
      const isFirst = isAway({ board, session }) && !session.waits(name);
      if (isFirst) showToast(getText('command.waits'), { tone: 'attention' });
      const answer = await session.command(name, input);
      if (!answer.ok) showToast(answer.detail, { tone: 'attention' });
      return answer;
    },
    [board, session],
  );
}
