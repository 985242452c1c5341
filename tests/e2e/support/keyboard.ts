import type { Locator, Page } from '@playwright/test';

/** More stops than any page of ours has between two controls. */
const MOST_STOPS = 80;

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

/** Goes to a control as somebody without a mouse does: by Tab. Throws when Tab never leads there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Opens a panel of the board's menu without the mouse. */
export async function openPanelByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'More', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name });
  await item.waitFor();
  for (let step = 0; step < 20 && !(await hasFocus(item)); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name }).waitFor();
}

/** Chooses in the device's own list by typing the beginning of the words. */
export async function chooseByKeys(page: Page, label: string, words: string): Promise<void> {
  const select = page.getByLabel(label, { exact: true });
  await tabTo(page, select);
  for (let step = 0; step < 20; step++) {
    if ((await select.locator('option:checked').textContent()) === words) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`there is no “${words}” in “${label}”`);
}
