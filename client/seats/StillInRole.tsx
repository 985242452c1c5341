import { useEffect, useRef } from 'react';
import { DoorOpen } from 'lucide-react';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './seats.module.css';
import { usePersonName } from './useNames.ts';
import { useRoles } from './useRoles.ts';
import { leadOut } from './leadOut.ts';
import { isWayOut } from './wayOut.ts';

/** For facilitators: who is still in which role, so that nobody leaves in it, and the way out for all of them. */
export function StillInRole() {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const nameOf = usePersonName();
  const people = useFact(session, ({ items }) => items.person);
  const agenda = useAgenda();
  const [busy, start] = useBusy();
  const roles = useRoles();
  const leadsOut = isWayOut(agenda);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // It stands at the top then, wherever in the panel its button was pressed.
    if (leadsOut) void card.current?.scrollIntoView({ block: 'nearest' });
  }, [leadsOut]);
  if (roles.length === 0) return leadsOut ? <EverybodyOut /> : null;
  return (
    <section ref={card} className={panels.card}>
      <h3>{t('seat.still', { count: roles.length })}</h3>
      <p className={panels.quiet}>{t(leadsOut ? 'seat.stillNow' : 'seat.stillHint')}</p>
      {!leadsOut && (
        <Button
          look="primary"
          icon={<DoorOpen aria-hidden />}
          busy={busy}
          onClick={() => start(() => leadOut(command, agenda))}
        >
          {t('seat.leadOut')}
        </Button>
      )}
      <ul className={styles.list}>
        {roles.map(({ participantId, of }) => {
          const name = nameOf(participantId);
          const isHere = people[participantId]?.here ?? false;
          return (
            <li key={participantId} className={styles.line}>
              <span className={styles.who}>
                <strong dir="auto">{name}</strong>
                <span className={styles.state}>
                  {t(isHere ? 'seat.inRoleOf' : 'seat.inRoleOfAway', { roles: of.join(', ') })}
                </span>
              </span>
              {!isHere && (
                <Confirm
                  look="quiet"
                  label={t('seat.outFor', { name })}
                  question={t('seat.outForHint', { name })}
                  onConfirm={() => command('deRoleFor', { participantId })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function EverybodyOut() {
  const t = useText();
  return (
    <section className={panels.card} role="status">
      <h3>{t('seat.everybodyOut')}</h3>
      <p className={panels.quiet}>{t('seat.everybodyOutHint')}</p>
    </section>
  );
}
