import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { boardPath } from '../access/routes.ts';
import { navigate } from '../access/navigation.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useLead } from './useLead.ts';
import { useLeading } from './useLeading.ts';

/** Where a facilitator asks everybody to look, and the way not to. */
export function LeadStrip() {
  const t = useText();
  const { session, boardId, participantId } = useWorkspace();
  const led = useLead();
  const title = useFact(session, ({ items }) => items.board[led?.lead.boardId ?? '']?.title ?? '');
  const [dismissed, setDismissed] = useState(0);
  if (!led || dismissed === led.lead.time) return null;
  const { lead, follows, goBack, follow, decline } = led;
  const dismiss = () => setDismissed(lead.time);
  const icon = <MapPin aria-hidden />;
  if (lead.boardId !== boardId)
    return (
      <Strip icon={icon} words={t('room.otherBoard', { board: title })} onDismiss={dismiss}>
        <Button onClick={() => navigate(boardPath(lead.boardId, participantId))}>{t('room.goThere')}</Button>
      </Strip>
    );
  if (!follows)
    return (
      <Strip icon={icon} words={t('room.lookHere')} onDismiss={dismiss}>
        <Button onClick={follow}>{t(lead.kind === 'follow' ? 'room.follow' : 'room.goThere')}</Button>
      </Strip>
    );
  if (lead.kind === 'follow')
    return (
      <Strip icon={icon} words={t('room.youFollow')}>
        <Button onClick={decline}>{t('room.stopFollowing')}</Button>
      </Strip>
    );
  return (
    <Strip icon={icon} words={t('room.broughtHere')} onDismiss={dismiss}>
      {goBack && <Button onClick={goBack}>{t('room.goBack')}</Button>}
    </Strip>
  );
}

/** For the facilitator who leads: that others come along, and the way to stop. */
export function LeadingStrip() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  if (!useLeading()) return null;
  return (
    <Strip icon={<MapPin aria-hidden />} words={t('room.youLead')}>
      <Button onClick={() => void command('followMe', { boardId, view: null })}>
        {t('room.stopLeading')}
      </Button>
    </Strip>
  );
}
