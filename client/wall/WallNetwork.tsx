import { useText } from '../i18n/useText.ts';
import { swapWords } from '../enquiry/swapWords.ts';
import { useSeatName, useSwapsOn } from '../enquiry/useEnquiry.ts';
import { useCounted, useNetwork } from '../seats/useSeats.ts';

/** In the head of the wall: whether these are made-up people or a real whānau, and how many are around it. */
export function WallNetwork() {
  const t = useText();
  const { about } = useNetwork();
  const { people, held, empty } = useCounted();
  const swaps = useSwapsOn();
  const seatName = useSeatName();
  return (
    <>
      {about !== 'unsaid' && <span>{t(`whose.${about}`)}</span>}
      <span>{t('seat.aroundCount', { count: people })}</span>
      {held + empty > 0 && <span>{t('seat.heldAndEmpty', { held, empty })}</span>}
      {swaps.map((swap) => (
        <span key={swap.id}>{swapWords(t, swap, seatName)}</span>
      ))}
    </>
  );
}
