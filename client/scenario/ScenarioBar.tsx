import { Lightbulb } from 'lucide-react';
import { useId, useState } from 'react';
import { liveScenarios } from '../../shared/queries/resolveScenario.ts';
import { mayMap } from '../network/mapEdits.ts';
import { useBoardValue, useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { useGlass } from './Glass.tsx';
import { ImaginedBanner } from './ImaginedBanner.tsx';
import { scenarioName } from './scenarioName.ts';
import styles from './ScenarioBar.module.css';
import { ScenarioDialog } from './ScenarioDialog.tsx';
import { showScenario } from './showScenario.ts';

/** Which network is on screen: as it is, or as one of the scenarios imagines it; and, while it is imagined, that it is so. */
export function ScenarioBar() {
  const t = useText();
  const name = useId();
  const { glass, scenario } = useGlass();
  const isGone = useBoardValue(glass.board, () => glass.board.isGone);
  const snapshot = useSnapshot(glass.board);
  const [beginning, setBeginning] = useState(false);
  const scenarios = liveScenarios(snapshot);
  const hasNetwork = [...snapshot.actor.values()].some(({ deleted }) => !deleted);
  const mayBegin = mayMap(glass.actual);
  if (scenarios.length === 0 && !isGone && (!hasNetwork || !mayBegin)) return null;
  const show = (id: string | null) => showScenario(glass, id);
  return (
    <>
      <div className={styles.bar}>
        {scenarios.length > 0 && (
          <div role="radiogroup" aria-label={t('scenario.which')} className={styles.choices}>
            <Choice name={name} checked={scenario === null && !isGone} onChoose={() => show(null)}>
              {t('scenario.actual')}
            </Choice>
            {scenarios.map((one) => (
              <Choice
                key={one.id}
                name={name}
                checked={scenario?.id === one.id}
                color={one.color}
                onChoose={() => show(one.id)}
              >
                {scenarioName(t, one)}
                {one.closed && <span className={styles.closed}>{t('scenario.closed')}</span>}
              </Choice>
            ))}
          </div>
        )}
        {mayBegin && (
          <Button
            look="plain"
            className={styles.begin}
            icon={<Lightbulb aria-hidden />}
            onClick={() => setBeginning(true)}
          >
            <span className={styles.beginWords}>{t('scenario.begin')}</span>
          </Button>
        )}
      </div>
      {isGone && (
        <div className={styles.banner} role="alert">
          <p className={styles.said}>{t('scenario.gone')}</p>
          <Button look="primary" onClick={() => show(null)}>
            {t('scenario.showActual')}
          </Button>
        </div>
      )}
      {scenario && <ImaginedBanner scenario={scenario} onLeave={() => show(null)} />}
      <ScenarioDialog open={beginning} scenario={null} onClose={() => setBeginning(false)} onMade={show} />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly checked: boolean;
  /** Of a scenario; none for the actual network. */
  readonly color?: string;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Choice({ name, checked, color, onChoose, children }: ChoiceProps) {
  return (
    <label className={styles.choice} data-scenario={color}>
      <input type="radio" className={styles.radio} name={name} checked={checked} onChange={onChoose} />
      <span className={styles.words}>{children}</span>
    </label>
  );
}
