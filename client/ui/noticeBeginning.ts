/** Tells whether somebody has pressed anything since. Returns how to ask, and how to stop. */
export function noticeBeginning(): { readonly hasBegun: () => boolean; readonly stop: () => void } {
  const begun = new AbortController();
  const note = () => begun.abort();
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(type, note, { capture: true, passive: true, signal: begun.signal });
  return { hasBegun: () => begun.signal.aborted, stop: note };
}
