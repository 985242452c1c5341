import { useEffect, useRef } from 'react';
import { worldToScreen, type Camera } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/point.ts';
import type { PresenceFrame } from '../../../shared/session/presence.ts';
import styles from './Cursors.module.css';

/** Tints by which pointers differ; the name beside each one is what tells who it is. */
const TINTS = 6;

export interface CursorsProps {
  readonly onFrame: (listener: (frame: PresenceFrame) => void) => () => void;
  readonly followCamera: (follow: (camera: Camera) => void) => () => void;
  nameOf(participantId: string): string;
  readonly self: string;
}

interface Cursor {
  readonly element: HTMLElement;
  at: Point;
}

function tintOf(participantId: string): string {
  let sum = 0;
  for (const letter of participantId) sum = (sum + letter.charCodeAt(0)) % 997;
  return String(sum % TINTS);
}

function createCursor(layer: HTMLElement, participantId: string, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.cursor ?? '';
  element.dataset.tint = tintOf(participantId);
  const label = document.createElement('span');
  label.textContent = name;
  element.append(label);
  layer.append(element);
  return element;
}

/** Others' pointers with their names. Plain elements moved by transform: no rendering per frame. */
export function Cursors({ onFrame, followCamera, nameOf, self }: CursorsProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = layer.current;
    if (!parent) return;
    const cursors = new Map<string, Cursor>();
    let camera: Camera = { x: 0, y: 0, zoom: 1 };
    const place = ({ element, at }: Cursor) => {
      const { x, y } = worldToScreen(camera, at);
      element.style.transform = `translate(${x}px, ${y}px)`;
    };
    const drop = (id: string) => {
      cursors.get(id)?.element.remove();
      cursors.delete(id);
    };
    const stopFrames = onFrame(({ people, gone }) => {
      for (const { participantId, pointer } of people) {
        if (participantId === self) continue;
        if (!pointer) {
          drop(participantId);
          continue;
        }
        const at = { x: pointer[0], y: pointer[1] };
        const cursor = cursors.get(participantId) ?? {
          element: createCursor(parent, participantId, nameOf(participantId)),
          at,
        };
        cursor.at = at;
        cursors.set(participantId, cursor);
        place(cursor);
      }
      for (const participantId of gone) drop(participantId);
    });
    const stopCamera = followCamera((next) => {
      camera = next;
      for (const cursor of cursors.values()) place(cursor);
    });
    return () => {
      stopFrames();
      stopCamera();
      for (const id of [...cursors.keys()]) drop(id);
    };
  }, [onFrame, followCamera, nameOf, self]);
  return <div ref={layer} className={styles.layer} aria-hidden="true" />;
}
