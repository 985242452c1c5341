/** A bitmap to paint on and to draw from. */
export interface Surface {
  readonly image: CanvasImageSource;
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
}

/** @param opaque without transparency: copied faster */
export type CreateSurface = (width: number, height: number, opaque: boolean) => Surface;

export const createCanvasSurface: CreateSurface = (width, height, opaque) => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: !opaque });
  if (!context) throw new Error('this browser gives no more canvases');
  return { image: canvas, context, width, height };
};
