import type { Page } from '@playwright/test';
import type { AppServer } from './appServer.ts';
import { fetchExport, type ReadNote } from './reader.ts';
import type { MadeWorkshop } from './workshop.ts';

interface ReadTheme {
  readonly id: string;
  readonly title: string;
  readonly place: readonly (string | number)[];
  readonly deleted: boolean;
}

interface ThemedBoard {
  readonly records: { readonly postIt: readonly ReadNote[]; readonly theme: readonly ReadTheme[] };
}

/** The themes that the server has stored, as "name: texts of the notes in it", sorted; notes in no theme stand under "". */
export async function readThemes(app: AppServer, workshop: MadeWorkshop): Promise<Record<string, string[]>> {
  const { records } = JSON.parse(await fetchExport(app, workshop, 'json')) as ThemedBoard;
  const titles = new Map(records.theme.map(({ id, title }) => [id, title]));
  const found: Record<string, string[]> = Object.fromEntries(
    [...titles.values()].map((title) => [title, []]),
  );
  for (const { text, place } of records.postIt) {
    const title = place[0] === 'theme' ? (titles.get(String(place[1])) ?? '') : '';
    (found[title] ??= []).push(text);
  }
  for (const texts of Object.values(found)) texts.sort();
  return found;
}

/** The field for the name of a theme, on the canvas. */
export function titleOf(page: Page) {
  return page.getByRole('textbox', { name: 'Name of the theme' });
}

/** Types a theme's name into its open field. */
export async function nameTheme(page: Page, title: string): Promise<void> {
  await titleOf(page).waitFor();
  await titleOf(page).fill(title);
  await page.keyboard.press('Enter');
  await titleOf(page).waitFor({ state: 'detached' });
}
