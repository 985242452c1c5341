import type { Locator, Page } from '@playwright/test';
import { groupPostIts, renameTheme } from '../../shared/operations/theme.ts';
import { newId } from '../../shared/model/ids.ts';
import type { AppServer } from './support/appServer.ts';
import { createReport, type Report } from './support/axeReport.ts';
import { openProgram, type Program } from './support/program.ts';
import { sendNotes } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  type MadeWorkshop,
} from './support/workshop.ts';

const TIME = 'Time to talk';
const FAMILY = 'Families lead';
/** Long enough to push all that follows off a phone's screen. */
const REWORDED = 'Families lead and we follow, also where it takes longer than our forms allow for';
const SENTENCE = 'everybody meets early, in one room';
const NOTES = Array.from({ length: 12 }, (_, at) => ({ text: `note-canary ${at + 1}` }));
const WALL = { width: 1920, height: 1080 };

/** A room: a facilitator at a laptop, Ana with a phone, the wall, and four more people. */
interface Room {
  readonly app: AppServer;
  readonly workshop: MadeWorkshop;
  readonly facilitator: Page;
  readonly ana: Page;
  readonly wall: Page;
  /** Runs beside the facilitator, with the same rights. */
  readonly second: Program;
  readonly others: readonly Program[];
  readonly report: Report;
}

const panelOf = (page: Page): Locator => page.getByRole('complementary');

async function openStep(page: Page, name: string): Promise<void> {
  const button = panelOf(page).getByRole('button', { name: new RegExp(`^\\d\\. ${name}`) });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}

async function closePanel(page: Page): Promise<void> {
  await panelOf(page).getByRole('button', { name: 'Close', exact: true }).click();
}

async function dealAndHelp({ facilitator, ana, wall, second, report }: Room): Promise<string[]> {
  await facilitator.getByRole('button', { name: 'Theming' }).click();
  await report.look(facilitator, 'dealing');
  const tableCount = panelOf(facilitator).getByRole('spinbutton', { name: 'Number of tables' });
  await tableCount.fill('3');
  await facilitator.getByRole('button', { name: 'The room' }).click();
  await expect(tableCount).toHaveCount(0);
  await facilitator.getByRole('button', { name: 'Theming' }).click();
  await expect(tableCount).toHaveValue('3');
  await tableCount.fill('2');
  await panelOf(facilitator).getByRole('button', { name: 'Deal 12 notes' }).click();
  await expect(panelOf(facilitator).getByText('6 left', { exact: true })).toHaveCount(2);

  await ana.getByRole('button', { name: 'Choose your table' }).click();
  await report.look(ana, 'choosing a table');
  await ana.getByRole('button', { name: /^Table 1/ }).click();
  await expect(ana.getByText('Table 1 · 6 left')).toBeVisible();
  await ana.getByRole('button', { name: 'Ask for help' }).click();
  await expect(facilitator.getByText('Table 1 asks for help').first()).toBeVisible();
  await report.look(facilitator, 'tiles');
  await report.look(ana, 'table bar');
  await panelOf(facilitator).getByRole('button', { name: 'I am coming' }).click();
  await expect(ana.getByText('A facilitator is coming')).toBeVisible();
  await ana.getByRole('button', { name: 'Thanks' }).click();
  await expect(ana.getByRole('button', { name: 'Ask for help' })).toHaveAttribute('aria-pressed', 'false');

  // Each table makes a theme of its notes: what is left is told at once.
  const { items } = await second.until((facts) => Object.keys(facts.items.table).length === 2);
  const tables = Object.values(items.table);
  const ids = tables.map(({ noteIds, area }, at) => {
    const id = newId();
    const place = ['board', area?.x ?? 0, area?.y ?? 0, `a${at}`] as const;
    second.board.run(groupPostIts(noteIds, { id, place, title: [TIME, FAMILY][at] ?? '' }));
    return id;
  });
  await second.board.whenSaved();
  await expect(ana.getByText('Table 1 · all done')).toBeVisible();
  await expect(panelOf(facilitator).getByText('0 left', { exact: true })).toHaveCount(2);
  await expect(wall.getByText('0 left of 12')).toBeVisible();
  await expect(wall.getByText('all done')).toHaveCount(2);
  await report.look(wall, 'wall while tables sort');
  return ids;
}

async function readOut({ facilitator, wall, report }: Room): Promise<void> {
  await openStep(facilitator, 'Read out');
  await panelOf(facilitator).getByRole('button', { name: 'Show the first theme on the wall' }).click();
  const title = wall.getByRole('heading', { level: 1, name: TIME });
  await expect(title).toBeVisible();
  expect(await title.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(
    95,
  );
  const sizes = await wall
    .locator('li')
    .evaluateAll((all) => all.map((element) => parseFloat(getComputedStyle(element).fontSize)));
  expect(sizes).toHaveLength(6);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
  await report.look(facilitator, 'reading out');
  await report.look(wall, 'wall with a theme');
  await panelOf(facilitator).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(wall.getByRole('heading', { level: 1, name: FAMILY })).toBeVisible();
  await panelOf(facilitator).getByRole('button', { name: 'Back to the board on the wall' }).click();
  await expect(wall.getByText('12 notes')).toBeVisible();
  await expect(wall.getByText('Ana')).toHaveCount(0);
}

async function freeze({ facilitator, ana, others, report }: Room, themeId: string): Promise<void> {
  await openStep(facilitator, 'Freeze the themes');
  await expect(panelOf(facilitator)).toContainText('12 in themes + 0 on their own + 0 not themed = 12 notes');
  await panelOf(facilitator).getByRole('button', { name: 'Freeze the themes', exact: true }).click();
  await expect(ana.getByRole('button', { name: 'Frozen' })).toBeVisible();
  await report.look(facilitator, 'frozen');
  const [hine] = others;
  await hine?.until(({ items }) => Object.values(items.board).some(({ frozen }) => frozen.includes('theme')));
  expect(hine?.board.run(renameTheme(themeId, 'Something else'))).toMatchObject({
    ok: false,
    reason: { reason: 'frozen' },
  });
}

async function check({ facilitator, ana, wall, others, report }: Room): Promise<void> {
  await openStep(facilitator, 'Ask whether it is right');
  await report.look(facilitator, 'asking');
  await panelOf(facilitator).getByRole('button', { name: 'Ask everybody about 2' }).click();
  await expect(wall.getByText('Answer on your phone')).toBeVisible();
  await report.look(wall, 'wall with a question');

  // On screen, and said politely.
  await expect(ana.getByText('Are the themes right?')).toHaveCount(2);
  await ana.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(panelOf(ana).getByRole('heading', { name: TIME })).toBeVisible();
  await report.look(ana, 'answering');
  await panelOf(ana).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(wall.getByText('0 of 5')).toBeVisible();
  await expect(wall.getByText('1 more has begun')).toBeVisible();
  await panelOf(ana).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(panelOf(ana).getByRole('heading', { name: FAMILY })).toBeFocused();
  await panelOf(ana).getByRole('button', { name: 'Not quite', exact: true }).click();
  await panelOf(ana).getByLabel('Comment: what would make it right?').fill('children too');
  await panelOf(ana).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(panelOf(ana).getByText('Thank you, that was everything')).toBeVisible();
  await report.look(ana, 'everything answered');
  await expect(wall.getByText('1 of 5')).toBeVisible();
  await expect(panelOf(facilitator).getByText('1 of 5 has answered')).toBeVisible();

  for (const { session } of others) {
    const [open] = Object.values(session.facts?.items.check ?? {});
    for (const { id: itemId } of open?.items ?? [])
      await session.command('answerCheck', { checkId: open?.id ?? '', itemId, verdict: 'right', note: '' });
  }
  await expect(wall.getByText('5 of 5')).toBeVisible();
  // Nobody knows anything before it closes.
  await expect(panelOf(facilitator).getByText('children too')).toHaveCount(0);
  await panelOf(facilitator).getByRole('button', { name: 'Close, and results on the wall' }).click();
  await expect(wall.getByRole('row', { name: `${TIME} 5 0 0` })).toBeVisible();
  await expect(wall.getByRole('row', { name: `${FAMILY} 4 1 0` })).toBeVisible();
  await expect(wall.getByText('children too')).toHaveCount(0);
  await report.look(wall, 'wall with results');
  await panelOf(facilitator).getByText('1 comment', { exact: true }).click();
  await expect(panelOf(facilitator).getByText('children too')).toBeVisible();
  await report.look(facilitator, 'results');
  await expect(panelOf(ana).getByText('5 people answered')).toBeVisible();
  await report.look(ana, 'results for everybody');
  await closePanel(ana);
}

async function distil({ facilitator, ana, report }: Room): Promise<void> {
  await openStep(facilitator, 'Write what it comes to');
  await panelOf(facilitator).getByRole('button', { name: 'Add a sentence' }).first().click();
  await panelOf(facilitator).getByLabel('How it goes on').fill(SENTENCE);
  await panelOf(facilitator).getByText('Linked themes: 0').click();
  await panelOf(facilitator)
    .getByRole('checkbox', { name: new RegExp(TIME) })
    .check();
  await report.look(facilitator, 'writing a sentence');
  await panelOf(facilitator).getByRole('button', { name: 'Save' }).click();
  await expect(panelOf(facilitator).getByText('Draft', { exact: true })).toBeVisible();
  await report.look(facilitator, 'sentences');
  await ana.getByRole('button', { name: 'More', exact: true }).click();
  await expect(ana.getByRole('menuitem', { name: 'Is this right?' })).toBeVisible();
  await expect(ana.getByRole('menuitem', { name: 'What it comes to' })).toHaveCount(0);
  await ana.keyboard.press('Escape');
  await panelOf(facilitator).getByRole('button', { name: 'Offer 1 draft to the group' }).click();
  await openPanel(ana, 'What it comes to');
  await expect(panelOf(ana).getByText(SENTENCE)).toBeVisible();
  await panelOf(ana).getByText('From 1 theme').click();
  await expect(panelOf(ana).getByRole('button', { name: `Theme: ${TIME}` })).toBeVisible();
  await report.look(ana, 'reading what it comes to');
  await closePanel(ana);
}

async function vote({ facilitator, ana, wall, others, report }: Room): Promise<void> {
  await openStep(facilitator, 'Vote');
  await panelOf(facilitator).getByLabel('What is the question').fill('Where do we begin?');
  await report.look(facilitator, 'opening a vote');
  await panelOf(facilitator).getByRole('button', { name: 'Open the vote' }).click();
  await expect(wall.getByRole('heading', { name: 'Where do we begin?' })).toBeVisible();
  await panelOf(facilitator).getByText('0 of 5 have voted').waitFor();
  await ana.getByRole('button', { name: 'Vote', exact: true }).click();
  const give = panelOf(ana).getByRole('button', { name: `One vote for: ${FAMILY}` });
  await give.click();
  await give.click();
  await give.click();
  await expect(panelOf(ana).getByText('0 votes left')).toBeVisible();
  await expect(give).toBeDisabled();
  await panelOf(ana)
    .getByRole('button', { name: `Take a vote back from: ${FAMILY}` })
    .click();
  await expect(panelOf(ana).getByText('1 vote left')).toBeVisible();
  await report.look(ana, 'voting');
  await expect(panelOf(facilitator).getByText('1 of 5 has voted')).toBeVisible();
  for (const { session } of others) {
    const [ballot] = Object.values(session.facts?.items.ballot ?? {});
    const [theme] = Object.values(session.facts?.items.wording ?? {}).filter(
      ({ versions }) => versions[0]?.title === TIME,
    );
    const votes = { [theme?.id ?? '']: 1 };
    expect(await session.command('castVotes', { ballotId: ballot?.id ?? '', votes })).toMatchObject({
      ok: true,
    });
  }
  await panelOf(facilitator).getByRole('button', { name: 'Close, and results on the wall' }).click();
  await expect(wall.getByRole('row', { name: `${TIME} 4` })).toBeVisible();
  await expect(wall.getByRole('row', { name: `${FAMILY} 2` })).toBeVisible();
  await report.look(wall, 'wall with votes');
  await report.look(facilitator, 'votes');
}

async function share({ facilitator, app, report }: Room): Promise<void> {
  await openStep(facilitator, 'Share');
  await panelOf(facilitator).getByRole('button', { name: 'Make the link' }).click();
  const url = new URL(await panelOf(facilitator).getByLabel('Link for managers').inputValue());
  await report.look(facilitator, 'sharing');
  const browser = facilitator.context().browser();
  if (!browser) throw new Error('no browser');
  const manager = await openPage(browser, `${app.url}${url.pathname}${url.hash}`, PHONE);
  await expect(manager.getByText(SENTENCE)).toBeVisible();
  await expect(manager.getByRole('listitem').filter({ hasText: TIME })).toContainText('6 notes');
  for (const words of ['canary', 'Ana', 'children too']) expect(await manager.content()).not.toContain(words);
  expect(manager.url()).toBe(`${app.url}/shared`);
  await report.look(manager, 'page for managers');
  await manager.reload();
  await expect(manager.getByText(SENTENCE)).toBeVisible();

  await panelOf(facilitator).getByRole('button', { name: 'End this link' }).click();
  await panelOf(facilitator).getByRole('group').getByRole('button', { name: 'End this link' }).click();
  await expect(panelOf(facilitator).getByLabel('Link for managers')).toHaveCount(0);
  await manager.reload();
  await expect(manager.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
  await report.look(manager, 'link that has ended');
}

test('a facilitator deals, reads out, freezes, asks, distils, votes and shares', async ({ app, browser }) => {
  test.slow();
  const workshop = await makeWorkshop(app);
  await sendNotes(app, workshop, NOTES);
  const still = { reducedMotion: 'reduce' } as const;
  const facilitator = await openPage(browser, app.url, { ...LAPTOP, ...still });
  const ana = await openPage(browser, app.url, { ...PHONE, ...still });
  await facilitate(facilitator, app, workshop);
  await join(ana, app, workshop, 'Ana');
  const others: Program[] = [];
  for (const name of ['Hine', 'Tama', 'Sefina', '']) others.push(await openProgram(app, workshop, { name }));
  const second = await openProgram(app, workshop, { name: 'Moana', facilitates: true });
  const opening = facilitator.context().waitForEvent('page');
  await openPanel(facilitator, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize(WALL);
  await wall.getByText('12 notes').waitFor();
  await facilitator.bringToFront();

  const report = createReport();
  const room: Room = { app, workshop, facilitator, ana, wall, second, others, report };
  const [time = ''] = await dealAndHelp(room);
  await readOut(room);
  await freeze(room, time);
  await check(room);
  await distil(room);
  await vote(room);
  await share(room);
  for (const program of [...others, second]) await program.close();
  expect(report.faults).toEqual([]);
});

test('a theme that is not quite right is reworded where its answers stand', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const long = [...NOTES, { text: 'on its own' }].map(({ text }) => ({
    text: `${text} ${'and so on '.repeat(16)}`,
  }));
  await sendNotes(app, workshop, long);
  const second = await openProgram(app, workshop, { name: 'Moana', facilitates: true });
  const others = await Promise.all(
    ['Hine', 'Tama', 'Sefina', 'Ana', 'Wiri'].map((name) => openProgram(app, workshop, { name })),
  );
  const boardId = workshop.boards[0]?.id ?? '';
  await second.until(() => second.board.snapshot.postIt.size === long.length);
  const ids = [...second.board.snapshot.postIt.keys()];
  const themes = Array.from({ length: 6 }, (_, at) => ({ id: newId(), title: `Theme ${at + 1}` }));
  for (const [at, { id, title }] of themes.entries())
    second.board.run(
      groupPostIts(ids.slice(2 * at, 2 * at + 2), { id, place: ['board', 600 * at, 0, `a${at}`], title }),
    );
  await second.board.whenSaved();

  const page = await openPage(browser, app.url, LAPTOP);
  await facilitate(page, app, workshop);
  await page.getByRole('button', { name: 'Theming' }).click();
  await openStep(page, 'Freeze the themes');
  const panel = panelOf(page);
  const freezing = panel.getByRole('button', { name: 'Freeze the themes', exact: true });
  await freezing.click();
  await expect(freezing).toHaveCount(0);
  await panel.getByRole('button', { name: 'Yes, freeze' }).click();
  await expect(page.getByRole('button', { name: 'Frozen', exact: true })).toBeVisible();

  const itemIds = themes.map(({ id }) => id);
  await second.session.command('openCheck', { boardId, about: 'themes', itemIds, closesAt: null });
  const facts = await second.until(({ items }) => Object.keys(items.check).length === 1);
  const checkId = Object.keys(facts.items.check)[0] ?? '';
  for (const { session } of others)
    for (const itemId of itemIds)
      await session.command('answerCheck', { checkId, itemId, verdict: 'notQuite', note: '' });
  await second.session.command('closeCheck', { checkId });
  await openStep(page, 'Ask whether it is right');
  await panel.getByRole('button', { name: 'Reopen Theme 5' }).click();
  const words = panel.getByLabel('Reword it here');
  await expect(words).toBeFocused();
  await expect(words).toBeInViewport();
  await words.fill(REWORDED);
  await panel.getByRole('button', { name: 'Freeze Theme 5 again' }).click();
  await expect(panel.getByRole('button', { name: 'Reopen Theme 5' })).toBeFocused();
  await expect(panel.getByRole('button', { name: 'Reopen Theme 5' })).toBeInViewport();
  await second.until(({ items }) => items.wording[themes[4]?.id ?? '']?.versions.at(-1)?.title === REWORDED);

  // Asked again: only what was reworded, and from what.
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, workshop, 'Rua');
  await openPanel(phone, 'Bin');
  await panel.getByText('Ask again').click();
  await expect(panel.getByText('reworded since')).toHaveCount(1);
  await expect(panel.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await panel.getByRole('button', { name: 'Ask everybody about 1 theme' }).click();
  await panelOf(phone).getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(panelOf(phone).getByText('It was: Theme 5')).toBeVisible();
  for (const answer of ['Right', 'Not quite', 'Something is missing'])
    await expect(panelOf(phone).getByRole('button', { name: answer })).toBeInViewport({ ratio: 1 });
  for (const program of [...others, second]) await program.close();
});

test('the guide fits a screen of 320 pixels', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  await sendNotes(app, workshop, NOTES);
  const page = await openPage(browser, app.url, { viewport: { width: 320, height: 640 } });
  await facilitate(page, app, workshop);
  await page.getByRole('button', { name: 'Theming' }).click();
  const wide: string[] = [];
  for (const step of ['Suggested', 'Read out', 'Freeze', 'Ask', 'Write', 'Vote', 'Share', 'Deal']) {
    await openStep(page, step);
    const [needed = 0, there = 0] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const body = document.querySelector('aside > div');
      return [scrollWidth + (body?.scrollWidth ?? 0), clientWidth + (body?.clientWidth ?? 0)];
    });
    if (needed > there) wide.push(`${step}: ${needed} > ${there}`);
  }
  expect(wide).toEqual([]);
});
