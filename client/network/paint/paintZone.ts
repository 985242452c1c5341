import { boxCentre, boxHeight, boxWidth } from '../../../shared/geometry/box.ts';
import { zoneBox } from '../../../shared/layout/zoneBox.ts';
import type { Zone } from '../../../shared/model/zone.ts';
import { mix, shade } from '../../canvas/paint/tones.ts';
import type { MapTheme } from '../mapTheme.ts';
import type { Lines } from './mapText.ts';

export const ZONE_FONT = 28;
const CORNER = 40;
/** The square at the corner that a zone is made larger or smaller by. */
export const ZONE_HANDLE = 26;

/** The area with its name on its upper edge, where figures inside leave it free. */
export function paintZone(
  context: CanvasRenderingContext2D,
  zone: Zone,
  look: { readonly theme: MapTheme; readonly lines: Lines; readonly selected: boolean },
): void {
  const { theme, lines, selected } = look;
  const box = zoneBox(zone);
  const { x, y } = boxCentre(box);
  const paper = theme.notes[zone.color];
  context.beginPath();
  if (zone.shape === 'circle')
    context.ellipse(x, y, boxWidth(box) / 2, boxHeight(box) / 2, 0, 0, 2 * Math.PI);
  else context.roundRect(box.minX, box.minY, boxWidth(box), boxHeight(box), CORNER);
  // The whānau's ground shows through.
  context.globalAlpha = theme.highContrast ? 0 : 0.3;
  context.fillStyle = paper;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = selected ? 6 : 3;
  context.strokeStyle = selected ? theme.selection : theme.highContrast ? theme.ink : shade(paper, 0.72);
  context.stroke();
  context.font = lines.font('title', ZONE_FONT);
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 8;
  context.strokeStyle = theme.highContrast ? theme.canvas : mix(paper, theme.canvas, 0.3);
  context.fillStyle = theme.ink;
  for (const [index, line] of lines.of(zone.title, 'title', ZONE_FONT, boxWidth(box) * 0.9, 1).entries()) {
    const top = box.minY + (index + 0.35) * ZONE_FONT * 1.15;
    context.strokeText(line, x, top);
    context.fillText(line, x, top);
  }
  if (!selected) return;
  context.fillStyle = theme.selection;
  context.fillRect(box.maxX - ZONE_HANDLE / 2, box.maxY - ZONE_HANDLE / 2, ZONE_HANDLE, ZONE_HANDLE);
}
