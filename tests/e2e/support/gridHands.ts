import type { Page } from '@playwright/test';
import { cellOf } from '../../../shared/model/belonging.ts';
import type { GridLevel } from '../../../shared/model/place.ts';
import { editorOf } from './canvas.ts';
import { offerOf, showGrid } from './gridSpots.ts';
import type { Program } from './program.ts';
import { expect } from './test.ts';

export interface Cell {
  readonly column: string;
  readonly row: GridLevel;
}

/** Somebody's own way to write a line into a cell; gives the cell that was hit. */
export type Hand = (cell: Cell, words: string) => Promise<Cell>;

export const ROW_NAMES: Readonly<Record<GridLevel, string>> = {
  explanation: 'Explanation',
  intervention: 'Intervention',
  responsibility: 'Responsibility',
};

const writeHere = (page: Page, { column, row }: Cell) =>
  page.getByRole('button', { name: `Write here: ${column}, ${ROW_NAMES[row]}` });

async function fill(page: Page, words: string): Promise<void> {
  await editorOf(page).fill(words);
  await page.keyboard.press('Escape');
  await editorOf(page).waitFor({ state: 'detached' });
}

/** With a mouse into what a cell offers to be written in. Rows grow while others write: the cell is the one that was under it. */
export function handOnCanvas(page: Page, program: Program): Hand {
  return async (cell, words) => {
    await expect(async () => {
      await page.keyboard.press('Escape');
      const at = await showGrid(page, program);
      const spot = at(offerOf(program, cell.column, cell.row));
      await page.mouse.click(spot.x, spot.y);
      await expect(editorOf(page)).toHaveValue('', { timeout: 2_000 });
    }).toPass();
    await fill(page, words);
    const { board } = program;
    const find = () => [...board.snapshot.postIt.values()].find(({ text }) => text === words);
    await expect.poll(() => find() !== undefined).toBe(true);
    const note = find();
    const hit = note && cellOf(board.snapshot, note);
    if (!hit) throw new Error(`${words} is in no cell`);
    return { column: hit.actor.label, row: hit.row as GridLevel };
  };
}

/** With the buttons of the table in the list. */
export function handInList(page: Page): Hand {
  return async (cell, words) => {
    await writeHere(page, cell).click();
    await fill(page, words);
    return cell;
  };
}

/** By taps, where the table shows one column at a time. */
export function handOnPhone(page: Page): Hand {
  return async (cell, words) => {
    await page.getByLabel('Column', { exact: true }).selectOption({ label: cell.column });
    await writeHere(page, cell).tap();
    await fill(page, words);
    return cell;
  };
}
