import { Users } from 'lucide-react';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { seatAtSmallest } from '../seatAtSmallest.ts';
import { useBusy } from '../useBusy.ts';
import { useParticipantsHere } from '../usePeopleHere.ts';

/** Seats those who have chosen no table, where the fewest people sit. */
export function SeatRest({ tables }: { tables: readonly TableFact[] }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const seated = new Set(tables.flatMap(({ people }) => people));
  const standing = useParticipantsHere().filter(({ id }) => !seated.has(id));
  const shared = tables.filter(({ kind }) => kind === 'table');
  if (standing.length === 0 || shared.length === 0) return null;
  const seat = async () => {
    const ids = standing.map(({ id }) => id);
    for (const { tableId, people } of seatAtSmallest(shared, ids))
      if (!(await command('changeTable', { tableId, people: [...people] })).ok) return;
  };
  return (
    <Button icon={<Users aria-hidden />} busy={busy} onClick={() => start(seat)}>
      {t('theming.seatRest', { count: standing.length })}
    </Button>
  );
}
