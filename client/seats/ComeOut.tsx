import { DoorOpen } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './seats.module.css';
import { useRoleName } from './useRoles.ts';
import { meetsDeRole, useOwing } from './useSeats.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { useSwapsOn } from '../enquiry/useEnquiry.ts';

/** Coming out of one's roles: said in a sentence, with one tap. */
export function ComeOut() {
  const t = useText();
  const owing = useOwing();
  if (owing.length === 0) return null;
  return (
    <section className={panels.card}>
      <h3>{t('seat.comeOut')}</h3>
      <p className={panels.quiet}>{t('seat.comeOutHint')}</p>
      <ComeOutWords />
    </section>
  );
}

/** "I am not Nan any more. I am Ada." @param left of roles alone whose seats are not theirs any more: they sit in another one */
export function ComeOutWords({ large = false, left = false }: { large?: boolean; left?: boolean }) {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const me = useFact(session, ({ items }) => items.person[participantId]?.name ?? '');
  const roleName = useRoleName();
  const swaps = useSwapsOn();
  const owing = useOwing();
  const isMet = (seat: SeatFact) => meetsDeRole(seat, participantId, swaps);
  const roles = (left ? owing.filter(isMet) : owing).map(roleName).join(', ');
  const stays = left
    ? owing
        .filter((seat) => !isMet(seat))
        .map(roleName)
        .join(', ')
    : '';
  const sentence = stays
    ? t('enquiry.iAmAgain', { roles, seat: stays })
    : me
      ? t('seat.iAm', { roles, name: me })
      : t('seat.iAmMyself', { roles });
  return (
    <>
      <p className={large ? styles.sentenceLarge : styles.sentence} dir="auto">
        {sentence}
      </p>
      <Button
        look="primary"
        large={large}
        wide
        busy={busy}
        icon={<DoorOpen aria-hidden />}
        onClick={() => start(() => command('deRole', left ? { left } : {}))}
      >
        {t('seat.out')}
      </Button>
    </>
  );
}
