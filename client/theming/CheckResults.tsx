import type { ReactNode } from 'react';
import { VERDICTS, type CheckFact, type CheckResult } from '../../shared/session/themingFacts.ts';
import { useText } from '../i18n/useText.ts';
import { Fold } from './Fold.tsx';
import resultStyles from './result.module.css';
import styles from './theming.module.css';
import { useAskedWording } from './useAskedWording.ts';
import { useTwinHints } from './useTwinHints.ts';
import { VERDICT_LOOKS } from './verdicts.ts';

export interface CheckResultsProps {
  readonly check: CheckFact;
  /** What can be done about one of the items. */
  readonly action?: (itemId: string) => ReactNode;
}

/** What people said, item by item, in the order in which they were asked; never by who said it. */
export function CheckResults({ check, action }: CheckResultsProps) {
  const t = useText();
  const { items, results, tooFew, answered } = check;
  const wordingOf = useAskedWording(check);
  const hints = useTwinHints(
    check.about === 'themes' ? items.map(({ id, wording }) => ({ id, title: wording })) : [],
  );
  if (results === null) return null;
  if (tooFew) return <p className={styles.card}>{t('check.tooFew')}</p>;
  const byId = new Map(results.map((result) => [result.id, result]));
  return (
    <>
      <p className={styles.quiet}>{t('check.answeredInAll', { count: answered })}</p>
      <ol className={resultStyles.results}>
        {items.map((item) => {
          const { id } = item;
          const result = byId.get(id);
          return (
            <li key={id} className={resultStyles.result}>
              <p className={resultStyles.resultTitle} dir="auto">
                {wordingOf(item)}
              </p>
              {hints.has(id) && (
                <p className={styles.quiet} dir="auto">
                  {hints.get(id)}
                </p>
              )}
              {result ? <Counts result={result} /> : <p className={styles.quiet}>{t('check.itemTooFew')}</p>}
              {result && result.notes.length > 0 && (
                <Fold title={t('check.notes', { count: result.notes.length })}>
                  <ul className={resultStyles.said}>
                    {result.notes.map((note, index) => (
                      <li key={index} dir="auto">
                        {note}
                      </li>
                    ))}
                  </ul>
                </Fold>
              )}
              {action?.(id)}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Counts({ result }: { result: CheckResult }) {
  const t = useText();
  return (
    <>
      <span className={resultStyles.shareBar} aria-hidden="true">
        {VERDICTS.filter((verdict) => result[verdict] > 0).map((verdict) => (
          <span key={verdict} data-verdict={verdict} style={{ flexGrow: result[verdict] }} />
        ))}
      </span>
      <ul className={resultStyles.counts}>
        {VERDICTS.map((verdict) => {
          const { label, Icon } = VERDICT_LOOKS[verdict];
          return (
            <li key={verdict} data-verdict={verdict}>
              <Icon aria-hidden />
              {t(label)} <strong className={styles.number}>{result[verdict]}</strong>
            </li>
          );
        })}
      </ul>
    </>
  );
}
