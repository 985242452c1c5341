import { useText } from '../i18n/useText.ts';
import { useCounted, useNetwork } from '../seats/useSeats.ts';

/** In the head of the wall: whether these are made-up people or a real whānau, and how many are around it. */
export function WallNetwork() {
  const t = useText();
  const { about } = useNetwork();
  const { people, held, empty } = useCounted();
  return (
    <>
      {about !== 'unsaid' && <span>{t(`whose.${about}`)}</span>}
      <span>{t('seat.aroundCount', { count: people })}</span>
      {held + empty > 0 && <span>{t('seat.heldAndEmpty', { held, empty })}</span>}
    </>
  );
}
