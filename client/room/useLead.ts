import { useEffect, useState } from 'react';
import type { Camera } from '../../shared/geometry/camera.ts';
import type { Lead } from '../../shared/session/roomFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { isFor, useRoom } from './useRoom.ts';
import { boxOfView } from './viewArea.ts';
import { flyTo } from '../theming/goTo.ts';
import { useStore } from 'zustand';

/** How a person stands to where a facilitator asks them to look. */
export interface Led {
  readonly lead: Lead;
  /** Their view goes along, or has gone there. */
  readonly follows: boolean;
  /** The way back to where they looked before; null when there is none. */
  readonly goBack: (() => void) | null;
  follow(): void;
  /** Stays where one is, until somebody asks anew. */
  decline(): void;
}

/**
 * Takes this screen along where a facilitator asks everybody to look. Whoever is writing is left alone, and everybody
 * may decline; null when nobody is asked, or when they were brought somewhere before this page was opened.
 */
export function useLead(): Led | null {
  const workspace = useWorkspace();
  const { boardId, participantId, selection, ui } = workspace;
  const { lead } = useRoom();
  const [first] = useState(lead);
  const [declined, setDeclined] = useState(0);
  const [before, setBefore] = useState<{ time: number; camera: Camera } | null>(null);
  const isOld = lead?.kind === 'bring' && lead.time === first?.time;
  const led = isFor(lead, participantId) && !isOld ? lead : null;
  const isCanvas = useStore(ui, ({ view }) => view === 'canvas');
  const follows = led !== null && isCanvas && led.boardId === boardId && declined !== led.time;

  useEffect(() => {
    if (!follows || !led) return;
    if (selection.getState().editing !== null) return setDeclined(led.time);
    const camera = workspace.canvas?.camera;
    if (camera) setBefore((known) => (known?.time === led.time ? known : { time: led.time, camera }));
    flyTo(workspace, boxOfView(led.view));
  }, [workspace, selection, follows, led]);

  if (!led) return null;
  const { time } = led;
  const decline = () => setDeclined(time);
  const goBack = () => {
    if (before) workspace.canvas?.glideTo(before.camera);
    decline();
  };
  return {
    ...{ lead: led, follows, decline },
    goBack: before?.time === time ? goBack : null,
    follow() {
      setDeclined(0);
      if (!isCanvas) flyTo(workspace, boxOfView(led.view));
    },
  };
}
