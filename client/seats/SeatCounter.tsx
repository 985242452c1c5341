import { useText } from '../i18n/useText.ts';
import styles from './seats.module.css';
import { useCounted } from './useSeats.ts';

/** How many are around this whānau, and in how many of their seats somebody sits. The same on all screens. */
export function SeatCounter() {
  const t = useText();
  const { people, held, empty } = useCounted();
  return (
    <p className={styles.counter} role="status">
      <span>{t('seat.around')}</span> <strong>{people}</strong>
      <span className={styles.counterRest}>{t('seat.heldAndEmpty', { held, empty })}</span>
    </p>
  );
}
