import type { StepKind } from '../../shared/model/step.ts';
import { togglePanel } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { STEP_PANELS } from './stepPanels.ts';

/** The way to what is needed in this step. */
export function StepTools({ kind }: { kind: StepKind }) {
  const t = useText();
  const { ui } = useWorkspace();
  const tool = STEP_PANELS[kind];
  if (!tool) return null;
  const [panel, label] = tool;
  return <Button onClick={() => togglePanel(ui, panel)}>{t(label)}</Button>;
}
