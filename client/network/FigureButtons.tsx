import { Spline } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { figureLabel } from './figureLabel.ts';
import { figureKey, releaseKey } from './mapKeys.ts';
import type { SceneFigure, SceneWords } from './mapScene.ts';
import { mayMap } from './mapEdits.ts';
import { finishTie } from './mapGestures.ts';
import { networkUiOf, openPart } from './networkUi.ts';
import type { OpenMap } from './useMapView.ts';
import styles from './MapCanvas.module.css';

interface FigureButtonsProps {
  readonly map: OpenMap;
  /** The figure under the mouse. */
  readonly hovered: string | null;
  readonly words: SceneWords;
}

/**
 * A button over each figure, one stop of Tab for all of them: arrow keys move the figure, with Control they go to the next
 * one that way. Pointers pass through to the map itself, which hears them from here too.
 */
export function FigureButtons({ map, hovered, words }: FigureButtonsProps) {
  const t = useText();
  const workspace = useWorkspace();
  const store = networkUiOf(workspace);
  const chosen = useStore(store, (state) => state.chosen);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { view } = map;
  useEffect(
    () =>
      view.control.follow(({ x, y, zoom }) => {
        const style = list.current?.style;
        style?.setProperty('transform', `translate(${-x * zoom}px, ${-y * zoom}px) scale(${zoom})`);
        style?.setProperty('--map-zoom', String(zoom));
      }),
    [view],
  );
  const figures = [...view.scene.figures.values()];
  const tabStop = figures.some(({ id }) => id === current) ? current : (figures[0]?.id ?? null);
  const open = (id: string) => {
    const { tying } = store.getState();
    if (!tying) openPart(workspace, { kind: 'actor', id });
    else if (tying.from === null) store.setState({ tying: { from: id } });
    else if (tying.from !== id) finishTie(workspace, tying.from, id);
  };
  const onKey = (event: KeyboardEvent, figure: SceneFigure) => {
    if (figureKey({ workspace, map, figure, list: list.current }, event.nativeEvent)) event.preventDefault();
  };
  const handled = chosen?.kind === 'actor' ? chosen.id : hovered;
  const handle = handled !== null && mayMap(workspace) ? view.scene.figures.get(handled) : undefined;
  return (
    <>
      <p id="map-keys" hidden>
        {t('map.keys')}
      </p>
      <ul ref={list} className={styles.figures} aria-label={t('map.figures')}>
        {figures.map((figure) => (
          <li key={figure.id}>
            <button
              type="button"
              data-figure={figure.id}
              className={styles.figure}
              aria-describedby="map-keys"
              tabIndex={figure.id === tabStop ? 0 : -1}
              style={{
                left: figure.spot.x - figure.radius,
                top: figure.spot.y - figure.radius,
                width: figure.radius * 2,
                height: figure.radius * 2,
              }}
              onFocus={() => setCurrent(figure.id)}
              onKeyDown={(event) => onKey(event, figure)}
              onKeyUp={() => releaseKey(workspace, map)}
              onBlur={() => releaseKey(workspace, map)}
              // A press is heard by the map; this is for Enter, and for what screen readers do.
              onClick={(event) => event.detail === 0 && open(figure.id)}
            >
              {figureLabel(t, view.scene, figure, words)}
            </button>
          </li>
        ))}
        {handle && (
          <li>
            <button
              type="button"
              className={styles.handle}
              data-tie-from={handle.id}
              tabIndex={-1}
              aria-label={t('map.tieFrom', { name: handle.name })}
              title={t('map.tieFrom', { name: handle.name })}
              style={{
                left: handle.spot.x + handle.radius * 0.86,
                top: handle.spot.y - handle.radius * 0.86,
              }}
              onClick={(event) => event.detail === 0 && store.setState({ tying: { from: handle.id } })}
            >
              <Spline aria-hidden />
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
