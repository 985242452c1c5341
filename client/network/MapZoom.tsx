import { zoomAbout } from '../../shared/geometry/camera.ts';
import { ZoomTools } from '../canvas/bars/ZoomBar.tsx';
import type { OpenMap } from './useMapView.ts';

const STEP = 1.25;

export function MapZoom({ map }: { map: OpenMap | null }) {
  const zoomBy = (factor: number) => {
    if (!map) return;
    const { control, camera } = map.view;
    const middle = { x: control.viewport.width / 2, y: control.viewport.height / 2 };
    control.glideTo(zoomAbout(camera, middle, camera.zoom * factor));
  };
  return (
    <ZoomTools
      fit="map.fit"
      atFoot
      onOut={() => zoomBy(1 / STEP)}
      onIn={() => zoomBy(STEP)}
      onFit={() => map?.view.control.fit()}
    />
  );
}
