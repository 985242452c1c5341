import { Expand, ZoomIn, ZoomOut } from 'lucide-react';
import { zoomAbout } from '../../shared/geometry/camera.ts';
import { useText } from '../i18n/useText.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './MapPane.module.css';
import type { OpenMap } from './useMapView.ts';

const STEP = 1.25;

export function MapZoom({ map }: { map: OpenMap | null }) {
  const t = useText();
  const zoomBy = (factor: number) => {
    if (!map) return;
    const { control, camera } = map.view;
    const middle = { x: control.viewport.width / 2, y: control.viewport.height / 2 };
    control.glideTo(zoomAbout(camera, middle, camera.zoom * factor));
  };
  return (
    <div className={styles.zoom} role="toolbar" aria-label={t('tools.zoom')}>
      <span className={styles.steps}>
        <IconButton
          side="above"
          label={t('action.zoomOut')}
          icon={<ZoomOut aria-hidden />}
          onClick={() => zoomBy(1 / STEP)}
        />
        <IconButton
          side="above"
          label={t('action.zoomIn')}
          icon={<ZoomIn aria-hidden />}
          onClick={() => zoomBy(STEP)}
        />
      </span>
      <IconButton
        side="above"
        label={t('map.fit')}
        icon={<Expand aria-hidden />}
        onClick={() => map?.view.control.fit()}
      />
    </div>
  );
}
