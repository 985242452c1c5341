/** Whether an event is about something else on the page than a part of it; keys that nothing has taken are about every part. */
function isElsewhere(target: EventTarget | null, part: Element): boolean {
  return target instanceof Element && !part.contains(target) && !target.contains(part);
}

/**
 * Tells whether somebody has pressed anything since. Returns how to ask, and how to stop.
 *
 * @param part what is pressed elsewhere on the page does not count
 */
export function noticeBeginning(part?: Element | null): {
  readonly hasBegun: () => boolean;
  readonly stop: () => void;
} {
  const begun = new AbortController();
  const stop = () => begun.abort();
  const note = ({ target }: Event) => {
    if (!part || !isElsewhere(target, part)) stop();
  };
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(type, note, { capture: true, passive: true, signal: begun.signal });
  return { hasBegun: () => begun.signal.aborted, stop };
}
