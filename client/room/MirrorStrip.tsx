import { EyeOff } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useMirrored } from './useMirrored.ts';
import { useIsFacilitator, useRoom } from './useRoom.ts';

/** The facilitator's panels as one line that everybody may read: no names. */
export function MirrorStrip() {
  const t = useText();
  const { ui } = useWorkspace();
  const command = useCommand();
  const { paused } = useRoom();
  const isFacilitator = useIsFacilitator();
  if (!useMirrored()) return null;
  return (
    <Strip icon={<EyeOff aria-hidden />} words={t('room.mirrored')}>
      {isFacilitator && !paused && (
        <Button onClick={() => void command('pauseRoom', { paused: true })}>{t('room.pause')}</Button>
      )}
      <Button onClick={() => ui.setState({ mirrored: false })}>{t('room.endMirror')}</Button>
    </Strip>
  );
}
