import { useEffect, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Point } from '../../shared/geometry/point.ts';
import type { Workspace } from '../board/workspace.ts';
import { attachWheel } from '../canvas/camera/attachWheel.ts';
import { keepOnPage } from '../canvas/camera/keepOnPage.ts';
import { scenarioOf } from '../scenario/glass.ts';
import { imaginedLook } from '../scenario/imaginedLook.ts';
import { fontsReady } from '../ui/fontsReady.ts';
import { onThemeChange } from '../ui/themes.ts';
import { createRemoteFigures, dragName } from './mapDrag.ts';
import { attachMapInput } from './mapInput.ts';
import { makeScene, type SceneWords } from './mapScene.ts';
import { readMapTheme } from './mapTheme.ts';
import { MapView } from './mapView.ts';
import { networkUiOf } from './networkUi.ts';
import { createLines } from './paint/mapText.ts';

/** A map at work. */
export interface OpenMap {
  readonly view: MapView;
  /** Shows a figure where the hand has it; null lets it go. Others see it too. */
  moveFigure(id: string, at: Point | null): void;
}

interface Opened extends OpenMap {
  close(): void;
}

/** Kinds of records that a map is made of. */
/** Visits too: where a scenario changes them, whoever makes them is marked. */
const MAPPED: ReadonlySet<string> = new Set(['actor', 'tie', 'zone', 'contact']);

function openMap(
  element: HTMLElement,
  workspace: Workspace,
  viewOnly: boolean,
  onHover: (id: string | null) => void,
): Opened {
  const { session, board } = workspace;
  const dress = () => {
    const theme = readMapTheme();
    return [theme, createLines(theme.font)] as const;
  };
  const view = new MapView(...dress(), viewOnly);
  const own = new Map<string, Point>();
  const shownId = () => scenarioOf(workspace)?.id ?? null;
  const remote = createRemoteFigures(
    (id) => view.scene.figures.has(id),
    () => showMoving(),
    shownId,
  );
  function showMoving(): void {
    view.setMoving(new Map([...remote.spots(), ...own]));
  }
  function moveFigure(id: string, at: Point | null): void {
    if (at) own.set(id, at);
    else own.delete(id);
    showMoving();
    // A pointer of the map is at no place of the canvas.
    session.presence.send({
      pointer: null,
      dragging: [...own].map(([one, { x, y }]) => [dragName(one, shownId()), x, y]),
      typing: null,
    });
  }
  const redress = () => view.dress(...dress());
  void fontsReady().then(redress);
  const stops = [
    onThemeChange(redress),
    session.presence.onFrame((frame) => remote.takeFrame(frame)),
    board.onChange((changes) => {
      for (const { kind, id } of changes) if (kind === 'actor') remote.rested(id);
    }),
    attachWheel(element, view.controller),
    ...(viewOnly ? [] : [keepOnPage(element, view.controller, element.parentElement)]),
    attachMapInput({
      element,
      workspace,
      view,
      viewOnly,
      onHover,
      moveFigure,
      isHeld: (id) => remote.spots().has(id),
    }),
  ];
  return {
    view,
    moveFigure,
    close() {
      for (const stop of stops) stop();
      remote.clear();
      if (own.size > 0) session.presence.send({ pointer: null, dragging: [], typing: null });
      view.close();
    },
  };
}

/** Opens a map over an element and keeps it as the board is. React renders when records change, never for the camera or what moves. */
export function useMapView(
  element: RefObject<HTMLElement | null>,
  workspace: Workspace,
  look: {
    readonly words: SceneWords;
    readonly calm: boolean;
    readonly viewOnly: boolean;
    readonly onHover: (id: string | null) => void;
  },
): OpenMap | null {
  const { words, calm, viewOnly, onHover } = look;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { board } = workspace;
  useEffect(() => {
    if (!element.current) return;
    const map = openMap(element.current, workspace, viewOnly, onHover);
    setOpened(map);
    return () => {
      map.close();
      setOpened(null);
    };
  }, [element, workspace, viewOnly, onHover]);
  const [, setDrawn] = useState<unknown>(null);
  useEffect(() => {
    const update = () => {
      const scene = makeScene(board.snapshot, words, calm);
      const imagined = imaginedLook(workspace, words, calm);
      opened?.view.setScene(imagined ? { ...scene, imagined } : scene, board.snapshot.actor);
      // The buttons over the figures follow what is drawn.
      setDrawn(scene);
    };
    update();
    return board.onChange((changes) => {
      if (changes.some(({ kind }) => MAPPED.has(kind))) update();
    });
  }, [opened, board, words, calm, workspace]);
  const chosen = useStore(networkUiOf(workspace), (state) => state.chosen);
  useEffect(() => opened?.view.select(viewOnly ? null : (chosen?.id ?? null)), [opened, chosen, viewOnly]);
  return opened;
}
