import type { Locator, Page } from '@playwright/test';
import { tabTo } from '../../e2e/support/keyboard.ts';
import { nameTheme } from '../../e2e/support/themes.ts';

/** The row of a note among all notes, in the list by question. */
function rowOf(page: Page, noteId: string): Locator {
  return page.locator(`button[data-row$="/${noteId}"]:not([data-row^="mine/"])`);
}

function currentRow(page: Page): Locator {
  return page.locator('button[data-row][tabindex="0"]').first();
}

/** How many rows down from the one with the focus another is; negative = up. */
function rowsBetween(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const rows = [...document.querySelectorAll('[data-row]')];
    return rows.indexOf(element) - rows.indexOf(document.activeElement ?? element);
  });
}

async function goToRow(page: Page, target: Locator): Promise<void> {
  for (let distance = await rowsBetween(target); distance !== 0;) {
    const isFar = Math.abs(distance) >= 8;
    const [down, up] = isFar ? (['PageDown', 'PageUp'] as const) : (['ArrowDown', 'ArrowUp'] as const);
    await page.keyboard.press(distance > 0 ? down : up);
    const left = await rowsBetween(target);
    if (left === distance) throw new Error('the keys of the list do not lead to the note');
    distance = left;
  }
}

/** Goes to the list and begins to choose several notes. */
export async function beginChoosing(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Choose several notes' }));
  await page.keyboard.press('Enter');
}

/** Chooses notes in the list, groups and names them, by keys alone. */
export async function groupByKeys(page: Page, noteIds: readonly string[], title: string): Promise<void> {
  await tabTo(page, currentRow(page), 'Shift+Tab');
  for (const id of noteIds) {
    await goToRow(page, rowOf(page, id));
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('g');
  await nameTheme(page, title);
}
