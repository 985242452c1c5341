import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import type { AppServer } from './support/appServer.ts';
import { bringIn } from './support/bringIn.ts';
import { selectedBar, writeNote } from './support/canvas.ts';
import { fetchExport, readBoard, readNotes } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  saved,
  type MadeWorkshop,
} from './support/workshop.ts';

/** Pixels a world unit in print, and the margin around all notes, in world units. */
const PRINT_SCALE = 2;
const MARGIN = 60;
const SIDE = 200;

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height as the file's own head says. */
function sizeOfPng(bytes: Buffer): [number, number] {
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The colours at these pixels, as #rrggbb. */
function coloursAt(page: Page, bytes: Buffer, points: readonly (readonly [number, number])[]) {
  return page.evaluate(
    async ([base64, wanted]) => {
      const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([binary], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      return wanted.map(([x, y]) => {
        const [red = 0, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
        return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      });
    },
    [bytes.toString('base64'), points] as const,
  );
}

test('the picture has the size of what is on it, in print quality, and shows it', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url, { ...LAPTOP, colorScheme: 'light' });
  await facilitate(page, app, workshop);
  await writeNote(page, { x: 300, y: 250 }, 'one');
  await page.keyboard.press('Escape');
  await writeNote(page, { x: 800, y: 600 }, 'two');
  await page.mouse.click(800, 600);
  await selectedBar(page, 1).waitFor();
  await page.keyboard.press('2');
  await saved(page);

  await openPanel(page, 'Report and files');
  const notes = await readNotes(app, workshop);
  const xs = notes.map(({ place }) => place[1]);
  const ys = notes.map(({ place }) => place[2]);
  const sideOf = (values: number[]) => Math.max(...values) - Math.min(...values) + SIDE + 2 * MARGIN;
  const whole = await download(page, 'Save as PNG');
  expect(whole.name).toMatch(/^.+-\d{4}-\d\d-\d\d\.png$/);
  const [width, height] = sizeOfPng(whole.bytes);
  // A shadow may make a note a little larger than its paper.
  expect(Math.abs(width - PRINT_SCALE * sideOf(xs))).toBeLessThan(60);
  expect(Math.abs(height - PRINT_SCALE * sideOf(ys))).toBeLessThan(60);
  const inside = PRINT_SCALE * (MARGIN + 30);
  expect(
    await coloursAt(page, whole.bytes, [
      [inside, inside],
      [width - inside, height - inside],
      [4, 4],
      [width - inside, inside],
    ]),
  ).toEqual(['#ffe27a', '#bfe0ff', '#f6f3ec', '#f6f3ec']);

  await page.getByRole('radio', { name: 'The selected note' }).check();
  const part = await download(page, 'Save as PNG');
  const [partWidth, partHeight] = sizeOfPng(part.bytes);
  expect(Math.abs(partWidth - PRINT_SCALE * (SIDE + 2 * MARGIN))).toBeLessThan(60);
  expect(partHeight).toBe(partWidth);
  expect(await coloursAt(page, part.bytes, [[inside, inside]])).toEqual(['#bfe0ff']);
});

/** What a spreadsheet would run. */
const formula = /^[=+\-@\t\r]/;

function readTable(bytes: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(bytes, { header: true, skipEmptyLines: 'greedy' }).data;
}

test('tables open in a spreadsheet without running anything, from the page as from the server', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const page = await openPage(browser, app.url);
  await facilitate(page, app, workshop);
  await bringIn(page);
  await openPanel(page, 'Report and files');
  const { name, bytes } = await download(page, 'Save as CSV');
  expect(name).toMatch(/\.csv$/);
  // Spreadsheets read macrons only behind this mark.
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const table = bytes.subarray(3).toString('utf8');
  const rows = readTable(table);
  expect(rows).toHaveLength(220);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'theme',
    'inner',
    'text',
    'standing',
    'question',
    'part',
    'source',
  ]);
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => formula.test(cell))).toEqual([]);
  expect(table).toContain(`'=SUM(forms+targets+reports) leaves nothing for whānau`);
  expect(table).not.toMatch(/Ngaio|pi-\d/);

  // The one for programs has every field, so that it comes in again.
  const full = readTable(await fetchExport(app, workshop, 'csv'));
  expect(full).toHaveLength(220);
  expect(full.flatMap((row) => Object.values(row)).filter((cell) => formula.test(cell))).toEqual([]);
  expect(full.find(({ id }) => id === 'pi-006')?.['text']).toMatch(/^'=SUM/);
});

/** A board without what is new with each import: ids, and the round. */
async function contentOf(app: AppServer, workshop: MadeWorkshop) {
  const { cohorts, records } = await readBoard(app, workshop);
  const lanes = new Map(records.lane.map(({ id, ...lane }) => [id, lane]));
  const titles = new Map(cohorts.map(({ id, title }) => [id, title]));
  const notes = records.postIt.map((note) => ({
    ...note,
    id: '',
    round: '',
    lane: lanes.get(note.lane ?? ''),
    cohort: titles.get(note.cohort ?? ''),
  }));
  return {
    lanes: [...lanes.values()],
    cohorts: [...titles.values()].sort(),
    notes: notes.sort((a, b) => a.sourceCode.localeCompare(b.sourceCode)),
  };
}

test('a board that was saved as JSON comes into another board whole', async ({ app, browser }) => {
  const first = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, first);
  await bringIn(page);
  await openPanel(page, 'Report and files');
  const { bytes } = await download(page, 'Save as JSON');

  const second = await makeWorkshop(app, { title: 'Another' });
  const other = await openPage(browser, app.url, LAPTOP);
  await facilitate(other, app, second);
  await openPanel(other, 'Bring in notes');
  await other.locator('input[type=file]').setInputFiles({
    name: 'board.json',
    mimeType: 'application/json',
    buffer: bytes,
  });
  await other.getByRole('button', { name: 'Add 220 notes' }).click();
  await expect(other.getByText('220 notes added')).toBeVisible();
  await saved(other);

  expect(await contentOf(app, second)).toEqual(await contentOf(app, first));
});
