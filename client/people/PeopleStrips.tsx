import { BehalfStrip } from './BehalfStrip.tsx';
import { KeepingStrip } from './KeepingStrip.tsx';
import { RehearsalStrip } from './RehearsalStrip.tsx';
import { WeAreHere } from './WeAreHere.tsx';

/** Lines below the top bar that are not about theming: what is erased soon, for whom one writes here, where everybody is when one comes late. */
export default function PeopleStrips() {
  return (
    <>
      <RehearsalStrip />
      <KeepingStrip />
      <BehalfStrip />
      <WeAreHere />
    </>
  );
}
