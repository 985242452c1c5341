import { useEffect, useRef } from 'react';
import { tieStyle, type TieLook } from '../../shared/layout/tieStyle.ts';
import type { ActorKind } from '../../shared/model/actor.ts';
import type { ScenarioColor } from '../../shared/model/scenario.ts';
import { onThemeChange } from '../ui/themes.ts';
import { readMapTheme, type MapTheme } from './mapTheme.ts';
import styles from './MapLegendBar.module.css';
import { paintShape } from './paint/paintFigure.ts';
import { paintTie } from './paint/paintTie.ts';

type Paint = (context: CanvasRenderingContext2D, theme: MapTheme) => void;

/** A small picture, painted by the painters of the map. */
function Sample({ width, paint }: { width: number; paint: Paint }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
    const draw = () => {
      const context = canvas.current?.getContext('2d');
      if (!context) return;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width * 2, 60);
      context.setTransform(1.2, 0, 0, 1.2, 0, 0);
      latest.current(context, readMapTheme());
    };
    draw();
    return onThemeChange(draw);
  });
  return (
    <canvas
      ref={canvas}
      className={styles.sample}
      width={width * 2}
      height={60}
      style={{ aspectRatio: `${width} / 30` }}
      aria-hidden
    />
  );
}

export function LegendKind({ kind, words }: { kind: ActorKind; words: string }) {
  return (
    <li className={styles.entry}>
      <Sample
        width={30}
        paint={(context, theme) => {
          context.translate(25, 25);
          paintShape(context, kind, 21, theme);
        }}
      />
      {words}
    </li>
  );
}

/** A figure as it is drawn where the network is imagined, and where it differs from how it is. */
export function LegendImagined(props: { color: ScenarioColor; changed?: boolean; words: string }) {
  const { color, changed = false, words } = props;
  return (
    <li className={styles.entry}>
      <Sample
        width={30}
        paint={(context, theme) => {
          context.translate(25, 25);
          paintShape(context, 'other', changed ? 14 : 20, theme, {
            imagined: theme.imagined[color],
            changed,
          });
        }}
      />
      {words}
    </li>
  );
}

/** A line as it is drawn between two figures. */
export function LegendTie({ look, via = false, words }: { look: TieLook; via?: boolean; words: string }) {
  return (
    <li className={styles.entry}>
      <Sample
        width={66}
        paint={(context, theme) => {
          const points = [
            { x: 4, y: 25 },
            { x: 32, y: 25 },
            { x: 55, y: 25 },
            { x: 78, y: 25 },
            { x: 106, y: 25 },
          ];
          const figure = via ? { spot: { x: 55, y: 25 }, radius: 12 } : null;
          paintTie(context, { points, style: tieStyle(look), via: figure }, theme);
          if (!figure) return;
          context.translate(55, 25);
          paintShape(context, 'other', 12, theme);
        }}
      />
      {words}
    </li>
  );
}
