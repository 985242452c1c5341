import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { newId } from '../../shared/model/ids.ts';
import { changeInNetwork } from '../../shared/operations/network.ts';
import { addPostIts, binPostIts } from '../../shared/operations/postIt.ts';
import { createReport } from './support/axeReport.ts';
import { fillNetwork } from './support/networkBoard.ts';
import { openProgram } from './support/program.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import { facilitate, LAPTOP, makeWorkshop, openPage, openPanel, PHONE } from './support/workshop.ts';

const NETWORK = fileURLToPath(new URL('../fixtures/network-small.json', import.meta.url));
const panel = (page: Page) => page.getByRole('complementary');
const dialog = (page: Page) => page.getByRole('dialog');

test('a kept moment is looked at, laid beside the board of now, walked through, and made a board of its own', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const program = await openProgram(app, workshop, { facilitates: true });
  await program.until(({ viewer }) => viewer.role === 'facilitator');
  await fillNetwork(program, NETWORK);
  const [stays, goes] = [newId(), newId()];
  program.board.run(
    addPostIts([
      { id: stays, text: 'Once a week is enough' },
      { id: goes, text: 'Words that are taken back' },
    ]),
  );
  await program.board.whenSaved();

  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, workshop);
  const report = createReport();
  await openPanel(page, 'Agenda');
  await panel(page).getByLabel('Its name').fill('First try');
  await panel(page).getByRole('button', { name: 'Keep the board as it is now' }).click();
  await expect(panel(page).getByText('First try', { exact: true })).toBeVisible();
  await shoot(page, 'moments-list');

  const someone = [...program.board.snapshot.actor.values()].find(({ label }) => label !== '');
  if (!someone) throw new Error('nobody is there');
  program.board.run(changeInNetwork('actor', someone.id, { label: 'Aroha’s mother' }));
  program.board.run(addPostIts([{ text: 'One visit, one person' }]));
  program.board.run(binPostIts([goes]));
  await program.board.whenSaved();

  await panel(page).getByRole('button', { name: 'Look at First try' }).click();
  await expect(dialog(page).getByText('Once a week is enough')).toBeVisible();
  await expect(dialog(page).getByText('Words that are taken back')).toHaveCount(0);
  await expect(dialog(page).getByText('Deleted since, and gone from here too: 1 note.')).toBeVisible();
  await report.look(page, 'looking at a moment');
  await shoot(page, 'moments-look');

  await dialog(page).getByLabel('Lay it beside').selectOption({ label: 'The board as it is now' });
  await expect(dialog(page).getByText('One visit, one person')).toBeVisible();
  await expect(dialog(page).getByText('Aroha’s mother', { exact: true }).first()).toBeVisible();
  await shoot(page, 'moments-compare');
  await dialog(page).getByRole('button', { name: 'One after the other' }).click();
  await expect(dialog(page).getByText(/^1 of \d+$/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(dialog(page).getByText(/^2 of \d+$/)).toBeVisible();
  await report.look(page, 'walking through differences');
  await shoot(page, 'moments-walk');

  await dialog(page).getByRole('button', { name: 'Make a board of it' }).click();
  await dialog(page).getByLabel('What the board is called').fill('As at first');
  await dialog(page).getByRole('button', { name: 'Make the board' }).click();
  const link = dialog(page).getByRole('link', { name: 'Open it' });
  await expect(link).toBeInViewport();
  await shoot(page, 'moments-made');
  await link.click();
  await expect(page.getByText('As at first').first()).toBeVisible();
  await page.getByRole('radio', { name: 'List', exact: true }).check();
  await expect(page.getByText('Once a week is enough').first()).toBeVisible();
  await expect(page.getByText('One visit, one person')).toHaveCount(0);
  await shoot(page, 'moments-restored');

  const phone = await openPage(browser, app.url, PHONE);
  await facilitate(phone, app, workshop, 'Hine');
  await openPanel(phone, 'Agenda');
  await panel(phone).getByRole('button', { name: 'Look at First try' }).click();
  await dialog(phone).getByLabel('Lay it beside').selectOption({ label: 'The board as it is now' });
  await expect(dialog(phone).getByText('One visit, one person')).toBeVisible();
  await report.look(phone, 'differences on a phone');
  await shoot(phone, 'moments-phone');
  expect(report.faults).toEqual([]);
  await program.close();
});
