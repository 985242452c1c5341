import type { Scenario } from '../../shared/model/scenario.ts';
import { standingDecision } from '../../shared/queries/decisions.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useGlass } from './Glass.tsx';
import { scenarioName } from './scenarioName.ts';
import styles from './ScenarioBar.module.css';

/** "Imagined", the scenario's name and what it asks. */
export function ImaginedWords({ scenario }: { scenario: Scenario }) {
  const t = useText();
  const cameOfIt = useConclusion(scenario);
  return (
    <div className={styles.said}>
      <p className={styles.title}>
        <span className={styles.mark}>{t('scenario.imagined')}</span>
        {/* A question that stands for the name is not said twice. */}
        {(scenario.title !== '' || scenario.premise === '') && (
          <span dir="auto">{scenarioName(t, scenario)}</span>
        )}
        {scenario.closed && (
          <span className={styles.closed}>
            {[t('scenario.closedHint'), cameOfIt].filter(Boolean).join(' ')}
          </span>
        )}
      </p>
      {scenario.premise && (
        <p className={styles.premise} dir="auto">
          {scenario.premise}
        </p>
      )}
    </div>
  );
}

/** What people said of a scenario when it was closed; '' where nothing was written down. */
function useConclusion({ id }: Scenario): string {
  const { board } = useGlass().glass;
  useSnapshot(board);
  const last = standingDecision(board.actual.snapshot, id, null);
  return [last?.words, last?.who].filter(Boolean).join(' · ');
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
