import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { Confirm } from '../theming/Confirm.tsx';
import styles from './seats.module.css';
import { usePersonName } from './useNames.ts';
import { useRoles } from './useRoles.ts';

/** For facilitators: who is still in which role, so that nobody leaves in it. */
export function StillInRole() {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const nameOf = usePersonName();
  const people = useFact(session, ({ items }) => items.person);
  const roles = useRoles();
  if (roles.length === 0) return null;
  return (
    <section className={panels.card}>
      <h3>{t('seat.still', { count: roles.length })}</h3>
      <p className={panels.quiet}>{t('seat.stillHint')}</p>
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
