import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { useAllSeats, useOwing } from './useSeats.ts';

/** After coming out of a role: what it was like, said aloud. Nothing of it is written down. */
export function Sharing() {
  const t = useText();
  const { participantId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const seats = useAllSeats();
  const owes = useOwing().length > 0;
  const out = new Set(seats.flatMap((seat) => seat.out));
  const shared = new Set(seats.flatMap((seat) => seat.shared));
  if (out.size === 0) return null;
  const mine = out.has(participantId) && !shared.has(participantId) && !owes;
  return (
    <section className={panels.card}>
      <h3>{t('seat.share')}</h3>
      {mine && <p>{t('seat.shareAsk')}</p>}
      <p className={panels.quiet}>{t('seat.sharedSoFar', { done: shared.size, of: out.size })}</p>
      {mine && (
        <Button look="primary" busy={busy} onClick={() => start(() => command('sharedAfter', {}))}>
          {t('seat.haveShared')}
        </Button>
      )}
    </section>
  );
}
