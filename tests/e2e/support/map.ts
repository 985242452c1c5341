import { expect, type Locator, type Page } from '@playwright/test';
import { inBatches } from '../../../shared/operations/addRecords.ts';
import { addToNetwork } from '../../../shared/operations/network.ts';
import { placeActors } from '../../../shared/layout/networkLayout.ts';
import type { PretendNetwork } from '../../support/networkBoard.ts';
import type { AppServer } from './appServer.ts';
import { middleOf, type Spot } from './canvas.ts';
import { openProgram } from './program.ts';
import type { MadeWorkshop } from './workshop.ts';

/** Puts a network onto the workshop's first board. */
export async function bringNetwork(
  app: AppServer,
  workshop: MadeWorkshop,
  { actors, ties, contacts }: PretendNetwork,
): Promise<void> {
  const program = await openProgram(app, workshop, { facilitates: true });
  await program.until(({ viewer }) => viewer.role === 'facilitator');
  const placed = placeActors(program.board.snapshot, actors);
  const result = program.board.runAll([
    ...inBatches(placed).map((some) => addToNetwork('actor', some)),
    ...inBatches(ties).map((some) => addToNetwork('tie', some)),
    ...inBatches(contacts).map((some) => addToNetwork('contact', some)),
  ]);
  if (!result.ok) throw new Error(`no network: ${result.reason.reason}`);
  await program.board.whenSaved();
  await program.close();
}

export async function showMap(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Map', exact: true }).check();
  await page.locator('[data-map] canvas').first().waitFor();
}

/** The button over somebody's figure; its name tells kind and number of ties. */
export function figure(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Who is on the map' }).getByRole('button', {
    name: new RegExp(`^${name},`),
  });
}

/** Where a figure lies on the map, world units: wherever this page looks. */
export async function placeOf(page: Page, name: string): Promise<Spot> {
  return figure(page, name).evaluate((element) => ({
    x: Number.parseFloat(element.style.left) + Number.parseFloat(element.style.width) / 2,
    y: Number.parseFloat(element.style.top) + Number.parseFloat(element.style.height) / 2,
  }));
}

/** The middle of a figure on the page, once it stands still there: the first look at a map comes a moment after the map. */
export async function onScreen(page: Page, name: string): Promise<Spot> {
  let last: Spot | null = null;
  await expect
    .poll(async () => {
      const before = last;
      last = await middleOf(figure(page, name));
      return before !== null && before.x === last.x && before.y === last.y;
    })
    .toBe(true);
  return middleOf(figure(page, name));
}
