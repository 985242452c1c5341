import { DoorOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { usePersonName } from './useNames.ts';
import { useRoles } from './useRoles.ts';
import { isWayOut } from './wayOut.ts';

/** For facilitators while people come out of their roles: who is left, and when nobody is. */
export function OutStrip() {
  const t = useText();
  const { ui, announce } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const nameOf = usePersonName();
  const leadsOut = isWayOut(useAgenda());
  const roles = useRoles();
  const names = roles.map(({ participantId }) => nameOf(participantId)).join(', ');
  const words =
    roles.length === 0 ? t('seat.everybodyOut') : t('seat.stillNamed', { count: roles.length, names });
  const isShown = isFacilitator && leadsOut;
  useEffect(() => {
    if (isShown) announce(words);
  }, [isShown, words, announce]);
  if (!isShown) return null;
  return (
    <Strip icon={<DoorOpen aria-hidden />} words={words} isWork>
      {roles.length > 0 && (
        <Button onClick={() => ui.setState({ panel: 'seats' })}>{t('agenda.openSeats')}</Button>
      )}
    </Strip>
  );
}
