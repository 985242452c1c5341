import { useEffect, useRef } from 'react';
import type { Camera } from '../../../shared/geometry/camera.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { gridOf } from '../../../shared/layout/gridLayout.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useBoardValue, useSnapshot } from '../../document/useBoard.ts';
import { columnName, rowName } from '../../grid/gridWords.ts';
import { useText } from '../../i18n/useText.ts';
import { useAliases } from '../../seats/useNames.ts';
import { WALL_EDGES } from '../../wall/wallEdges.ts';
import { wallPixel } from '../../wall/useWallMeasures.ts';
import type { FollowCamera } from '../cameraControl.ts';
import { edgeNames, type NameEdges, type NameSpan } from './edgeNames.ts';
import styles from './GridEdges.module.css';

/** Beside the tools of a board, CSS pixels; a narrow one has none at its left. */
const BOARD_EDGES: NameEdges = { left: 76, top: 66, rowWidth: 118, columnHeight: 42 };
const NARROW_EDGES: NameEdges = { left: 0, top: 64, rowWidth: 84, columnHeight: 40 };
const NARROW = 760;
/** Less of a column has no room for its name, in widths of a row's name. */
const LEAST_NAME = 0.6;

function edgesFor(width: number, isWall: boolean): NameEdges {
  if (!isWall) return width < NARROW ? NARROW_EDGES : BOARD_EDGES;
  const pixel = wallPixel(innerWidth, innerHeight);
  return { left: 0, top: 0, rowWidth: WALL_EDGES.left * pixel, columnHeight: WALL_EDGES.top * pixel };
}

export interface GridEdgesProps {
  readonly followCamera: FollowCamera;
  readonly isWall: boolean;
}

/** Whose column and which row one looks at, at the edges of the canvas, while the grid's own names are out of sight. */
export function GridEdges(props: GridEdgesProps) {
  const { board } = useWorkspace();
  const hasGrid = useBoardValue(board, ({ snapshot }) => gridOf(snapshot) !== null);
  return hasGrid ? <Names {...props} /> : null;
}

/** Plain elements that are placed as the camera moves: no rendering per frame. */
function Names({ followCamera, isWall }: GridEdgesProps) {
  const t = useText();
  const snapshot = useSnapshot(useWorkspace().board);
  const aliases = useAliases();
  const { grid } = layoutOf(snapshot);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = layer.current;
    if (!element || !grid) return;
    const place = (camera: Camera) => {
      const screen = { width: element.clientWidth, height: element.clientHeight };
      const edges = edgesFor(screen.width, isWall);
      const names = edgeNames(grid, camera, screen, edges);
      names.columns.forEach((at, index) => put(element.children[index], at, edges, 'column'));
      names.rows.forEach((at, index) =>
        put(element.children[names.columns.length + index], at, edges, 'row'),
      );
      const hasCorner = [names.columns, names.rows].every((some) => some.some((at) => at !== null));
      const corner = { at: edges.left, length: edges.rowWidth };
      put(
        element.children[names.columns.length + names.rows.length],
        hasCorner ? corner : null,
        edges,
        'column',
      );
    };
    return followCamera(place);
  }, [followCamera, grid, isWall]);
  if (!grid) return null;
  return (
    <div ref={layer} className={styles.layer} data-wall={isWall || undefined} aria-hidden="true">
      {grid.columns.map(({ actorId }) => {
        const actor = snapshot.actor.get(actorId);
        return (
          <div key={actorId} hidden className={styles.column}>
            <span dir="auto">{actor ? columnName(t, actor, aliases) : ''}</span>
          </div>
        );
      })}
      {grid.rows.map(({ row }) => (
        <div key={row} hidden className={styles.row}>
          <span>{rowName(t, row)}</span>
        </div>
      ))}
      {isWall && <div hidden className={styles.column} />}
    </div>
  );
}

function put(element: Element | undefined, at: NameSpan, edges: NameEdges, kind: 'column' | 'row'): void {
  if (!(element instanceof HTMLElement)) return;
  element.hidden = at === null;
  if (!at) return;
  const isColumn = kind === 'column';
  element.toggleAttribute('data-narrow', isColumn && at.length < LEAST_NAME * edges.rowWidth);
  const [x, y] = isColumn ? [at.at, edges.top] : [edges.left, at.at];
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.width = `${isColumn ? at.length : edges.rowWidth}px`;
  element.style.height = `${isColumn ? edges.columnHeight : at.length}px`;
}
