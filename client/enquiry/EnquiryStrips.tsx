import { ArrowLeftRight, MessageCircleQuestion } from 'lucide-react';
import { useEffect } from 'react';
import { peopleIn, type SwapFact } from '../../shared/session/enquiryFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { usePersonName } from '../seats/useNames.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { AskedButtons, GiveBackButton, useAskedWords } from './SwapTools.tsx';
import { mySwapWords, swapWords } from './swapWords.ts';
import { useDoubles, useMySwap, useSeatName, useSwaps } from './useEnquiry.ts';

/** Lines about seats that change hands for a while, and about what is said for me. */
export function EnquiryStrips() {
  const mine = useMySwap();
  const isFacilitator = useIsFacilitator();
  const others = useSwaps().filter(({ id }) => id !== mine?.id);
  return (
    <>
      {mine?.state === 'asked' && <AskedStrip swap={mine} />}
      {mine?.state === 'on' && <SwapStrip swap={mine} />}
      <DoubleStrip />
      {others.map((swap) =>
        swap.state === 'on' ? (
          <SwapStrip key={swap.id} swap={swap} />
        ) : (
          isFacilitator && <WaitsStrip key={swap.id} swap={swap} />
        ),
      )}
    </>
  );
}

function AskedStrip({ swap }: { swap: SwapFact }) {
  const { announce } = useWorkspace();
  const words = useAskedWords(swap);
  useEffect(() => announce(words), [words, announce]);
  return (
    <Strip icon={<ArrowLeftRight aria-hidden />} words={words} isCalling>
      <AskedButtons swap={swap} />
    </Strip>
  );
}

/** For facilitators: for whose yes it waits. */
function WaitsStrip({ swap }: { swap: SwapFact }) {
  const t = useText();
  const command = useCommand();
  const personName = usePersonName();
  const asked = peopleIn(swap).filter((id) => !swap.agreed.includes(id));
  const words = t('enquiry.waitsFor', { names: asked.map(personName).join(', ') });
  return (
    <Strip icon={<ArrowLeftRight aria-hidden />} words={words}>
      <Button onClick={() => void command('giveSeatsBack', { swapId: swap.id })}>
        {t('enquiry.callOff')}
      </Button>
    </Strip>
  );
}

/** Everybody knows whose voice is heard: on canvas and in the list. */
function SwapStrip({ swap }: { swap: SwapFact }) {
  const t = useText();
  const { participantId } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const seatName = useSeatName();
  const isIn = peopleIn(swap).includes(participantId);
  const words = isIn ? mySwapWords(t, swap, participantId, seatName) : swapWords(t, swap, seatName);
  return (
    <Strip icon={<ArrowLeftRight aria-hidden />} words={words} isWork={isIn}>
      {(isIn || isFacilitator) && <GiveBackButton swapId={swap.id} isMine={isIn} />}
    </Strip>
  );
}

function DoubleStrip() {
  const t = useText();
  const { participantId, ui, announce } = useWorkspace();
  const count = useDoubles().filter(({ to }) => to === participantId).length;
  const words = count > 0 ? t('enquiry.saidForYou', { count }) : '';
  useEffect(() => {
    if (words) announce(words);
  }, [words, announce]);
  if (count === 0) return null;
  const look = () => {
    ui.setState({ panel: 'seats' });
    // The panel may be open already, further down.
    document.querySelector('[data-said-for-me]')?.scrollIntoView({ block: 'start' });
  };
  return (
    <Strip icon={<MessageCircleQuestion aria-hidden />} words={words} isCalling>
      <Button look="primary" onClick={look}>
        {t('enquiry.lookAtIt')}
      </Button>
    </Strip>
  );
}
