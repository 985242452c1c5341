import { useEffect, useRef } from 'react';
import type { Camera } from '../../../shared/geometry/camera.ts';
import type { PresenceFrame } from '../../../shared/session/presence.ts';
import styles from './Cursors.module.css';
import { PointerGround } from './pointerGround.ts';

/** Tints by which pointers differ; the name beside each one is what tells who it is. */
const TINTS = 6;
/** So many letters of a name at most stand beside a pointer. */
const NAME_MOST = 22;

export interface CursorsProps {
  readonly onFrame: (listener: (frame: PresenceFrame) => void) => () => void;
  readonly followCamera: (follow: (camera: Camera) => void) => () => void;
  nameOf(participantId: string): string;
}

function tintOf(participantId: string): string {
  let sum = 0;
  for (const letter of participantId) sum = (sum + letter.charCodeAt(0)) % 997;
  return String(sum % TINTS);
}

function shorten(name: string): string {
  const letters = [...name];
  return letters.length > NAME_MOST ? `${letters.slice(0, NAME_MOST - 1).join('')}…` : name;
}

function createCursor(layer: HTMLElement, participantId: string, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.cursor ?? '';
  element.dataset.tint = tintOf(participantId);
  const label = document.createElement('span');
  label.textContent = shorten(name);
  element.append(label);
  layer.append(element);
  return element;
}

/** Others' pointers with their names. Plain elements moved by transform: no rendering per frame. */
export function Cursors({ onFrame, followCamera, nameOf }: CursorsProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ground = layer.current;
    if (!ground) return;
    const pointers = new PointerGround({
      ground,
      createPointer: (id) => createCursor(ground, id, nameOf(id)),
    });
    const stopFrames = onFrame((frame) => pointers.takeFrame(frame));
    const stopCamera = followCamera((camera) => pointers.follow(camera));
    return () => {
      stopFrames();
      stopCamera();
      pointers.clear();
    };
  }, [onFrame, followCamera, nameOf]);
  return (
    <div className={styles.layer} aria-hidden="true">
      <div ref={layer} className={styles.ground} />
    </div>
  );
}
