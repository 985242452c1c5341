import { Armchair } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { countAsked } from '../wall/counts.ts';
import { useSeatRows } from './useSeats.ts';

/** For facilitators: offers a seat for everybody on the board who has none. Nobody is put into one. */
export function OfferSeats() {
  const t = useText();
  const { boardId, session } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const rows = useSeatRows();
  const here = useFact(session, ({ items }) => countAsked(items.person));
  const missing = rows.filter(({ actor, seat }) => seat === null && actor.actorKind !== 'agency');
  if (missing.length === 0) return null;
  const actorIds = missing.map(({ actor }) => actor.id);
  const seats = missing.length + rows.filter(({ seat }) => seat?.kind === 'seat').length;
  return (
    <div className={panels.stack}>
      {here > seats && (
        <p className={panels.quiet}>
          {t('seat.hereAre', { count: here })} {t('seat.withoutSeat', { count: here - seats })}
        </p>
      )}
      <Button
        look="primary"
        icon={<Armchair aria-hidden />}
        busy={busy}
        onClick={() => start(() => command('offerSeats', { boardId, actorIds }))}
      >
        {t('seat.offerAll', { count: missing.length })}
      </Button>
    </div>
  );
}
