import { Eye, HandHeart } from 'lucide-react';
import { useText } from '../i18n/useText.ts';
import type { WorkshopLook } from './api.ts';
import styles from './TrustLines.module.css';

/** Who can read, and who looks after the words: said before the first keystroke. */
export function TrustLines({ look }: { look: WorkshopLook }) {
  const t = useText();
  return (
    <dl className={styles.lines}>
      <div className={styles.line}>
        <Eye aria-hidden className={styles.icon} />
        <dt className={styles.term}>{t('join.readers')}</dt>
        <dd className={styles.words}>
          {look.readers || t('join.readersDefault')}{' '}
          {t(look.names === 'shown' ? 'join.namesShown' : 'join.namesHidden')}
        </dd>
      </div>
      <div className={styles.line}>
        <HandHeart aria-hidden className={styles.icon} />
        <dt className={styles.term}>{t('join.care')}</dt>
        <dd className={styles.words}>{look.care || t('join.careDefault')}</dd>
      </div>
    </dl>
  );
}
