/** How long what has just come under a pointer does not take a press: whoever pressed twice has not read it. */
const STEADY = 600;
/** A hand that rests is not quite still, CSS pixels. */
const STILL = 10;
/** How long after a press it is seen to what comes to its place. */
const WATCHED = 5000;
/** Between two looks: what came since the last one is as new as can be. */
const LOOK = 80;

const CONTROL = 'button, a[href], [role="button"], [role="switch"]';
/** Where lines and panels give way to each other while people work. */
const SHIFTING = '[data-steady]';

interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly control: Element;
  /** What is there now, and since when. */
  now: Element | null;
  since: number;
}

function controlOf(element: Element | null | undefined): Element | null {
  return element?.closest(SHIFTING) ? element.closest(CONTROL) : null;
}

/**
 * A button that came to where another one was just pressed takes no press for a moment: "I have seen it" twice is not "Next
 * step". The same button takes as many presses as it is given, and so does one that the pointer was moved to.
 */
export function keepPressesSteady(): () => void {
  let last: Press | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const press = last;
    const now = performance.now();
    if (press === null || now - press.at > WATCHED) return;
    const under = controlOf(document.elementFromPoint(press.x, press.y));
    if (under !== press.now) Object.assign(press, { now: under, since: now });
    timer = setTimeout(look, LOOK);
  };

  const isTooSoon = (control: Element, { clientX, clientY }: MouseEvent) => {
    if (last === null || control === last.control) return false;
    if (Math.hypot(clientX - last.x, clientY - last.y) > STILL) return false;
    const now = performance.now();
    // Nobody looks any more what is there, and since when: this is no second press.
    if (now - last.at > WATCHED) return false;
    // What came since the last look is as new as can be.
    return control !== last.now || now - last.since < STEADY;
  };

  const onClick = (event: MouseEvent) => {
    const control = event.target instanceof Element ? controlOf(event.target) : null;
    // Keys press what has the focus, which is announced and seen.
    if (control === null || event.detail === 0) return;
    if (isTooSoon(control, event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const now = performance.now();
    const { clientX: x, clientY: y } = event;
    last = { x, y, at: now, control, now: control, since: now };
    clearTimeout(timer);
    timer = setTimeout(look, LOOK);
  };

  window.addEventListener('click', onClick, { capture: true });
  return () => {
    window.removeEventListener('click', onClick, { capture: true });
    clearTimeout(timer);
  };
}
