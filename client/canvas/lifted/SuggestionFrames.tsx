import type Konva from 'konva/lib/Core.js';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva/lib/ReactKonvaCore.js';
import type { Camera } from '../../../shared/geometry/camera.ts';
import { paintSuggestions, type GroupOutline, type OutlineLook } from './paintSuggestions.ts';

export interface SuggestionFramesProps {
  readonly groups: readonly GroupOutline[];
  readonly look: OutlineLook;
  /** Tells the camera now and whenever it changes; the outlines follow without rendering anew. */
  readonly followCamera: (follow: (camera: Camera) => void) => () => void;
}

/** Dashed outlines around the notes of suggested groups, drawn above the board as one shape. */
export function SuggestionFrames({ groups, look, followCamera }: SuggestionFramesProps) {
  const shape = useRef<Konva.Shape>(null);
  const camera = useRef<Camera | null>(null);
  useEffect(
    () =>
      followCamera((next) => {
        camera.current = next;
        shape.current?.getLayer()?.batchDraw();
      }),
    [followCamera],
  );
  const draw = ({ _context: context }: Konva.Context, drawn: Konva.Shape) => {
    const stage = drawn.getStage();
    if (!camera.current || !stage) return;
    paintSuggestions(context, groups, camera.current, stage.size(), look);
  };
  return <Shape ref={shape} listening={false} perfectDrawEnabled={false} sceneFunc={draw} />;
}
