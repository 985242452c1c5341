import { StepStrip } from '../agenda/StepStrip.tsx';
import { PrivateStrip } from '../private/PrivateStrip.tsx';
import { ReadersStrip } from '../readers/ReadersStrip.tsx';
import { AskedStrip } from './AskedStrip.tsx';
import { FollowTakenIn } from './FollowTakenIn.tsx';
import { HelpStrip } from './HelpStrip.tsx';
import styles from './strips.module.css';
import { SuggestedStrip } from './SuggestedStrip.tsx';
import { TableBar } from './TableBar.tsx';

/** Lines below the top bar, in both views: the step that we are at, help that was asked for, what one is asked, suggested groups, and one's table. */
export default function ThemingStrips() {
  return (
    <div className={styles.strips}>
      <FollowTakenIn />
      <StepStrip />
      <HelpStrip />
      <PrivateStrip />
      <ReadersStrip />
      <AskedStrip />
      <SuggestedStrip />
      <TableBar />
    </div>
  );
}
