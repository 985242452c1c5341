import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { legendOf } from '../../shared/layout/mapLegend.ts';
import { shownNetwork } from '../../shared/queries/mapFigures.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { recall, remember } from '../ui/deviceMemory.ts';
import { kindName } from '../grid/gridWords.ts';
import { useGlass } from '../scenario/Glass.tsx';
import { LegendImagined, LegendKind, LegendTie } from './LegendSample.tsx';
import styles from './MapLegendBar.module.css';
import { useIsCalm } from './useMapWords.ts';

const PLAIN = { strength: 'steady', stress: 'none', flow: 'none' } as const;
const MEMORY = 'mapLegend';

/** What shapes and lines mean: of what is on the map, drawn as the map draws it. Always there, beneath it. */
export function MapLegendBar({ wall = false }: { wall?: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(() => wall || (recall(MEMORY) ?? narrowDefault()) === 'open');
  const toggle = () => {
    remember(MEMORY, open ? 'folded' : 'open');
    setOpen(!open);
  };
  return (
    <section className={styles.bar} data-wall={wall || undefined} aria-label={t('map.legend')}>
      {!wall && (
        <button type="button" className={styles.fold} aria-expanded={open} onClick={toggle}>
          {open ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          {t('map.legend')}
        </button>
      )}
      {open && <LegendEntries />}
    </section>
  );
}

/** On a phone the map needs the room. */
function narrowDefault(): string {
  return window.innerWidth < 760 ? 'folded' : 'open';
}

function LegendEntries() {
  const t = useText();
  const { board } = useWorkspace();
  const { scenario } = useGlass();
  const calm = useIsCalm();
  const snapshot = useSnapshot(board);
  const { actors, ties } = shownNetwork(snapshot, calm);
  const legend = legendOf(actors, ties, calm);
  return (
    <ul className={styles.entries}>
      {legend.kinds.map((kind) => (
        <LegendKind key={kind} kind={kind} words={kindName(t, kind)} />
      ))}
      {legend.strengths.map((strength) => (
        <LegendTie key={strength} look={{ ...PLAIN, strength }} words={t(`network.strength.${strength}`)} />
      ))}
      {legend.stresses.map((stress) => (
        <LegendTie key={stress} look={{ ...PLAIN, stress }} words={t(`network.stress.${stress}`)} />
      ))}
      {legend.flow && <LegendTie look={{ ...PLAIN, flow: 'forward' }} words={t('network.flow.legend')} />}
      {legend.via && <LegendTie look={PLAIN} via words={t('network.viaLegend')} />}
      {legend.view && <li className={styles.entry}>{t('network.viewLegend')}</li>}
      {scenario && (
        <>
          <LegendImagined color={scenario.color} words={t('scenario.legend')} />
          <LegendImagined color={scenario.color} changed words={t('scenario.legendChanged')} />
        </>
      )}
    </ul>
  );
}
