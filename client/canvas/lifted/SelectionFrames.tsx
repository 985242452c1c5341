import type Konva from 'konva/lib/Core.js';
import 'konva/lib/shapes/Line.js';
import 'konva/lib/shapes/Rect.js';
import { useEffect, useRef } from 'react';
import { Group, Line, Rect } from 'react-konva/lib/ReactKonvaCore.js';
import { boxHeight, boxWidth, type Box } from '../../../shared/geometry/box.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { Camera } from '../../../shared/geometry/camera.ts';

export interface Frame {
  readonly id: string;
  /** World units. */
  readonly box: Box;
}

export interface SelectionFramesProps {
  readonly frames: readonly Frame[];
  /** The box that is being drawn around notes, or null. */
  readonly brush: Box | null;
  /** The line that is being drawn around notes, world units, or null. */
  readonly lasso: readonly Point[] | null;
  readonly color: string;
  /** Tells the camera now and whenever it changes; the frames follow without rendering anew. */
  readonly followCamera: (follow: (camera: Camera) => void) => () => void;
}

/** Width of the line, CSS pixels. */
const LINE = 2.5;
const BRUSH_FILL = 'rgba(11, 87, 208, 0.08)';

function FrameRect({ box, color, fill }: { box: Box; color: string; fill?: string }) {
  return (
    <Rect
      x={box.minX}
      y={box.minY}
      width={boxWidth(box)}
      height={boxHeight(box)}
      stroke={color}
      strokeWidth={LINE}
      strokeScaleEnabled={false}
      cornerRadius={3}
      perfectDrawEnabled={false}
      {...(fill ? { fill } : {})}
    />
  );
}

/** Frames around what is selected, and the selection box, drawn above the board. */
export function SelectionFrames({ frames, brush, lasso, color, followCamera }: SelectionFramesProps) {
  const group = useRef<Konva.Group>(null);
  useEffect(
    () =>
      followCamera(({ x, y, zoom }) => {
        group.current?.setAttrs({ x: -x * zoom, y: -y * zoom, scaleX: zoom, scaleY: zoom });
      }),
    [followCamera],
  );
  return (
    <Group ref={group} listening={false}>
      {frames.map(({ id, box }) => (
        <FrameRect key={id} box={box} color={color} />
      ))}
      {brush && <FrameRect box={brush} color={color} fill={BRUSH_FILL} />}
      {lasso && (
        <Line
          points={lasso.flatMap(({ x, y }) => [x, y])}
          closed
          stroke={color}
          strokeWidth={LINE}
          strokeScaleEnabled={false}
          fill={BRUSH_FILL}
          dash={[8, 6]}
        />
      )}
    </Group>
  );
}
