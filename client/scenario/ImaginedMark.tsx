import type { Scenario } from '../../shared/model/scenario.ts';
import { useText } from '../i18n/useText.ts';
import { useGlass } from './Glass.tsx';
import { Kept } from './Kept.tsx';
import { scenarioName } from './scenarioName.ts';
import styles from './ScenarioBar.module.css';

/** "Imagined", the scenario's name and what it asks. */
export function ImaginedWords({ scenario }: { scenario: Scenario }) {
  const t = useText();
  return (
    <div className={styles.said}>
      <p className={styles.title}>
        <span className={styles.mark}>{t('scenario.imagined')}</span>
        {/* A question that stands for the name is not said twice. */}
        {(scenario.title !== '' || scenario.premise === '') && (
          <span dir="auto">{scenarioName(t, scenario)}</span>
        )}
        {scenario.closed && <span className={styles.closed}>{t('scenario.closedHint')}</span>}
      </p>
      {scenario.premise && (
        <p className={styles.premise} dir="auto">
          {scenario.premise}
        </p>
      )}
      <Kept scenario={scenario} className={styles.premise} />
    </div>
  );
}

/** Says at the top of a panel that what it shows is imagined; nothing while it is not. */
export function ImaginedMark() {
  const t = useText();
  const { scenario } = useGlass();
  if (!scenario) return null;
  return (
    <div className={styles.banner} data-scenario={scenario.color}>
      <ImaginedWords scenario={{ ...scenario, title: scenarioName(t, scenario), premise: '' }} />
    </div>
  );
}
