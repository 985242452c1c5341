import { Expand, ZoomIn, ZoomOut } from 'lucide-react';
import { fitBoard, zoomIn, zoomOut } from '../../actions/viewActions.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ZoomBar.module.css';

export function ZoomBar() {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools.zoom')}>
      <span className={styles.steps}>
        <IconButton
          side="above"
          label={t('action.zoomOut')}
          shortcut="-"
          icon={<ZoomOut aria-hidden />}
          onClick={() => zoomOut.run(workspace)}
        />
        <IconButton
          side="above"
          label={t('action.zoomIn')}
          shortcut="+"
          icon={<ZoomIn aria-hidden />}
          onClick={() => zoomIn.run(workspace)}
        />
      </span>
      <IconButton
        side="above"
        label={t('action.fitBoard')}
        shortcut="Shift+1"
        icon={<Expand aria-hidden />}
        onClick={() => fitBoard.run(workspace)}
      />
    </div>
  );
}
