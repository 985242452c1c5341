import type { Locator, Page } from '@playwright/test';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The canvas itself. What is on it is read from the list or the export; pixels only tell whether something moved. */
export function canvasOf(page: Page): Locator {
  return page.getByRole('img', { name: /^The board as a picture/ });
}

/** The text field over the note that is being written. */
export function editorOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the note' });
}

/** The bar that says how many notes are selected. */
export function selectedBar(page: Page, count: number): Locator {
  return page.getByRole('toolbar', {
    name: count === 1 ? '1 note is selected' : `${count} notes are selected`,
  });
}

/** Where a field's middle is on the page, CSS pixels. */
export async function middleOf(locator: Locator): Promise<Spot> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Double-clicks on the ground and writes a note there. */
export async function writeNote(page: Page, spot: Spot, words: string): Promise<void> {
  await page.mouse.dblclick(spot.x, spot.y);
  await editorOf(page).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await editorOf(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}

/** Presses on a spot and moves in steps, as a hand does; the button stays down. */
export async function takeAndMove(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await takeAndMove(page, from, to);
  await page.mouse.up();
}

/** Fingers on the glass, through the browser's own protocol. */
export async function touch(page: Page) {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Spot[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  return {
    down: (...points: Spot[]) => send('touchStart', points),
    move: (...points: Spot[]) => send('touchMove', points),
    up: () => send('touchEnd', []),
  };
}

/**
 * Finds a note by its words, selects it and brings it into sight; gives its middle on screen. Only
 * for who may write in it, and under reduced motion: the place is read from the text field over it.
 */
export async function flyTo(page: Page, words: string): Promise<Spot> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Words to find' }).fill(words);
  await page.getByRole('complementary').getByRole('button', { name: words }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await selectedBar(page, 1).waitFor();
  await page.keyboard.press('Enter');
  const middle = await middleOf(editorOf(page));
  await page.keyboard.press('Escape');
  await editorOf(page).waitFor({ state: 'detached' });
  return middle;
}
