import type { StepKind } from '../../shared/model/step.ts';
import { togglePanel, type PanelName } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';

/** What a facilitator works with in a step, where that has a panel of its own. A facility adds its steps. */
const PANELS: Partial<Readonly<Record<StepKind, readonly [panel: PanelName, label: TextKey]>>> = {
  writePrivately: ['privateRound', 'agenda.openPrivate'],
  reveal: ['privateRound', 'agenda.openPrivate'],
  cluster: ['theming', 'agenda.openTheming'],
  readOut: ['theming', 'agenda.openTheming'],
  vote: ['theming', 'agenda.openTheming'],
  check: ['theming', 'agenda.openTheming'],
  distil: ['theming', 'agenda.openTheming'],
};

/** The way to what is needed in this step. */
export function StepTools({ kind }: { kind: StepKind }) {
  const t = useText();
  const { ui } = useWorkspace();
  const tool = PANELS[kind];
  if (!tool) return null;
  const [panel, label] = tool;
  return <Button onClick={() => togglePanel(ui, panel)}>{t(label)}</Button>;
}
