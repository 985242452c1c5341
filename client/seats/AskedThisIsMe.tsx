import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Confirm } from '../theming/Confirm.tsx';

/** For whoever an actor is: from here on they answer for themselves. Asked once more, since nobody is somebody by a slip of the finger. */
export function AskedThisIsMe({ actorId, name }: { actorId: string; name: string }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  return (
    <Confirm
      look="plain"
      label={t('seat.thisIsMe')}
      name={t('seat.thisIsMeNamed', { name })}
      question={t('seat.thisIsMeAsk', { name })}
      onConfirm={() => command('thisIsMe', { boardId, actorId })}
    />
  );
}
