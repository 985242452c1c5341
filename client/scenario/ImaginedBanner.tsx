import { Ellipsis, GitCompareArrows, Presentation } from 'lucide-react';
import { useState } from 'react';
import type { Scenario } from '../../shared/model/scenario.ts';
import { changeScenario, reopenScenario } from '../../shared/operations/scenario.ts';
import { scenarioDiff } from '../../shared/queries/scenarioDiff.ts';
import { togglePanel } from '../board/boardUi.ts';
import { useStore } from 'zustand';
import { useSnapshot } from '../document/useBoard.ts';
import { getText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { mayMap, run } from '../network/mapEdits.ts';
import { useFact } from '../session/useFact.ts';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { showToast } from '../ui/toasts.ts';
import type { Workspace } from '../board/workspace.ts';
import type { GlassWorkspace } from './glass.ts';
import { useGlass } from './Glass.tsx';
import { ImaginedWords } from './ImaginedMark.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import styles from './ScenarioBar.module.css';
import { ScenarioDialog } from './ScenarioDialog.tsx';

interface ImaginedBannerProps {
  readonly scenario: Scenario;
  /** Back to the actual network. */
  readonly onLeave: () => void;
}

/** That what is on screen is imagined, which of the scenarios it is, and what one can do with it. */
export function ImaginedBanner({ scenario, onLeave }: ImaginedBannerProps) {
  const t = useText();
  const { glass } = useGlass();
  const [renaming, setRenaming] = useState(false);
  const [closing, setClosing] = useState(false);
  const count = scenarioDiff(useActual(glass), scenario.id)?.differences.length ?? 0;
  const isOpen = useStore(glass.ui, ({ panel }) => panel === 'scenario');
  const entries = useEntries(glass, scenario, {
    rename: () => setRenaming(true),
    close: () => setClosing(true),
    onLeave,
  });
  return (
    <div className={styles.banner} data-scenario={scenario.color} role="status">
      <ImaginedWords scenario={scenario} />
      <div className={styles.tools}>
        <Button
          icon={<GitCompareArrows aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => togglePanel(glass.ui, 'scenario')}
        >
          {t('scenario.differences', { count })}
        </Button>
        <OnWall id={scenario.id} />
        {entries.length > 0 && (
          <Menu label={t('scenario.more')} icon={<Ellipsis aria-hidden />} entries={entries} />
        )}
      </div>
      <ScenarioDialog
        open={renaming}
        scenario={scenario}
        onClose={() => setRenaming(false)}
        onMade={() => undefined}
      />
      {closing && <CloseDialog scenario={scenario} onClose={() => setClosing(false)} />}
    </div>
  );
}

/** For facilitators: the imagined network on the wall, and off it again. */
function OnWall({ id }: { id: string }) {
  const t = useText();
  const { glass } = useGlass();
  const { isShown, show } = useSpotlight();
  const isFacilitator = useFact(glass.session, ({ viewer }) => viewer.role === 'facilitator');
  if (!isFacilitator) return null;
  const shown = isShown('scenario', id);
  return (
    <Button
      look="plain"
      className={styles.onWall}
      icon={<Presentation aria-hidden />}
      aria-pressed={shown}
      onClick={() => void show(shown ? null : { kind: 'scenario', id })}
    >
      {t(shown ? 'network.offWall' : 'scenario.onWall')}
    </Button>
  );
}

function useActual({ board }: GlassWorkspace) {
  useSnapshot(board);
  return board.actual.snapshot;
}

function useEntries(
  glass: GlassWorkspace,
  scenario: Scenario,
  { rename, close, onLeave }: { rename: () => void; close: () => void; onLeave: () => void },
): MenuEntry[] {
  const t = useText();
  const { id } = scenario;
  // The scenario itself is changed, not what is seen through it.
  const { actual } = glass;
  if (!mayMap(actual)) return [];
  return [
    { id: 'rename', label: t('scenario.rename'), run: rename },
    {
      id: 'close',
      label: t(scenario.closed ? 'scenario.reopen' : 'scenario.close'),
      run: () => (scenario.closed ? void run(actual, reopenScenario(actual.board.snapshot, id)) : close()),
    },
    {
      id: 'throw',
      label: t('scenario.throw'),
      run: () => {
        if (run(actual, changeScenario(id, { deleted: true }))) {
          onLeave();
          tellThrown(actual, scenario);
        }
      },
    },
  ];
}

function tellThrown({ board }: Workspace, { id, title }: Scenario): void {
  showToast(getText('scenario.thrown', { title }), {
    action: {
      label: getText('action.undo'),
      run: () => void board.run(changeScenario(id, { deleted: false })),
    },
  });
}
