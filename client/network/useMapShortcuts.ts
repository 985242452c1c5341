import { useEffect } from 'react';
import { zoomAbout } from '../../shared/geometry/camera.ts';
import { useWorkspace } from '../board/workspace.ts';
import { mayMap } from './mapEdits.ts';
import { networkUiOf } from './networkUi.ts';
import type { OpenMap } from './useMapView.ts';

const STEP = 1.25;
const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, select, dialog, [role="menu"]';

/** Keys of the map: N adds somebody, + and - zoom, Shift+1 shows all, Escape ends what was begun. */
export function useMapShortcuts(map: OpenMap | null): void {
  const workspace = useWorkspace();
  useEffect(() => {
    if (!map) return;
    const store = networkUiOf(workspace);
    const zoomBy = (factor: number) => {
      const { control, camera } = map.view;
      const middle = { x: control.viewport.width / 2, y: control.viewport.height / 2 };
      control.glideTo(zoomAbout(camera, middle, camera.zoom * factor));
    };
    const doFor = (key: string): boolean => {
      if (key === '+' || key === '=') zoomBy(STEP);
      else if (key === '-') zoomBy(1 / STEP);
      else if (key === '!') map.view.control.fit();
      else if ((key === 'n' || key === 'N') && mayMap(workspace))
        store.setState({ adding: 'actor', tying: null });
      else if (key === 'Escape' && (store.getState().tying ?? store.getState().adding) !== null)
        store.setState({ tying: null, adding: null });
      else return false;
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(TYPED_IN)) return;
      if (doFor(event.key)) event.preventDefault();
    };
    // Before the board's own keys: Escape ends a tie before it closes a panel.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [map, workspace]);
}
