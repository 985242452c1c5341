/** Speaks to screen readers politely, through one region at the end of the page. */
export interface Announcer {
  announce(words: string): void;
  close(): void;
}

export function createAnnouncer(): Announcer {
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.className = 'visually-hidden';
  document.body.append(region);
  return {
    announce(words) {
      // The same words twice are only spoken when the content changes.
      region.textContent = region.textContent === words ? `${words}\u00a0` : words;
    },
    close: () => region.remove(),
  };
}
