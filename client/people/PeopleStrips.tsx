import { BehalfStrip } from './BehalfStrip.tsx';
import { WeAreHere } from './WeAreHere.tsx';

/** Lines below the top bar about oneself: for whom one writes here, and where everybody is when one comes late. */
export default function PeopleStrips() {
  return (
    <>
      <BehalfStrip />
      <WeAreHere />
    </>
  );
}
