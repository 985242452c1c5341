import type { Page } from '@playwright/test';
import { listedNotes, listedTexts } from './support/list.ts';
import { readTexts } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import { join, listField, makeWorkshop, openPage, PHONE, saved, showList } from './support/workshop.ts';

const NOTES = 25;
/** As many are stored before the server dies. */
const BEFORE_THE_CRASH = 20;

interface Writer {
  readonly page: Page;
  readonly written: string[];
  /** What the page said is saved: kept outside of the server. */
  readonly acknowledged: string[];
}

async function noteWhatIsSaved({ page, written, acknowledged }: Writer): Promise<void> {
  const count = written.length;
  const words = await page.getByRole('banner').getByRole('status').first().textContent();
  if (words === 'Saved') acknowledged.push(...written.slice(acknowledged.length, count));
}

async function write(writer: Writer, name: string): Promise<void> {
  const { page, written } = writer;
  for (let index = 0; index < NOTES; index++) {
    const text = `${name} ${index}`;
    await listField(page).fill(text);
    await listField(page).press('Enter');
    await expect(listField(page)).toHaveValue('');
    written.push(text);
    await noteWhatIsSaved(writer);
  }
}

test('the server is killed while three people write: nothing acknowledged is lost, nobody loads again', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const names = ['Ana', 'Wiremu', 'Ngaio'] as const;
  const writers = await Promise.all(
    names.map(async (name, index): Promise<Writer> => {
      const page = await openPage(browser, app.url, index === 2 ? PHONE : {});
      await join(page, app, workshop, name);
      if (index !== 2) await showList(page);
      await page.evaluate(() => ((globalThis as { mark?: string }).mark = 'not loaded again'));
      return { page, written: [], acknowledged: [] };
    }),
  );
  const acknowledged = () => writers.flatMap((writer) => writer.acknowledged);

  const writing = Promise.all(writers.map((writer, index) => write(writer, names[index] ?? '')));
  await expect.poll(() => acknowledged().length, { intervals: [20] }).toBeGreaterThan(BEFORE_THE_CRASH);
  await app.kill('SIGKILL');
  const promised = acknowledged();
  expect(writers.every(({ written }) => written.length < NOTES)).toBe(true);
  await app.restart();
  const kept = await readTexts(app, workshop);
  expect(promised.filter((text) => !kept.includes(text))).toEqual([]);

  await writing;
  const all = writers.flatMap(({ written }) => written).sort();
  for (const { page } of writers) await saved(page);
  expect(await readTexts(app, workshop)).toEqual(all);
  for (const { page } of writers) {
    await expect(listedNotes(page)).toHaveCount(all.length);
    expect(await listedTexts(page)).toEqual(all);
    expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('not loaded again');
  }
});
