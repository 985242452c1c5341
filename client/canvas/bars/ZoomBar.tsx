import { Expand, ZoomIn, ZoomOut } from 'lucide-react';
import { fitBoard, zoomIn, zoomOut } from '../../actions/viewActions.ts';
import { useWorkspace } from '../../board/workspace.ts';
import type { TextKey } from '../../i18n/texts.ts';
import { useText } from '../../i18n/useText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import floating from '../../ui/floating.module.css';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './ZoomBar.module.css';

/** The zoom of the canvas, with its keys. */
export function ZoomBar() {
  const workspace = useWorkspace();
  return (
    <ZoomTools
      fit="action.fitBoard"
      keys={{ out: '-', in: '+', fit: 'Shift+1' }}
      onOut={() => zoomOut.run(workspace)}
      onIn={() => zoomIn.run(workspace)}
      onFit={() => fitBoard.run(workspace)}
    />
  );
}

interface ZoomToolsProps {
  readonly fit: TextKey;
  /** Stays at the foot on phones too. */
  readonly atFoot?: boolean;
  readonly keys?: { readonly out: string; readonly in: string; readonly fit: string };
  readonly onOut: () => void;
  readonly onIn: () => void;
  readonly onFit: () => void;
}

/** Smaller, larger, all of it: of the canvas and of the map. */
export function ZoomTools({ fit, atFoot = false, keys, onOut, onIn, onFit }: ZoomToolsProps) {
  const t = useText();
  return (
    <div
      className={joinClasses(floating.tools, styles.bar)}
      data-foot={atFoot || undefined}
      role="toolbar"
      aria-label={t('tools.zoom')}
    >
      <span className={styles.steps}>
        <IconButton
          side="above"
          label={t('action.zoomOut')}
          shortcut={keys?.out}
          icon={<ZoomOut aria-hidden />}
          onClick={onOut}
        />
        <IconButton
          side="above"
          label={t('action.zoomIn')}
          shortcut={keys?.in}
          icon={<ZoomIn aria-hidden />}
          onClick={onIn}
        />
      </span>
      <IconButton
        side="above"
        label={t(fit)}
        shortcut={keys?.fit}
        icon={<Expand aria-hidden />}
        onClick={onFit}
      />
    </div>
  );
}
