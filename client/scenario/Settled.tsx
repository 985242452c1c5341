import { useId } from 'react';
import type { Decision } from '../../shared/model/decision.ts';
import { useText } from '../i18n/useText.ts';
import { mayMap, run } from '../network/mapEdits.ts';
import styles from '../panels/panels.module.css';
import { Switch } from '../ui/Switch.tsx';
import own from './differences.module.css';
import { useGlass } from './Glass.tsx';

/** What people decided: became actual, by whom and when; and who does what by when. */
export function Settled({ decisions }: { decisions: readonly Decision[] }) {
  const t = useText();
  const headingId = useId();
  const { glass } = useGlass();
  const { actual } = glass;
  if (decisions.length === 0) return null;
  const setDone = (id: string, done: boolean) =>
    void run(actual, {
      name: 'changeRecords',
      input: { changes: [{ kind: 'decision', id, fields: { done } }] },
    });
  return (
    <section className={styles.stack} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('scenario.settled')}</h3>
      <ul className={own.list}>
        {decisions.map(({ id, outcome, words, who, day, done }) => (
          <li key={id} className={own.row}>
            <p dir="auto">{words}</p>
            <p className={styles.quiet}>
              {[t(`scenario.outcome.${outcome}`), who, day].filter((part) => part !== '').join(' · ')}
            </p>
            {outcome === 'task' && (
              <Switch
                label={t('scenario.done')}
                on={done}
                disabled={!mayMap(actual)}
                onChange={(next) => setDone(id, next)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
