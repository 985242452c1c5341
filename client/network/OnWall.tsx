import { Presentation } from 'lucide-react';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button, type ButtonLook } from '../ui/Button.tsx';

export interface OnWallProps {
  readonly kind: 'map' | 'weeks';
  readonly look?: ButtonLook;
}

/** For facilitators: the map, or the four weeks, on the wall, and off it again. */
export function OnWall({ kind, look }: OnWallProps) {
  const t = useText();
  const { board, boardId } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const isNetwork = useBoardValue(board, ({ snapshot }) => isNetworkBoard(snapshot));
  const { isShown, show } = useSpotlight();
  if (!isFacilitator || !isNetwork) return null;
  const shown = isShown(kind, boardId);
  return (
    <Button
      {...(look && { look })}
      icon={<Presentation aria-hidden />}
      aria-pressed={shown}
      onClick={() => void show(shown ? null : { kind, id: boardId })}
    >
      {t(shown ? 'network.offWall' : `network.onWall.${kind}`)}
    </Button>
  );
}
