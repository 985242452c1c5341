import { Snowflake } from 'lucide-react';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { listAsked } from './asked.ts';
import { Strip } from './Strip.tsx';
import { useDistilled } from './useDistilled.ts';
import { useItems } from './useItems.ts';
import { useSpotlight } from './useSpotlight.ts';

/** Themes do not change now: what else there is to do stands above, or nothing is. */
export function FrozenTable() {
  const t = useText();
  const { session } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const { spotlight } = useSpotlight();
  const waits = listAsked(role, useItems('check'), useItems('ballot'), []).some(
    (asked) => 'isDone' in asked && !asked.isDone,
  );
  // A sentence is there to read: that is something to do.
  const reads = useDistilled().some(({ state }) => state === 'offered');
  if (waits) return null;
  const idle = reads ? 'tables.frozenOnly' : 'tables.frozen';
  return <Strip icon={<Snowflake aria-hidden />} words={t(spotlight ? 'tables.frozenLookUp' : idle)} />;
}
