import { useText } from '../i18n/useText.ts';
import styles from './enquiry.module.css';
import { swapWords } from './swapWords.ts';
import { useSeatName, useSwapsOn } from './useEnquiry.ts';

/** On the wall: whose seats have changed hands for a while. Of seats, never of people. */
export function WallSwaps({ className = styles.wall }: { className?: string | undefined }) {
  const t = useText();
  const seatName = useSeatName();
  return useSwapsOn().map((swap) => (
    <p key={swap.id} className={className} dir="auto">
      {swapWords(t, swap, seatName)}
    </p>
  ));
}
