import { Eye, Lock, Laptop } from 'lucide-react';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import styles from './private.module.css';

/** Who can read these words, now and later: said before the first of them. */
export function WhoCanRead({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const { session } = useWorkspace();
  const promise = useFact(session, (facts) => facts.items.round[round.id]);
  return (
    <ul className={styles.trust} aria-label={t('private.whoCanRead')}>
      <li>
        <Lock aria-hidden />
        <span>{t(`private.until.${round.naming}`)}</span>
      </li>
      <li>
        <Eye aria-hidden />
        <span>
          {t('private.thenRead', { readers: round.readers || t('private.readersDefault') })}{' '}
          {promise && promiseWords(t, promise)}
        </span>
      </li>
      <li>
        <Laptop aria-hidden />
        <span>{t('private.laptop')}</span>
      </li>
    </ul>
  );
}
