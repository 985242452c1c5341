import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { useText } from '../../i18n/useText.ts';
import { describeShare } from '../describeShare.ts';
import type { DealPlan } from '../dealing.ts';
import dealStyles from '../deal.module.css';
import styles from '../theming.module.css';

/** Where it is decided who gets which parts, they are named. */
const MOST_NAMED = 6;

/** Who would get what: "Table 3: across the network, 38 notes". */
export function SharesPreview({ plan, snapshot }: { plan: DealPlan; snapshot: BoardSnapshot }) {
  const t = useText();
  if (plan.tables.length === 0) return <p className={styles.quiet}>{t('theming.nobodyHere')}</p>;
  return (
    <ul className={dealStyles.shares} aria-label={t('theming.preview')}>
      {plan.tables.map(({ title, noteIds }, index) => (
        <li key={index}>
          <span className={dealStyles.shareName}>{title}</span>
          <span className={styles.number}>{t('theming.notes', { count: noteIds.length })}</span>
          <span className={dealStyles.shareWhat}>{describeShare(t, snapshot, noteIds, MOST_NAMED)}</span>
        </li>
      ))}
    </ul>
  );
}
