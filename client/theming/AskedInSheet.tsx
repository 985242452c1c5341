import type { PanelName } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { listAsked } from './asked.ts';
import { askedLook } from './AskedStrip.tsx';
import styles from './strips.module.css';
import { useItems } from './useItems.ts';

/**
 * What waits for this participant's answer, at the head of a sheet that covers the lines below the top bar: on a phone
 * nothing else would tell.
 */
export default function AskedInSheet({ panel }: { panel: PanelName }) {
  const t = useText();
  const { session, ui } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const [first] = listAsked(role, useItems('check'), useItems('ballot'), []);
  const look = first && role === 'participant' ? askedLook(t, first) : null;
  if (!look?.waits || look.panel === panel) return null;
  return (
    <div className={styles.inSheet}>
      <p className={styles.words}>{look.words}</p>
      <Button look="primary" onClick={() => ui.setState({ panel: look.panel })}>
        {look.action}
      </Button>
    </div>
  );
}
