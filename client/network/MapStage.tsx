import { useEffect, useRef } from 'react';
import type Konva from 'konva/lib/Core.js';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import { usePixelRatio } from '../canvas/usePixelRatio.ts';
import { MAP_LAYERS, type MapLayer, type MapView } from './mapView.ts';

interface MapStageProps {
  readonly view: MapView;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The layers of a map, each one shape that the view paints. Konva hears no pointers: the view knows what is under them. */
export function MapStage({ view, width, height }: MapStageProps) {
  const layers = useRef(new Map<MapLayer, Konva.Layer>());
  const pixelRatio = usePixelRatio();

  useEffect(
    () =>
      view.attach({
        draw(name) {
          const layer = layers.current.get(name);
          if (layer?.visible()) layer.drawScene();
        },
        show(name, shown) {
          const layer = layers.current.get(name);
          if (layer && layer.visible() !== shown) layer.visible(shown);
        },
      }),
    [view],
  );

  useEffect(() => {
    for (const layer of layers.current.values())
      if (layer.getCanvas().getPixelRatio() !== pixelRatio) layer.getCanvas().setPixelRatio(pixelRatio);
    view.resize({ width, height }, pixelRatio);
  }, [view, width, height, pixelRatio]);

  return (
    <Stage width={width} height={height} listening={false}>
      {MAP_LAYERS.map((name) => (
        <Layer
          key={name}
          listening={false}
          visible={name === 'rest'}
          ref={(layer: Konva.Layer | null) => {
            if (layer) layers.current.set(name, layer);
            else layers.current.delete(name);
          }}
        >
          <Shape
            listening={false}
            sceneFunc={({ _context: context }) => view.paint(name, context)}
            perfectDrawEnabled={false}
          />
        </Layer>
      ))}
    </Stage>
  );
}
