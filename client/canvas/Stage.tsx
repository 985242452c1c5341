import { useEffect, useMemo, useRef, type ReactNode } from 'react';
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

/** Frames and handles, that is: more than the engine's own shape and empty groups. */
function hasFrames(layer: Konva.Layer): boolean {
  return layer.find('Shape').length > 1;
}

/**
 * Two layers: what rests, drawn by the engine from tiles as one shape, and above it what is lifted
 * or framed. React renders here when the size or the children change, never for a camera or an item.
 * Konva hears no pointers: the app finds what is under them itself.
 */
export function Stage({ engine, width, height, children }: StageProps) {
  const base = useRef<Konva.Layer>(null);
  const active = useRef<Konva.Layer>(null);
  const lifted = useRef(false);
  const pixelRatio = usePixelRatio();
  const drawBase = useMemo(() => inDevicePixels((context) => engine.drawBase(context)), [engine]);
  const drawActive = useMemo(() => inDevicePixels((context) => engine.drawActive(context)), [engine]);

  useEffect(() => {
    const layer = active.current;
    // A second full canvas costs the compositor on every frame: it is there only while something is on it.
    const update = () => layer?.visible(lifted.current || hasFrames(layer));
    layer?.on('beforeDraw.netboard', update);
    const detach = engine.attach({
      drawBase: () => base.current?.drawScene(),
      drawActive: () => {
        if (layer?.visible()) layer.drawScene();
      },
      showActive: (shown) => {
        lifted.current = shown;
        update();
      },
    });
    return () => {
      layer?.off('beforeDraw.netboard');
      detach();
    };
  }, [engine]);

  useEffect(() => {
    for (const layer of [base.current, active.current]) {
      if (layer && layer.getCanvas().getPixelRatio() !== pixelRatio)
        layer.getCanvas().setPixelRatio(pixelRatio);
    }
    engine.resize({ width, height }, pixelRatio);
  }, [engine, width, height, pixelRatio]);

  return (
    <KonvaStage width={width} height={height} listening={false}>
      <Layer ref={base} listening={false} clearBeforeDraw={false}>
        <Shape listening={false} sceneFunc={drawBase} />
      </Layer>
      <Layer ref={active} listening={false}>
        <Shape listening={false} sceneFunc={drawActive} />
        {children}
      </Layer>
    </KonvaStage>
  );
}
