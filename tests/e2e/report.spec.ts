import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { watchConsole } from './support/consoleWatch.ts';
import { fetchExport } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import { bringInThemed, THEMES } from './support/themedArchive.ts';
import { facilitate, LAPTOP, makeWorkshop, openPage, openPanel, PHONE } from './support/workshop.ts';

/** Follows a link of the panel into the window that it opens. */
async function openPaper(page: Page, link: string): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: link, exact: true }).click();
  return opening;
}

async function save(page: Page, button: string): Promise<{ name: string; parts: Record<string, string> }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await downloading;
  const parts = unzipSync(await readFile(await file.path()));
  return {
    name: file.suggestedFilename(),
    parts: Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)])),
  };
}

test('the report opens in a window of its own, adds up, and comes as a Word document and a spreadsheet', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { title: 'Working together' });
  await bringInThemed(app, workshop);
  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, workshop);
  await openPanel(page, 'Report and files');
  const complaints = [watchConsole(page)];

  const report = await openPaper(page, 'Read or print');
  complaints.push(watchConsole(report));
  const themes = report.getByRole('table', { name: 'Themes and their notes' });
  await expect(themes.getByRole('row', { name: /^In themes/ })).toHaveText('In themes176');
  await expect(themes.getByRole('row', { name: /^Standing on their own/ })).toHaveText(
    'Standing on their own22',
  );
  await expect(themes.getByRole('row', { name: /^Not themed/ })).toHaveText('Not themed22');
  await expect(themes.getByRole('row', { name: /^All notes/ })).toHaveText('All notes220');
  for (const title of THEMES) await expect(report.getByRole('heading', { name: title })).toBeVisible();
  await expect(report.getByText('Ngaio')).toHaveCount(0);
  const faults = await new AxeBuilder({ page: report }).analyze();
  expect(faults.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  const document = await save(page, 'Save for Word');
  expect(document.name).toMatch(/\.docx$/);
  const words = document.parts['word/document.xml'] ?? '';
  for (const title of THEMES) expect(words).toContain(title);
  const workbook = await save(page, 'Save as Excel file');
  expect(workbook.name).toMatch(/\.xlsx$/);
  expect(workbook.parts['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(221);

  const { participantId } = Object.fromEntries(new URL(report.url()).searchParams) as Record<string, string>;
  const ids = [...(await fetchExport(app, workshop, 'json')).matchAll(/"id": "(\w{16})"/g)].map(
    ([, id]) => id,
  );
  for (const content of [...Object.values(document.parts), ...Object.values(workbook.parts)]) {
    expect(content).not.toContain('Ngaio');
    expect([participantId, ...ids].filter((id) => id !== undefined && content.includes(id))).toEqual([]);
  }
  expect(complaints.flat()).toEqual([]);
});

test('cards lie eight on a sheet of A4 and headings one on a sheet of A3', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  await bringInThemed(app, workshop);
  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, workshop);
  await openPanel(page, 'Report and files');

  const cards = await openPaper(page, 'Cards');
  const first = cards.getByRole('region', { name: 'Sheet 1', exact: true });
  await expect(first.getByRole('listitem')).toHaveCount(8);
  const sheets = await cards.getByRole('region', { name: /^Sheet/ }).count();
  expect(pagesOf(await cards.pdf({ preferCSSPageSize: true }))).toEqual(
    Array.from({ length: sheets }, () => [595, 842]),
  );

  await cards.getByRole('radio', { name: 'Headings' }).check();
  await expect(cards.getByRole('heading', { level: 2 })).toHaveText([THEMES[0], THEMES[1], THEMES[2]]);
  expect(pagesOf(await cards.pdf({ preferCSSPageSize: true }))).toEqual(THEMES.map(() => [1191, 842]));
});

/** Width and height of each page of a PDF, in points, rounded. */
function pagesOf(pdf: Buffer): number[][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

test('the report for others is read on a phone and says only what may leave', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  await bringInThemed(app, workshop);
  const page = await openPage(browser, app.url, PHONE);
  await facilitate(page, app, workshop);
  await openPanel(page, 'Report and files');
  await page.getByRole('radio', { name: 'Others outside' }).check();
  await expect(page.getByRole('button', { name: 'Save as JSON' })).toHaveCount(0);
  const report = await openPaper(page, 'Read or print');
  // These writers were told that themes and counts may leave, and no words: that is one table.
  await expect(report.getByRole('rowheader', { name: THEMES[2] })).toBeVisible();
  await expect(report.getByRole('heading', { name: THEMES[2] })).toHaveCount(0);
  await expect(report.getByText('The words of these notes stay in the workshop.')).toHaveCount(1);
  await expect(report.getByText('Kai together on Fridays')).toHaveCount(0);
  const wide = await report.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
