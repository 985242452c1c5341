import { Armchair } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { useSeatRows } from './useSeats.ts';

/** For facilitators: offers a seat for everybody on the board who has none. Nobody is put into one. */
export function OfferSeats() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const missing = useSeatRows().filter(({ actor, seat }) => seat === null && actor.actorKind !== 'agency');
  if (missing.length === 0) return null;
  const actorIds = missing.map(({ actor }) => actor.id);
  return (
    <Button
      look="primary"
      icon={<Armchair aria-hidden />}
      busy={busy}
      onClick={() => start(() => command('offerSeats', { boardId, actorIds }))}
    >
      {t('seat.offerAll', { count: missing.length })}
    </Button>
  );
}
