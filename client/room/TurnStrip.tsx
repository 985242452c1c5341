import { Hand } from 'lucide-react';
import { useEffect } from 'react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useHands, useIsFacilitator } from './useRoom.ts';
import { useMirrored } from './useMirrored.ts';

/** One's own place in the queue; for facilitators, who is next. */
export function TurnStrip() {
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
