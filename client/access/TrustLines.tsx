import { Eye, HandHeart, Lock } from 'lucide-react';
import { promiseWords } from '../i18n/promiseWords.ts';
import { useText } from '../i18n/useText.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { WorkshopLook } from './api.ts';
import styles from './TrustLines.module.css';

/** Who can read, and who looks after the words: said before the first keystroke. */
export function TrustLines({ look }: { look: WorkshopLook }) {
  const t = useText();
  return (
    <dl className={styles.lines}>
      {look.askedPrivately && (
        <div className={styles.line}>
          <dt>
            <Lock aria-hidden className={styles.icon} />
            <VisuallyHidden>{t('join.now')}</VisuallyHidden>
          </dt>
          <dd className={styles.words}>{t('join.askedPrivately')}</dd>
        </div>
      )}
      <div className={styles.line}>
        <dt>
          <Eye aria-hidden className={styles.icon} />
          <VisuallyHidden>{t('join.readers')}</VisuallyHidden>
        </dt>
        <dd className={styles.words}>
          {look.readers || t('join.readersDefault')}{' '}
          {t(look.names === 'shown' ? 'join.namesShown' : 'join.namesHidden')} {promiseWords(t, look)}
        </dd>
      </div>
      <div className={styles.line}>
        <dt>
          <HandHeart aria-hidden className={styles.icon} />
          <VisuallyHidden>{t('join.care')}</VisuallyHidden>
        </dt>
        <dd className={styles.words}>{look.care || t('join.careDefault')}</dd>
      </div>
    </dl>
  );
}
