import { useEffect, useRef, type ReactNode } from 'react';
import type Konva from 'konva/lib/Core.js';
import { Layer, Shape, Stage as KonvaStage } from 'react-konva/lib/ReactKonvaCore.js';
import type { CanvasEngine } from './engine/engine.ts';
import { usePixelRatio } from './usePixelRatio.ts';

interface StageProps {
  readonly engine: CanvasEngine;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Konva nodes above the board: frames and handles of what is selected or edited. */
  readonly children?: ReactNode;
}

type SceneFunction = (context: Konva.Context) => void;

/** The engine draws device pixels: Konva's own transform is set aside meanwhile. */
function inDevicePixels(draw: (context: CanvasRenderingContext2D) => void): SceneFunction {
  return ({ _context: context }) => {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    draw(context);
    context.restore();
  };
}

/**
 * Two layers: what rests, drawn by the engine from tiles as one shape, and above it what is lifted
 * or framed. React renders here when the size or the children change, never for a camera or an item.
 */
export function Stage({ engine, width, height, children }: StageProps) {
  const base = useRef<Konva.Layer>(null);
  const active = useRef<Konva.Layer>(null);
  const framed = useRef(false);
  const lifted = useRef(false);
  const pixelRatio = usePixelRatio();
  framed.current = children !== undefined && children !== null && children !== false;

  useEffect(() => {
    const showActive = (shown: boolean) => {
      lifted.current = shown;
      active.current?.visible(shown || framed.current);
    };
    return engine.attach({
      drawBase: () => base.current?.drawScene(),
      drawActive: () => active.current?.drawScene(),
      showActive,
    });
  }, [engine]);

  useEffect(() => {
    for (const layer of [base.current, active.current]) {
      if (layer && layer.getCanvas().getPixelRatio() !== pixelRatio)
        layer.getCanvas().setPixelRatio(pixelRatio);
    }
    engine.resize({ width, height }, pixelRatio);
  }, [engine, width, height, pixelRatio]);

  useEffect(() => {
    active.current?.visible(lifted.current || framed.current);
  });

  return (
    <KonvaStage width={width} height={height} listening={framed.current}>
      <Layer ref={base} listening={false} clearBeforeDraw={false}>
        <Shape listening={false} sceneFunc={inDevicePixels((context) => engine.drawBase(context))} />
      </Layer>
      <Layer ref={active}>
        <Shape listening={false} sceneFunc={inDevicePixels((context) => engine.drawActive(context))} />
        {children}
      </Layer>
    </KonvaStage>
  );
}
