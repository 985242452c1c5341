import { networkOf } from '../../shared/session/networkFacts.ts';
import { missingVoices } from '../../shared/queries/mapFigures.ts';
import { liveScenarios } from '../../shared/queries/resolveScenario.ts';
import { scenarioOf } from '../scenario/glass.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { MapLegendBar } from './MapLegendBar.tsx';
import { missingWords, useNetworkCounts } from './NetworkCounters.tsx';
import styles from './WallMap.module.css';

/** The map as the room sees it: counters above, legend beside it, nothing to press. */
export default function WallMap() {
  const t = useText();
  const workspace = useWorkspace();
  const { session, board, boardId } = workspace;
  const counts = useNetworkCounts(t);
  const snapshot = useSnapshot(board);
  const isActualOfTwo = scenarioOf(workspace) === null && liveScenarios(snapshot).length > 0;
  const missing = missingVoices(snapshot);
  const here = useFact(session, ({ items }) => networkOf(items, boardId).whanauHere);
  return (
    <section className={styles.wall}>
      <header className={styles.head}>
        <p className={styles.counts}>
          {/* Where something is imagined too, the room is told which of them this is. */}
          {isActualOfTwo && <strong>{t('scenario.now')} · </strong>}
          {counts.join(' · ')}
        </p>
        <p className={styles.voices}>
          {here ? t('network.whanauHere') : t('network.missing')}
          {!here && missing.length > 0 && ` ${missingWords(t, snapshot, missing)}`}
        </p>
      </header>
      <div className={styles.main}>
        <MapLegendBar wall />
        <div className={styles.stage}>
          <MapCanvas viewOnly />
        </div>
      </div>
    </section>
  );
}
