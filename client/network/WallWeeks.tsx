import { WeekStrip } from './WeekStrip.tsx';

/** Four weeks of visits, large enough for the room. */
export default function WallWeeks() {
  return <WeekStrip wall />;
}
