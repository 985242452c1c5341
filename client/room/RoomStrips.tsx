import { CirclePause, Hand, HeartHandshake, MapPin, UsersRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { boardPath } from '../access/routes.ts';
import { navigate } from '../access/navigation.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { isTakenBack, takeBackNeed } from './takeBackNeed.ts';
import { useLead } from './useLead.ts';
import { useLeading } from './useLeading.ts';
import { useHands, useIsFacilitator, useNeeds, useOwnGroup, useRoom } from './useRoom.ts';
import { MirrorStrip } from './MirrorStrip.tsx';
import { useMirrored } from './useMirrored.ts';

/** Lines below the top bar about the room itself: all waits, somebody needs something, whose turn it is, where to look. */
export default function RoomStrips() {
  return (
    <>
      <PausedStrip />
      <MirrorStrip />
      <NeedStrip />
      <TurnStrip />
      <LeadStrip />
      <LeadingStrip />
      <GroupStrip />
    </>
  );
}

function PausedStrip() {
  const t = useText();
  const { announce } = useWorkspace();
  const command = useCommand();
  const { paused } = useRoom();
  const isFacilitator = useIsFacilitator();
  useEffect(() => {
    if (paused) announce(t('room.paused'));
  }, [paused, announce, t]);
  if (!paused) return null;
  return (
    <Strip icon={<CirclePause aria-hidden />} words={<strong>{t('room.paused')}</strong>} isCalling>
      {isFacilitator && (
        <Button look="primary" onClick={() => void command('pauseRoom', { paused: false })}>
          {t('room.goOn')}
        </Button>
      )}
    </Strip>
  );
}

/** For facilitators: what somebody asked in private. For that somebody: that it was sent, and that it was seen. */
function NeedStrip() {
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

function TurnStrip() {
  const t = useText();
  const { participantId, announce, ui } = useWorkspace();
  const command = useCommand();
  const isFacilitator = useIsFacilitator();
  const mirrored = useMirrored();
  const hands = useHands();
  const own = hands.findIndex((hand) => hand.participantId === participantId);
  const isTurn = hands[own]?.turn ?? false;
  useEffect(() => {
    if (isTurn) announce(t('room.yourTurn'));
  }, [isTurn, announce, t]);
  if (own >= 0) {
    const ahead = hands.slice(0, own).filter(({ turn }) => !turn).length;
    return (
      <Strip
        icon={<Hand aria-hidden />}
        words={
          isTurn ? (
            <strong>{t('room.yourTurn')}</strong>
          ) : ahead === 0 ? (
            t('room.nextUp')
          ) : (
            t('room.waiting', { count: ahead })
          )
        }
        isCalling={isTurn}
      >
        <Button onClick={() => void command('raiseHand', { raised: false })}>
          {t(isTurn ? 'room.haveSpoken' : 'room.lowerMine')}
        </Button>
      </Strip>
    );
  }
  const waiting = hands.filter(({ turn }) => !turn);
  const [next] = waiting;
  if (!isFacilitator || !next) return null;
  const name = next.name || t('people.unnamed');
  return (
    <Strip
      icon={<Hand aria-hidden />}
      words={mirrored ? t('room.handsUp', { count: waiting.length }) : t('room.wantsToSpeak', { name })}
    >
      <Button onClick={() => void command('giveTurn', { handId: next.id })}>{t('room.giveTurn')}</Button>
      {waiting.length > 1 && !mirrored && (
        <Button look="plain" onClick={() => ui.setState({ panel: 'room' })}>
          {t('room.handsUp', { count: waiting.length })}
        </Button>
      )}
    </Strip>
  );
}

function LeadStrip() {
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
function LeadingStrip() {
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

function GroupStrip() {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const group = useOwnGroup();
  const mirrored = useMirrored();
  const people = useFact(session, ({ items }) => items.person);
  const key = group?.people.join() ?? '';
  const [dismissed, setDismissed] = useState('');
  if (!group || mirrored || dismissed === key) return null;
  const others = group.people.filter((id) => id !== participantId);
  const names = others.map((id) => people[id]?.name || t('people.unnamed')).join(', ');
  return (
    <Strip
      icon={<UsersRound aria-hidden />}
      words={t(others.length === 0 ? 'room.ownGroupAlone' : 'room.ownGroup', { number: group.number, names })}
      onDismiss={() => setDismissed(key)}
    />
  );
}
