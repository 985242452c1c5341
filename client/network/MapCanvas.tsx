import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Size } from '../../shared/geometry/box.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useElementSize } from '../canvas/useElementSize.ts';
import { useText } from '../i18n/useText.ts';
import { useGlass } from '../scenario/Glass.tsx';
import { noticeBeginning } from '../ui/noticeBeginning.ts';
import { FigureButtons } from './FigureButtons.tsx';
import { fitMap } from './firstMapLook.ts';
import styles from './MapCanvas.module.css';
import { MapStage } from './MapStage.tsx';
import { useIsCalm, useMapWords } from './useMapWords.ts';
import { useMapView, type OpenMap } from './useMapView.ts';

export interface MapCanvasProps {
  /** On the wall the view follows what is there and nothing else. */
  readonly viewOnly?: boolean;
  /** Tells the map once it is open, and null when it is gone. */
  readonly onOpen?: (map: OpenMap | null) => void;
}

/** The map as people see it: drawn on layers, with a button over each figure for keyboard and screen reader. */
export function MapCanvas({ viewOnly = false, onOpen }: MapCanvasProps) {
  const t = useText();
  const workspace = useWorkspace();
  const element = useRef<HTMLDivElement>(null);
  const size = useElementSize(element);
  const [hovered, setHovered] = useState<string | null>(null);
  const onHover = useCallback((id: string | null) => setHovered(id), []);
  const words = useMapWords();
  const calm = useIsCalm();
  const map = useMapView(element, workspace, { words, calm, viewOnly, onHover });
  useEffect(() => onOpen?.(map), [map, onOpen]);
  useFirstLook(element, map, viewOnly, size);
  useWholeInSight(viewOnly ? null : map, size.width, size.height);
  return (
    <div ref={element} className={styles.map} data-map>
      <div className={styles.picture} role="img" aria-label={t('map.label')}>
        {map && size.width > 0 && <MapStage view={map.view} width={size.width} height={size.height} />}
      </div>
      {map && !viewOnly && <FigureButtons map={map} hovered={hovered} words={words} />}
    </div>
  );
}

/**
 * Whoever sees all of one network sees all of the other one too, when they look at what is imagined or back at how it is; also
 * when the lines above the map come and go with that. Whoever looks at a part of it stays there.
 */
function useWholeInSight(map: OpenMap | null, width: number, height: number): void {
  const id = useGlass().scenario?.id ?? null;
  const last = useRef(id);
  const switched = useRef<ReturnType<typeof noticeBeginning> | null>(null);
  useEffect(() => {
    if (!map || width === 0) return;
    if (last.current !== id) {
      last.current = id;
      switched.current?.stop();
      switched.current = map.view.wasWhole ? noticeBeginning() : null;
    }
    if (switched.current?.hasBegun() === false) map.view.control.fit();
  }, [map, id, width, height]);
  useEffect(() => () => switched.current?.stop(), []);
}

/** The first look shows all of it, on a phone what can be read; the wall keeps all of it in sight. */
function useFirstLook(
  element: RefObject<HTMLElement | null>,
  map: OpenMap | null,
  viewOnly: boolean,
  { width, height }: Size,
): void {
  const { board } = useWorkspace();
  const done = useRef<OpenMap | null>(null);
  const beginning = useRef<ReturnType<typeof noticeBeginning> | null>(null);
  useEffect(() => {
    // Whoever folds away a line above the map has not begun to work on it.
    beginning.current = noticeBeginning(element.current?.parentElement);
    return () => beginning.current?.stop();
  }, [element]);
  useEffect(() => {
    if (!map || width === 0) return;
    const look = () => {
      if (done.current === map && !viewOnly) return;
      if (!map.view.bounds()) return;
      done.current = map;
      fitMap(map.view, viewOnly);
    };
    map.view.resize({ width, height }, window.devicePixelRatio || 1);
    // Lines that come above right after the start leave less room: it is looked at anew, until somebody begins to work.
    if (beginning.current?.hasBegun() === false) done.current = null;
    look();
    return board.onChange((_changes, local) => {
      // Whoever has begun to work here has looked already.
      if (local && !viewOnly) done.current = map;
      else queueMicrotask(look);
    });
  }, [map, board, viewOnly, width, height]);
}
