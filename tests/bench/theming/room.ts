import type { Browser, Page } from '@playwright/test';
import type { AppServer } from '../../e2e/support/appServer.ts';
import {
  facilitate,
  join,
  LAPTOP,
  makeWorkshop,
  openPage,
  PHONE,
  saved,
  showCanvas,
  showList,
  type MadeWorkshop,
} from '../../e2e/support/workshop.ts';
import { joinAsProgram } from '../../load/robots/joinAsProgram.ts';
import { openProgramClient, type ProgramClient } from '../../load/robots/programClient.ts';
import { importNotes } from '../crowd/importNotes.ts';
import { dealOut } from './dealOut.ts';
import { recordCounts } from './shownCounts.ts';

/** People at one table. */
const AT_TABLE = 4.3;

export interface Screen {
  readonly name: string;
  readonly page: Page;
}

/** A workshop whose notes are in their lanes and dealt, with three people's browsers and a facilitator's program. */
export interface Room {
  readonly app: AppServer;
  readonly workshop: MadeWorkshop;
  readonly program: ProgramClient;
  readonly facilitator: Screen;
  readonly participant: Screen;
  readonly phone: Screen;
  /** The participant's own share. */
  readonly share: readonly string[];
}

/** The loader of this runner wraps functions in a helper that a page does not have. */
const LOADER_HELPER = 'globalThis.__name = (wrapped) => wrapped';

async function openScreen(browser: Browser, url: string, options = LAPTOP): Promise<Page> {
  const page = await openPage(browser, url, options);
  await page.addInitScript(LOADER_HELPER);
  return page;
}

function participantOf(page: Page): string {
  return new URL(page.url()).searchParams.get('as') ?? '';
}

/** @param robots how many will come, so that there are tables for them */
export async function openRoom(app: AppServer, browser: Browser, robots: number): Promise<Room> {
  const workshop = await makeWorkshop(app, { cohorts: ['One', 'Two'], template: 'barriers-enablers' });
  await importNotes(app, workshop);
  const [ngaio, ana, hemi] = [
    await openScreen(browser, app.url),
    await openScreen(browser, app.url),
    await openScreen(browser, app.url, PHONE),
  ];
  await facilitate(ngaio, app, workshop);
  await join(ana, app, workshop, 'Ana', 'One');
  await join(hemi, app, workshop, 'Hemi', 'Two');
  await showCanvas(ngaio);
  for (const page of [ana, hemi]) await showList(page);
  const door = { facilitatorToken: workshop.facilitatorToken };
  const program = await openProgramClient(await joinAsProgram(app.url, door, 'Dealer'));
  await program.ready();
  const share = await dealOut(program, Math.max(2, Math.round(robots / AT_TABLE)), participantOf(ana));
  for (const page of [ngaio, ana, hemi]) {
    await saved(page);
    await recordCounts(page);
  }
  await ngaio.keyboard.press('Shift+1');
  return {
    app,
    workshop,
    program,
    share,
    facilitator: { name: 'facilitator, canvas', page: ngaio },
    participant: { name: 'participant, list', page: ana },
    phone: { name: 'phone, list', page: hemi },
  };
}

/** Resolves when so many robots are in the room. */
export function robotsAreHere({ session, until }: ProgramClient, robots: number): Promise<void> {
  return until(() => {
    const people = Object.values(session.facts?.items.person ?? {});
    return people.filter(({ name, here }) => here && name.startsWith('Robot ')).length >= robots;
  });
}
