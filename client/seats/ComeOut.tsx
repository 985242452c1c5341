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
import { useOwing } from './useSeats.ts';

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

/** "I am not Nan any more. I am Ada." */
export function ComeOutWords({ large = false }: { large?: boolean }) {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const me = useFact(session, ({ items }) => items.person[participantId]?.name ?? '');
  const roleName = useRoleName();
  const roles = useOwing().map(roleName).join(', ');
  const sentence = me ? t('seat.iAm', { roles, name: me }) : t('seat.iAmMyself', { roles });
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
        onClick={() => start(() => command('deRole', {}))}
      >
        {t('seat.out')}
      </Button>
    </>
  );
}
