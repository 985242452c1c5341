import { peopleIn, type SwapFact } from '../../shared/session/enquiryFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { usePersonName } from '../seats/useNames.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { askWords } from './swapWords.ts';
import { useSeatName } from './useEnquiry.ts';

/** What somebody is asked, and with whom; once they have said yes, for whom it waits. */
export function useAskedWords(swap: SwapFact): string {
  const t = useText();
  const { participantId } = useWorkspace();
  const seatName = useSeatName();
  const personName = usePersonName();
  const others = peopleIn(swap).filter((id) => id !== participantId);
  const names = others.map(personName).join(', ');
  if (swap.agreed.includes(participantId)) return t('enquiry.waitsFor', { names });
  return `${t('enquiry.with', { names })} ${askWords(t, swap, participantId, seatName)}`;
}

export function AskedButtons({ swap }: { swap: SwapFact }) {
  const t = useText();
  const { participantId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const hasAgreed = swap.agreed.includes(participantId);
  const answer = (yes: boolean) => start(() => command('answerSwap', { swapId: swap.id, yes }));
  return (
    <>
      {!hasAgreed && (
        <Button look="primary" busy={busy} onClick={() => answer(true)}>
          {t('enquiry.yes')}
        </Button>
      )}
      <Button busy={busy} onClick={() => answer(false)}>
        {t(hasAgreed ? 'enquiry.callOff' : 'enquiry.no')}
      </Button>
    </>
  );
}

export function GiveBackButton({ swapId, isMine = false }: { swapId: string; isMine?: boolean }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  return (
    <Button
      look={isMine ? 'primary' : 'quiet'}
      busy={busy}
      onClick={() => start(() => command('giveSeatsBack', { swapId }))}
    >
      {t('enquiry.giveBack')}
    </Button>
  );
}
