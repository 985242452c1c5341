import type { Page } from '@playwright/test';
import { saved } from '../../e2e/support/workshop.ts';
import type { ProgramClient } from '../../load/robots/programClient.ts';
import type { BoardWatch } from './boardWatch.ts';
import { beginChoosing, groupByKeys } from './groupByKeys.ts';
import type { Away } from './staleness.ts';

const GROUPINGS = 9;

/** What came of groupings that were made without network. */
export interface OfflineOutcome {
  readonly made: number;
  /** Themes that the server had right after the browser was back. */
  readonly there: number;
  /** Themes that it had at the end, or that others changed in between. */
  readonly thereAtEnd: number;
  readonly notes: number;
  /** Notes that were in their theme then. */
  readonly notesThere: number;
  /** Notes that others have put elsewhere since the browser went offline. */
  readonly notesMovedByOthers: number;
  /** From having network again to "Saved", ms. */
  readonly savedAfter: number;
  readonly away: Away;
}

interface Grouping {
  readonly title: string;
  readonly noteIds: readonly string[];
}

/** Spreads notes over groupings as evenly as can be. */
export function planGroupings(noteIds: readonly string[]): Grouping[] {
  const size = noteIds.length / GROUPINGS;
  return Array.from({ length: GROUPINGS }, (_, index) => ({
    title: `Made offline ${index + 1}`,
    noteIds: noteIds.slice(Math.round(index * size), Math.round((index + 1) * size)),
  })).filter((grouping) => grouping.noteIds.length > 0);
}

function themeIdOf({ board }: ProgramClient, title: string): string | null {
  for (const theme of board.snapshot.theme.values())
    if (theme.title === title && !theme.deleted) return theme.id;
  return null;
}

/** Goes offline, groups by keys, stays away for a while, and comes back. */
export class OfflineGroupings {
  readonly #plan: readonly Grouping[];
  readonly #page: Page;
  readonly #program: ProgramClient;
  readonly #watch: BoardWatch;
  #outcome: Omit<OfflineOutcome, 'thereAtEnd'> | null = null;
  readonly #themeIds = new Map<string, string>();

  constructor(page: Page, noteIds: readonly string[], program: ProgramClient, watch: BoardWatch) {
    this.#page = page;
    this.#plan = planGroupings(noteIds);
    this.#program = program;
    this.#watch = watch;
  }

  /** @param back resolves when there is network again; the groupings are made in any case */
  async run(back: Promise<void>): Promise<void> {
    const page = this.#page;
    const from = Date.now();
    await page.context().setOffline(true);
    await page.getByText('No connection. You can go on.').waitFor();
    await beginChoosing(page);
    for (const { noteIds, title } of this.#plan) await groupByKeys(page, noteIds, title);
    await back;
    const returned = Date.now();
    await page.context().setOffline(false);
    await saved(page);
    const to = Date.now();
    const isThere = ({ title }: Grouping) => themeIdOf(this.#program, title) !== null;
    await this.#program.until(() => this.#plan.every(isThere) || Date.now() > to + 10_000);
    this.#judge({ from, to }, to - returned);
  }

  #judge(away: Away, savedAfter: number): void {
    const notes = this.#plan.flatMap(({ noteIds, title }) => noteIds.map((id) => ({ id, title })));
    const isIn = ({ id, title }: { id: string; title: string }) => this.#watch.themeOf(id) === title;
    for (const { title } of this.#plan) {
      const themeId = themeIdOf(this.#program, title);
      if (themeId !== null) this.#themeIds.set(title, themeId);
    }
    const moved = notes.filter(
      (note) =>
        !isIn(note) && this.#watch.wasTouched(note.id, away.from, this.#themeIds.get(note.title) ?? ''),
    );
    this.#outcome = {
      made: this.#plan.length,
      there: this.#themeIds.size,
      notes: notes.length,
      notesThere: notes.filter(isIn).length,
      notesMovedByOthers: moved.length,
      savedAfter,
      away,
    };
  }

  /** Looks at the board as it is at the end. */
  outcome(): OfflineOutcome {
    if (!this.#outcome) throw new Error('the browser has not come back');
    const since = this.#outcome.away.to;
    const thereAtEnd = [...this.#themeIds].filter(
      ([title, id]) => themeIdOf(this.#program, title) === id || this.#watch.wasTouched(id, since, ''),
    );
    return { ...this.#outcome, thereAtEnd: thereAtEnd.length };
  }
}
