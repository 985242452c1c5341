import type { Locator, Page } from '@playwright/test';

/** The rows of all notes on the board, in the list view; one's own notes above them are not counted twice. */
export function listedNotes(page: Page): Locator {
  return page.locator(
    'button[data-row]:not([data-row^="mine/"]):not([data-row$="/+"]):not([data-row$="/#"])',
  );
}

/** The row of one note in the list of all notes. */
export function listedNote(page: Page, words: string): Locator {
  return listedNotes(page).filter({ hasText: words });
}

/** The texts of all notes in the list, as they are shown. */
export function listedTexts(page: Page): Promise<string[]> {
  return listedNotes(page)
    .locator('[dir=auto]')
    .evaluateAll((elements) => elements.map((element) => element.textContent ?? '').sort());
}
