import { ArrowLeftRight } from 'lucide-react';
import type { SwapFact } from '../../shared/session/enquiryFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import styles from './enquiry.module.css';
import { AskedButtons, GiveBackButton, useAskedWords } from './SwapTools.tsx';
import { mySwapWords } from './swapWords.ts';
import { useMySwap, useSeatName } from './useEnquiry.ts';
import { useIntoSight } from './useIntoSight.ts';

/** The seats' panel lies over the lines of a phone: what one is asked, and where one sits meanwhile, stands in it too. */
export function SwapCard() {
  const swap = useMySwap();
  if (!swap) return null;
  return swap.state === 'asked' ? <Asked swap={swap} /> : <On swap={swap} />;
}

function Asked({ swap }: { swap: SwapFact }) {
  const { participantId } = useWorkspace();
  const words = useAskedWords(swap);
  const section = useIntoSight(!swap.agreed.includes(participantId));
  return (
    <section ref={section} className={styles.asked} aria-label={words}>
      <p className={styles.line}>
        <ArrowLeftRight aria-hidden />
        {words}
      </p>
      <div className={panels.row}>
        <AskedButtons swap={swap} />
      </div>
    </section>
  );
}

/** Whoever looks on has no seat here to say it at. */
function On({ swap }: { swap: SwapFact }) {
  const t = useText();
  const { participantId } = useWorkspace();
  const seatName = useSeatName();
  if (swap.moves.some(({ to }) => to === participantId)) return null;
  return (
    <section className={styles.asked}>
      <p className={styles.line}>
        <ArrowLeftRight aria-hidden />
        {mySwapWords(t, swap, participantId, seatName)}
      </p>
      <div className={panels.row}>
        <GiveBackButton swapId={swap.id} isMine />
      </div>
    </section>
  );
}
