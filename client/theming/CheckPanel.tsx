import { useState } from 'react';
import type { CheckFact } from '../../shared/session/themingFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Chips } from '../ui/Chips.tsx';
import { CheckQuestions } from './CheckQuestions.tsx';
import { CheckResults } from './CheckResults.tsx';
import { Fold } from './Fold.tsx';
import styles from './theming.module.css';
import panelStyles from '../panels/panels.module.css';
import { useItems } from './useItems.ts';

/** For everybody: says of each theme whether it is right; after closing, what came of it. */
export default function CheckPanel() {
  const t = useText();
  const language = useLanguage();
  const { session } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const checks = useItems('check').toSorted((a, b) => b.openedAt - a.openedAt);
  const open = role === 'observer' ? [] : checks.filter(({ state }) => state === 'open');
  const closed = checks.filter(({ state }) => state === 'closed');
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = open.find(({ id }) => id === chosen) ?? open[0];
  const [latest] = closed;
  const title = ({ about, items, openedAt }: CheckFact) =>
    t('theming.resultsOf', {
      what: t(`check.about.${about}`, { count: items.length }),
      day: formatDay(language, openedAt),
    });
  if (!asked && !latest) return <p className={styles.quiet}>{t('check.none')}</p>;
  return (
    <div className={panelStyles.stack}>
      {open.length > 1 && asked && (
        <Chips
          label={t('check.which')}
          value={asked.id}
          onChange={setChosen}
          options={open.map(({ id, about, items }) => ({
            value: id,
            label: t(`check.about.${about}`, { count: items.length }),
          }))}
        />
      )}
      {asked && <CheckQuestions key={asked.id} check={asked} />}
      {!asked && latest && (
        <>
          <h3>{title(latest)}</h3>
          <CheckResults check={latest} />
        </>
      )}
      {closed
        .filter((check) => asked || check !== latest)
        .map((check) => (
          <Fold key={check.id} title={title(check)}>
            <CheckResults check={check} />
          </Fold>
        ))}
    </div>
  );
}
