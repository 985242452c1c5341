import { HeartHandshake } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { isTakenBack, takeBackNeed } from './takeBackNeed.ts';
import { useIsFacilitator, useNeeds } from './useRoom.ts';
import { useMirrored } from './useMirrored.ts';

/** For facilitators: what somebody asked in private. For that somebody: that it was sent, and that it was seen. */
export function NeedStrip() {
  const t = useText();
  const { session, participantId, announce } = useWorkspace();
  const command = useCommand();
  const isFacilitator = useIsFacilitator();
  const people = useFact(session, ({ items }) => items.person);
  const mirrored = useMirrored();
  const needs = useNeeds();
  const own = needs.find((need) => need.participantId === participantId);
  const [first, ...more] = isFacilitator ? needs : [];
  const words = first
    ? mirrored
      ? t(`room.asks.${first.need}`)
      : t(`room.asksNamed.${first.need}`, {
          name: people[first.participantId]?.name || t('people.unnamed'),
        })
    : '';
  const ownId = own?.id ?? '';
  const had = useRef('');
  useEffect(() => {
    if (had.current !== '' && ownId === '' && !isTakenBack(had.current)) showToast(t('room.needSeen'));
    had.current = ownId;
  }, [ownId, t]);
  useEffect(() => {
    if (words) announce(words);
  }, [words, announce]);
  if (first)
    return (
      <Strip
        key={first.id}
        icon={<HeartHandshake aria-hidden />}
        words={more.length > 0 ? `${words} ${t('room.andMore', { count: more.length })}` : words}
        isCalling
      >
        <Button look="primary" onClick={() => void command('seeNeed', { needId: first.id })}>
          {t('room.seen')}
        </Button>
      </Strip>
    );
  if (!own) return null;
  return (
    <Strip icon={<HeartHandshake aria-hidden />} words={t(`room.sent.${own.need}`)}>
      <Button onClick={() => takeBackNeed(command, own.id)}>{t('room.takeBack')}</Button>
    </Strip>
  );
}
