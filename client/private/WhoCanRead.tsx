import { Eye, Lock } from 'lucide-react';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Fold } from '../theming/Fold.tsx';
import styles from './private.module.css';

export interface WhoCanReadProps {
  readonly round: PrivateRoundFact;
  /** Whoever has written has read it: it stays one press away. */
  readonly folded: boolean;
}

/** Who can read these words, now and later: said before the first of them. */
export function WhoCanRead({ round, folded }: WhoCanReadProps) {
  const t = useText();
  if (!folded) return <Lines round={round} />;
  return (
    <Fold title={t('private.whoCanRead')}>
      <Lines round={round} />
    </Fold>
  );
}

function Lines({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const { session } = useWorkspace();
  const promise = useFact(session, (facts) => facts.items.round[round.id]);
  const all = [t(`private.all.${round.naming}`), promise && promiseWords(t, promise)]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.trust}>
      <ul aria-label={t('private.whoCanRead')}>
        <li>
          <Lock aria-hidden />
          <span>
            <strong>{t('private.onlyYou')}</strong> {t('private.laptop')}
          </span>
        </li>
        <li>
          <Eye aria-hidden />
          <span>
            {t(`private.then.${round.naming}`, { readers: round.readers || t('private.readersDefault') })}
          </span>
        </li>
      </ul>
      <details>
        <summary>{t('private.allOfIt')}</summary>
        <p>{all}</p>
      </details>
    </div>
  );
}
