import { Spline, SquareDashed, UserRoundPlus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Glass, useGlass } from '../scenario/Glass.tsx';
import { scenarioOf } from '../scenario/glass.ts';
import { ScenarioBar } from '../scenario/ScenarioBar.tsx';
import { useRights } from '../session/useRights.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AddPart } from './AddPart.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapLegendBar } from './MapLegendBar.tsx';
import { UndoTools } from '../canvas/bars/UndoTools.tsx';
import floating from '../ui/floating.module.css';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './MapPane.module.css';
import { MapZoom } from './MapZoom.tsx';
import { mayMap } from './mapEdits.ts';
import { NetworkCounters } from './NetworkCounters.tsx';
import { networkUiOf } from './networkUi.ts';
import { TyingHint } from './TyingHint.tsx';
import { useMapShortcuts } from './useMapShortcuts.ts';
import type { OpenMap } from './useMapView.ts';

/** The network map with its counters, tools and legend. Nothing lies over the map but the tools at its edge. */
export default function MapPane() {
  return (
    <Glass>
      <ShownMap />
    </Glass>
  );
}

function ShownMap() {
  const { session } = useWorkspace();
  const { scenario } = useGlass();
  const [map, setMap] = useState<OpenMap | null>(null);
  const onOpen = useCallback((opened: OpenMap | null) => setMap(opened), []);
  useRights(session);
  useLettingGo();
  useMapShortcuts(map);
  return (
    <div className={styles.pane} data-framed data-scenario={scenario?.color}>
      <div className={styles.head}>
        <ScenarioBar />
        <NetworkCounters />
      </div>
      <div className={styles.stage}>
        <MapCanvas onOpen={onOpen} />
        <FirstStep />
        <MapTools map={map} />
        <MapZoom map={map} />
      </div>
      <MapLegendBar />
    </div>
  );
}

/** What is chosen is chosen as long as its panel is open. */
function useLettingGo(): void {
  const workspace = useWorkspace();
  useEffect(
    () =>
      workspace.ui.subscribe(({ panel }, before) => {
        if (before.panel === 'networkPart' && panel !== 'networkPart')
          networkUiOf(workspace).setState({ chosen: null });
      }),
    [workspace],
  );
}

function MapTools({ map }: { map: OpenMap | null }) {
  const t = useText();
  const workspace = useWorkspace();
  const store = networkUiOf(workspace);
  const { adding, tying } = useStore(store);
  if (!mayMap(workspace)) return null;
  return (
    <>
      <div
        className={joinClasses(floating.tools, styles.tools)}
        role="toolbar"
        aria-label={t('map.tools')}
        aria-orientation="vertical"
      >
        <IconButton
          side="right"
          label={t('map.addActor')}
          shortcut="N"
          icon={<UserRoundPlus aria-hidden />}
          pressed={adding === 'actor'}
          onClick={() => store.setState({ adding: adding === 'actor' ? null : 'actor', tying: null })}
        />
        <IconButton
          side="right"
          label={t('map.addTie')}
          icon={<Spline aria-hidden />}
          pressed={tying !== null}
          onClick={() => store.setState({ tying: tying ? null : { from: null }, adding: null })}
        />
        {/* Zones are the group's frame of the actual network: in an imagined one they are moved, not made. */}
        {scenarioOf(workspace) === null && (
          <IconButton
            side="right"
            label={t('map.addZone')}
            icon={<SquareDashed aria-hidden />}
            pressed={adding === 'zone'}
            onClick={() => store.setState({ adding: adding === 'zone' ? null : 'zone', tying: null })}
          />
        )}
        <UndoTools />
      </div>
      {adding && map && <AddPart key={adding} kind={adding} map={map} />}
      {tying && <TyingHint from={tying.from} />}
    </>
  );
}

/** What to do on an empty map. */
function FirstStep() {
  const t = useText();
  const workspace = useWorkspace();
  const { board } = workspace;
  const adding = useStore(networkUiOf(workspace), (state) => state.adding);
  const isEmpty = useBoardValue(board, ({ snapshot }) =>
    [...snapshot.actor.values()].every(({ deleted }) => deleted),
  );
  if (!isEmpty || adding || !mayMap(workspace)) return null;
  return (
    <div className={styles.empty}>
      <EmptyState>{t('map.empty')}</EmptyState>
    </div>
  );
}
