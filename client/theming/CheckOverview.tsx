import type { Ref } from 'react';
import type { CheckFact } from '../../shared/session/themingFacts.ts';
import { useText } from '../i18n/useText.ts';
import { itemLabel } from './ballotItems.ts';
import styles from './check.module.css';
import { useAskedWording } from './useAskedWording.ts';
import { useTwinHints } from './useTwinHints.ts';
import { VERDICT_LOOKS } from './verdicts.ts';

export interface CheckOverviewProps {
  readonly check: CheckFact;
  readonly ref: Ref<HTMLHeadingElement>;
  onChoose(at: number): void;
}

/** All that one answered, at the end: a press goes back to one. */
export function CheckOverview({ check, ref, onChoose }: CheckOverviewProps) {
  const t = useText();
  const { items, mine } = check;
  const wordingOf = useAskedWording(check);
  const hints = useTwinHints(
    check.about === 'themes' ? items.map(({ id, wording }) => ({ id, title: wording })) : [],
  );
  const isAll = items.every(({ id }) => id in mine);
  return (
    <section className={styles.question}>
      <h3 ref={ref} tabIndex={-1} className={styles.wording}>
        {t(isAll ? 'check.thanks' : 'check.end')}
      </h3>
      <p>{t(isAll ? 'check.canChange' : 'check.someOpen')}</p>
      <ul className={styles.overview}>
        {items.map((item, index) => {
          const { id } = item;
          const answer = mine[id];
          const look = answer && VERDICT_LOOKS[answer.verdict];
          return (
            <li key={id}>
              <button type="button" className={styles.overviewItem} onClick={() => onChoose(index)}>
                <span dir="auto">{itemLabel({ title: wordingOf(item), hint: hints.get(id) ?? '' })}</span>
                <span className={styles.overviewAnswer} data-verdict={answer?.verdict}>
                  {look && <look.Icon aria-hidden />}
                  {look ? t(look.label) : t('check.notAnswered')}
                </span>
                {answer && answer.note !== '' && (
                  <span className={styles.ownComment} dir="auto">
                    {t('check.ownComment', { comment: answer.note })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
