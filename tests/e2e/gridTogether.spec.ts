import type { Page } from '@playwright/test';
import { GRID_LEVELS } from '../../shared/model/place.ts';
import { network } from '../../shared/templates/network.ts';
import {
  handInList,
  handOnCanvas,
  handOnPhone,
  ROW_NAMES,
  type Cell,
  type Hand,
} from './support/gridHands.ts';
import { readPageBoard } from './support/pageBoard.ts';
import { openProgram } from './support/program.ts';
import { readBoard, type ReadBoard } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  LAPTOP,
  makeWorkshop,
  openFacilitator,
  openParticipant,
  PHONE,
  saved,
  showCanvas,
  showList,
} from './support/workshop.ts';

/** Lines that each of the five writes; GRID_SECONDS=120 lets them write for two minutes instead: `npm run together:grid`. */
const LINES = 6;
const SECONDS = Number(process.env['GRID_SECONDS'] ?? 0);
const STILL = { reducedMotion: 'reduce' } as const;

const CELLS: readonly Cell[] = GRID_LEVELS.flatMap((row) =>
  network.actors.map(({ label: column }) => ({ column, row })),
);

interface Writer {
  readonly name: string;
  readonly page: Page;
  readonly hand: Hand;
}

interface Line extends Cell {
  readonly words: string;
  /** The rows grew between the look and the click, so that another cell was under the pointer. */
  readonly elsewhere: boolean;
}

/** Whoever drops out does so for the middle third, and writes on meanwhile. */
async function setOut(page: Page, done: number): Promise<void> {
  await page.context().setOffline(done >= 1 / 3 && done < 2 / 3);
}

/** Writes line after line, each into another cell, and gives where they were put. */
async function writeLines({ name, page, hand }: Writer, at: number, dropsOut: boolean): Promise<Line[]> {
  const began = Date.now();
  const done = (count: number) => (SECONDS > 0 ? (Date.now() - began) / 1000 / SECONDS : count / LINES);
  const lines: Line[] = [];
  while (done(lines.length) < 1) {
    if (dropsOut) await setOut(page, done(lines.length));
    const words = `${name} says ${lines.length + 1}`;
    const cell = CELLS[(lines.length * 5 + at * 7) % CELLS.length] as Cell;
    const hit = await hand(cell, words);
    lines.push({ ...hit, words, elsewhere: hit.column !== cell.column || hit.row !== cell.row });
  }
  await setOut(page, 1);
  return lines;
}

const inOrder = <Item>(items: readonly Item[], key: (item: Item) => string) =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** All that is on a board, whatever the order in which it came. */
function contentOf({ records }: ReadBoard): unknown {
  const kinds = Object.entries(records as Readonly<Record<string, readonly { id: string }[]>>);
  return kinds.map(([kind, all]) => [kind, inOrder(all, ({ id }) => id)]);
}

/** What the row view lists: each person with what stands there for them. */
async function readRow(page: Page, row: keyof typeof ROW_NAMES): Promise<string[]> {
  const people = page.getByRole('dialog', { name: ROW_NAMES[row] }).locator('ul > li');
  await people.first().waitFor();
  return people.evaluateAll((all) =>
    all
      .flatMap((person) =>
        [...person.querySelectorAll('p[dir=auto]')].map(
          (words) => `${person.querySelector('h3')?.textContent}: ${words.textContent}`,
        ),
      )
      .sort(),
  );
}

async function checkRows(page: Page, lines: readonly Line[]): Promise<void> {
  await page.getByRole('button', { name: 'Line up a row' }).click();
  let open: keyof typeof ROW_NAMES = 'explanation';
  for (const row of GRID_LEVELS) {
    const dialog = page.getByRole('dialog', { name: ROW_NAMES[open] });
    await dialog.getByLabel('Row', { exact: true }).selectOption({ label: ROW_NAMES[row] });
    open = row;
    const said = lines.filter((line) => line.row === row).map(({ column, words }) => `${column}: ${words}`);
    expect(await readRow(page, row)).toEqual(said.sort());
  }
  await page.keyboard.press('Escape');
}

test('five people fill the grid at once on canvas, list and phone; one drops out: nothing is lost, every line in its cell', async ({
  app,
  browser,
}) => {
  test.setTimeout(360_000 + 5_000 * SECONDS);
  const workshop = await makeWorkshop(app, { template: 'network' });
  const program = await openProgram(app, workshop, { facilitates: true });
  const laptop = { ...LAPTOP, ...STILL };
  const join = (name: string, screen = laptop) =>
    openParticipant(browser, app, workshop, { name, ...screen });
  const ngaio = await openFacilitator(browser, app, workshop, laptop);
  await ngaio.getByRole('button', { name: 'Made up' }).click();
  const [ana, hemi, mere] = [await join('Ana'), await join('Hemi'), await join('Mere')];
  const tama = await openParticipant(browser, app, workshop, { name: 'Tama', ...PHONE, ...STILL });
  for (const page of [ngaio, ana]) await showCanvas(page);
  for (const page of [hemi, mere, tama]) await showList(page);
  const writers: readonly Writer[] = [
    { name: 'Ngaio', page: ngaio, hand: handOnCanvas(ngaio, program) },
    { name: 'Ana', page: ana, hand: handOnCanvas(ana, program) },
    { name: 'Hemi', page: hemi, hand: handInList(hemi) },
    { name: 'Mere', page: mere, hand: handInList(mere) },
    { name: 'Tama', page: tama, hand: handOnPhone(tama) },
  ];

  const began = Date.now();
  const written = await Promise.all(
    writers.map((writer, at) => writeLines(writer, at, writer.page === mere)),
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  const lines = written.flat();
  for (const { page } of writers) await saved(page);

  await test.step('the server has every line once, in its cell', async () => {
    const kept = async () => {
      const { records } = await readBoard(app, workshop);
      const actors = (records as unknown as { actor: { id: string; label: string }[] }).actor;
      const labels = new Map(actors.map(({ id, label }) => [id, label]));
      const notes = records.postIt.filter(({ text }) => text !== '');
      return notes.map(({ text, place }) => `${labels.get(String(place[1]))}, ${place[2]}: ${text}`).sort();
    };
    const said = lines.map(({ column, row, words }) => `${column}, ${row}: ${words}`).sort();
    await expect.poll(kept).toEqual(said);
  });

  await test.step('all five have the same board, and the same rows', async () => {
    for (const { page } of writers) {
      await showList(page);
      // What others wrote last may still be on its way to this one.
      await expect(async () => {
        expect(contentOf(await readPageBoard(page))).toEqual(contentOf(await readBoard(app, workshop)));
      }).toPass();
      await checkRows(page, lines);
    }
  });

  const each = written.map(({ length }) => length).join(', ');
  const moved = lines.filter(({ elsewhere }) => elsewhere).length;
  const figures = `${lines.length} lines in ${seconds} s (${each}; ${moved} into a cell that came under the pointer meanwhile): 0 lost, 0 of ${writers.length} boards different`;
  test.info().annotations.push({ type: 'filled together', description: figures });
  if (SECONDS > 0) console.log(figures);
  await program.close();
});
