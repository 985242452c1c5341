import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Panel } from '../ui/Panel.tsx';
import styles from './BackInList.module.css';
import { Link } from './Link.tsx';
import { listMemberships } from './memberships.ts';
import type { Membership } from './memberships.ts';
import { boardPath, leavePath } from './routes.ts';

const MOST = 5;

function describeRole(membership: Membership, t: ReturnType<typeof useText>): string {
  if (membership.role === 'facilitator') return t('home.backFacilitator');
  return membership.name ? t('home.backAs', { name: membership.name }) : '';
}

/** The workshops that this device is in already. */
export function BackInList() {
  const t = useText();
  const [memberships] = useState(() => listMemberships().filter(({ boardId }) => boardId !== ''));
  if (memberships.length === 0) return null;
  return (
    <Panel labelledBy="back-in" className={styles.panel}>
      <h2 id="back-in" className={styles.heading}>
        {t('home.back')}
      </h2>
      <ul className={styles.list}>
        {memberships.slice(0, MOST).map((membership) => (
          <li key={membership.participantId} className={styles.row}>
            <Link to={boardPath(membership.boardId, membership.participantId)} className={styles.open}>
              <span className={styles.title}>{membership.title}</span>
              <span className={styles.role}>{describeRole(membership, t)}</span>
            </Link>
            <Link
              to={leavePath(membership.participantId)}
              className={styles.leave}
              aria-label={t('home.leaveNamed', { title: membership.title })}
            >
              {t('home.leave')}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
