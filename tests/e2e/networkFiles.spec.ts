import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { watchConsole } from './support/consoleWatch.ts';
import { expect, test } from './support/test.ts';
import { facilitate, LAPTOP, makeWorkshop, openPage, openPanel } from './support/workshop.ts';

const NETWORK = new URL('../fixtures/network-small.json', import.meta.url);

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const mimeType = name.endsWith('.json') ? 'application/json' : 'text/csv';
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

async function openPaper(page: Page, link: string): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: link, exact: true }).click();
  const paper = await opening;
  await paper.getByRole('article').first().waitFor();
  return paper;
}

test('a network comes in from a file, goes out as files and on paper, and every word says how sure it is', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'network' });
  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, workshop);
  const complaints = [watchConsole(page)];

  await openPanel(page, 'Bring in notes');
  await choose(
    page,
    'bad.json',
    JSON.stringify({ actors: [{ label: 'Mum' }], ties: [{ from: 'Mum', to: 'Dad' }] }),
  );
  await expect(page.getByText('“ties”, row 1: “to” names “Dad”, who is not among the actors')).toBeVisible();
  await choose(page, 'network.json', await readFile(NETWORK));
  await expect(page.getByText('A network with 27 notes in the grid')).toBeVisible();
  await expect(page.getByText(/Who comes in: Child \(3\), Mum, Nana/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring in the network' }).click();
  await expect(page.getByText('The network is here. One undo takes it back.')).toBeVisible();

  await openPanel(page, 'Report and files');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'All of it (JSON)' }).click();
  const file = await downloading;
  const saved = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    totals: Record<string, number>;
    grid: { standing: string }[];
  };
  expect(saved.totals).toMatchObject({ contact_load_per_week: 4.25, visits_in_four_weeks: 17 });
  expect(saved.grid.every(({ standing }) => standing === 'our guess')).toBe(true);

  const paper = await openPaper(page, 'Page for the whānau');
  complaints.push(watchConsole(paper));
  await expect(paper.getByRole('heading', { name: 'Who comes to see us' })).toBeVisible();
  const physio = paper.getByRole('listitem').filter({ hasText: 'Physiotherapist' });
  await expect(physio).toContainText('3 times a fortnight, home');
  await expect(physio).toContainText('Not wanted now');
  await paper.getByRole('radio', { name: 'Grid', exact: true }).check();
  await expect(paper.getByRole('columnheader')).toHaveCount(10);
  await expect(paper.getByText('Our guess')).toHaveCount(27);
  await paper.getByRole('radio', { name: 'Conversations', exact: true }).check();
  await expect(paper.getByRole('heading', { name: 'Physiotherapist talks with Nana' })).toBeVisible();
  await paper.reload();
  await expect(paper.getByRole('heading', { name: 'Physiotherapist talks with Nana' })).toBeVisible();
  const faults = await new AxeBuilder({ page: paper }).analyze();
  expect(faults.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(complaints.flat()).toEqual([]);
});
