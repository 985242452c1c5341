import type { Page } from '@playwright/test';
import { rankBetween } from '../../shared/model/rank.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { headOf, showGrid } from './support/gridSpots.ts';
import { figure, showMap } from './support/map.ts';
import { forgetPainted, keepPainted, paintedOn } from './support/painted.ts';
import { openProgram } from './support/program.ts';
import { expect, test } from './support/test.ts';
import {
  LAPTOP,
  makeWorkshop,
  openFacilitator,
  openPanel,
  openParticipant,
  PHONE,
  showCanvas,
  showList,
} from './support/workshop.ts';

const STILL = { reducedMotion: 'reduce' } as const;
const OLD = 'Baby/Child';
const NEW = 'Pēpi';

/** What the canvas shows from now on has the new name, and nowhere the old one. */
async function paints(page: Page, where: string, show: () => Promise<unknown>): Promise<void> {
  await forgetPainted(page);
  await show();
  await expect.poll(() => paintedOn(page), where).toContain(NEW);
  expect(await paintedOn(page), where).not.toContain('Baby');
}

/** The table with its cells, and the network in words. */
async function lists(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: `Write here: ${NEW}, Explanation` })).toBeVisible();
  await expect(page.getByRole('region', { name: 'The network in words' })).toContainText(NEW);
  await expect(page.getByText(OLD)).toHaveCount(0);
}

async function maps(page: Page, where: string): Promise<void> {
  await paints(page, where, () => showMap(page));
  await expect(figure(page, NEW)).toBeVisible();
}

test('somebody renamed once has the new name on canvas, map and list of laptop, phone and wall', async ({
  app,
  browser,
}) => {
  test.slow();
  const workshop = await makeWorkshop(app, { template: 'network' });
  const program = await openProgram(app, workshop, { facilitates: true });
  const laptop = await openFacilitator(browser, app, workshop, { ...LAPTOP, ...STILL });
  const phone = await openParticipant(browser, app, workshop, { name: 'Hemi', ...PHONE, ...STILL });
  await laptop.getByRole('button', { name: 'Made up' }).click();
  for (const page of [laptop, phone]) await keepPainted(page);
  await showCanvas(laptop);
  await showList(phone);
  const opening = laptop.context().waitForEvent('page');
  await openPanel(laptop, 'Open the wall');
  const wall = await opening;
  await wall.locator('canvas').first().waitFor();
  await expect.poll(() => paintedOn(wall)).toContain('Baby');
  const actorId = [...program.board.snapshot.actor.values()].find(({ label }) => label === OLD)?.id ?? '';
  const place = ['cell', actorId, 'explanation', rankBetween(null, null)] as const;
  program.board.run(addPostIts([{ text: 'Too many new people', place }]));

  await test.step('the rename, while all three look on', async () => {
    const head = (await showGrid(laptop, program, 1))(headOf(program, OLD));
    await laptop.mouse.click(head.x, head.y);
    await laptop.getByRole('toolbar', { name: `${OLD} is selected` }).waitFor();
    await laptop.keyboard.press('Enter');
    await laptop.getByLabel('Name or role').fill(NEW);
    for (const page of [laptop, wall]) await forgetPainted(page);
    await laptop.getByRole('button', { name: 'Keep' }).click();
    for (const page of [laptop, wall]) await expect.poll(() => paintedOn(page)).toContain(NEW);
    await laptop.getByRole('toolbar', { name: `${NEW} is selected` }).waitFor();
    await lists(phone);
  });

  await test.step('the laptop', async () => {
    await maps(laptop, 'map of the laptop');
    await showList(laptop);
    await lists(laptop);
    await paints(laptop, 'canvas of the laptop', () => showCanvas(laptop));
  });

  await test.step('the phone', async () => {
    await maps(phone, 'map of the phone');
    await paints(phone, 'canvas of the phone', () => showCanvas(phone));
  });

  await test.step('the wall', async () => {
    await paints(wall, 'canvas of the wall', () => wall.reload());
    await showMap(laptop);
    await paints(wall, 'map of the wall', () =>
      laptop.getByRole('button', { name: 'Map on the wall' }).click(),
    );
    await showList(laptop);
    await laptop.getByRole('button', { name: 'Line up a row' }).click();
    const row = laptop.getByRole('dialog', { name: 'Explanation' });
    await expect(row.getByRole('heading', { name: NEW })).toBeVisible();
    await row.getByRole('button', { name: 'Show on the wall' }).click();
    await expect(wall.getByRole('listitem').filter({ hasText: NEW }).first()).toBeVisible();
    await expect(wall.getByText(OLD)).toHaveCount(0);
  });
  await program.close();
});
