import { agencyNames, contactLoad } from '../../shared/queries/contactLoad.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { liveActors } from '../../shared/queries/network.ts';
import { missingVoices, spokenForInRole } from '../../shared/queries/mapFigures.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { scenarioOf } from '../scenario/glass.ts';
import { OnWall } from './OnWall.tsx';
import { networkOf } from '../../shared/session/networkFacts.ts';
import { useStore } from 'zustand';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useSeatCounts } from './useSeatCounts.ts';
import styles from './NetworkCounters.module.css';

/** Agencies by their names; where not all are written, the people who come from one. */
function agenciesCount(t: GetText, snapshot: BoardSnapshot): string {
  const named = agencyNames(snapshot).length;
  const people = liveActors(snapshot).filter(({ actorKind }) => actorKind === 'agencyPerson');
  const areAllNamed = people.every(({ agency }) => agency.trim() !== '');
  if (areAllNamed) return t('network.agencies', { count: named });
  return t('network.agencyPeople', { count: people.length });
}

/** People, seats, agencies and visits in words, each on its own. */
export function useNetworkCounts(t: GetText): readonly string[] {
  const { board } = useWorkspace();
  const snapshot = useSnapshot(board);
  const { people, held, empty } = useSeatCounts();
  const { inFourWeeks } = contactLoad(snapshot);
  return [
    t('network.people', { count: people }),
    ...(held + empty > 0
      ? [t('network.held', { count: held }), t('network.emptyChairs', { count: empty })]
      : []),
    agenciesCount(t, snapshot),
    t('network.visits', { count: inFourWeeks }),
  ];
}

/** How many did not speak themselves, and for how many of them somebody did in their role. */
export function missingWords(t: GetText, snapshot: BoardSnapshot, missing: readonly Actor[]): string {
  const people = t('network.missingPeople', { count: missing.length });
  const inRole = spokenForInRole(snapshot, missing);
  return inRole > 0 ? `${people}, ${t('network.inRole', { count: inRole })}` : people;
}

/** How many are around this whānau, always in sight, the same on all screens; opens who they are and the four weeks. */
export function NetworkCounters() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, ui, session, boardId } = workspace;
  const counts = useNetworkCounts(t);
  const isOpen = useStore(ui, ({ panel }) => panel === 'network');
  const here = useFact(session, ({ items }) => networkOf(items, boardId).whanauHere);
  const snapshot = useSnapshot(board);
  const missing = missingVoices(snapshot);
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.counts}
        aria-expanded={isOpen}
        onClick={() => togglePanel(ui, 'network')}
      >
        {counts.join(' · ')}
      </button>
      {here && <span className={styles.here}>{t('network.whanauHere')}</span>}
      <button type="button" className={styles.voices} onClick={() => ui.setState({ panel: 'network' })}>
        {t('network.missing')}
        {missing.length > 0 && <span className={styles.number}>{missingWords(t, snapshot, missing)}</span>}
      </button>
      {scenarioOf(workspace) === null && (
        <span className={styles.onWall}>
          <OnWall kind="map" look="plain" />
        </span>
      )}
    </div>
  );
}
