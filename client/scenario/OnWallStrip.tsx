import { Presentation } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Scenario } from '../../shared/model/scenario.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { Strip } from '../theming/Strip.tsx';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import { useGlass } from './Glass.tsx';
import { scenarioName } from './scenarioName.ts';
import { showScenario } from './showScenario.ts';

/** That the room looks at something imagined, for everybody whose own screen shows how it is; and the way to look along. */
export default function OnWallStrip() {
  const { board, ui } = useWorkspace();
  const { spotlight } = useSpotlight();
  const isFacilitator = useIsFacilitator();
  const mirrored = useMirrored();
  const view = useStore(ui, (state) => state.view);
  const { scenario: own } = useGlass();
  const { kind, id } = spotlight ?? { kind: null, id: '' };
  const isImagined = kind === 'scenario' || kind === 'differences';
  const scenario = useBoardValue(board, ({ snapshot }) => snapshot.scenario.get(id));
  const looksAlong = view !== 'canvas' && own?.id === id;
  // Who leads the room has put it there.
  if (!isImagined || !scenario || scenario.deleted || looksAlong || isFacilitator || mirrored) return null;
  return <Line key={`${kind} ${id}`} scenario={scenario} withList={kind === 'differences'} />;
}

function Line({ scenario, withList }: { scenario: Scenario; withList: boolean }) {
  const t = useText();
  const { announce } = useWorkspace();
  const { glass } = useGlass();
  const [isPutAway, setPutAway] = useState(false);
  const words = t('scenario.onTheWall', { title: scenarioName(t, scenario) });
  useEffect(() => announce(words), [announce, words]);
  if (isPutAway) return null;
  const look = () => {
    glass.ui.setState({ view: 'map', ...(withList ? { panel: 'scenario' } : {}) });
    showScenario(glass, scenario.id);
  };
  return (
    <Strip isNews icon={<Presentation aria-hidden />} words={words} onDismiss={() => setPutAway(true)}>
      <Button onClick={look}>{t('scenario.lookToo')}</Button>
    </Strip>
  );
}
