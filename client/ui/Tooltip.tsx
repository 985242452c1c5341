import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { keyNames } from './keyNames.ts';
import styles from './Tooltip.module.css';

export type TooltipSide = 'above' | 'below' | 'right' | 'left';

export type TooltipProps = {
  text: string;
  shortcut?: string | undefined;
  side?: TooltipSide;
  children: ReactNode;
};

const DELAY_MS = 450;
const MARGIN = 8;

type Corner = { left: number; top: number };

/** Where a tip of this size goes beside its target without leaving the window. */
export function placeTooltip(
  target: { left: number; top: number; width: number; height: number },
  tip: { width: number; height: number },
  window: { width: number; height: number },
  side: TooltipSide,
): Corner {
  const across = target.left + target.width / 2 - tip.width / 2;
  const down = target.top + target.height / 2 - tip.height / 2;
  const corners: Record<TooltipSide, Corner> = {
    above: { left: across, top: target.top - tip.height - MARGIN },
    below: { left: across, top: target.top + target.height + MARGIN },
    right: { left: target.left + target.width + MARGIN, top: down },
    left: { left: target.left - tip.width - MARGIN, top: down },
  };
  const { left, top } = corners[side];
  return {
    left: Math.max(MARGIN, Math.min(left, window.width - tip.width - MARGIN)),
    top: Math.max(MARGIN, Math.min(top, window.height - tip.height - MARGIN)),
  };
}

/**
 * Shows the name of a control to mouse (after a moment) and keyboard focus. The name itself is the
 * control's own `aria-label`; this is a picture of it. Escape takes it away.
 */
export function Tooltip({ text, shortcut, side = 'below', children }: TooltipProps) {
  const wrap = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState(false);

  const show = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(true), delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const target = wrap.current?.firstElementChild;
    if (!shown || !tip.current || !target) return;
    const size = { width: tip.current.offsetWidth, height: tip.current.offsetHeight };
    const place = placeTooltip(
      target.getBoundingClientRect(),
      size,
      { width: innerWidth, height: innerHeight },
      side,
    );
    tip.current.style.left = `${place.left}px`;
    tip.current.style.top = `${place.top}px`;
    tip.current.dataset.placed = '';
  }, [shown, side]);

  return (
    <span
      ref={wrap}
      className={styles.wrap}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(DELAY_MS)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      {shown && (
        <span ref={tip} className={styles.tip} aria-hidden="true">
          {text}
          {shortcut && <kbd className={styles.keys}>{keyNames(shortcut)}</kbd>}
        </span>
      )}
    </span>
  );
}
