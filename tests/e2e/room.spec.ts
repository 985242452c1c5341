import type { Locator, Page } from '@playwright/test';
import { createReport } from './support/axeReport.ts';
import { sendNotes } from './support/reader.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  showCanvas,
  showList,
} from './support/workshop.ts';

/** A line on screen; what is said to screen readers besides does not count. */
const line = (page: Page, words: string | RegExp): Locator =>
  page.locator('p, [role="status"], [role="log"] span').filter({ hasText: words }).first();

test('a facilitator holds the room: pause, what people ask, turns, groups, where to look, the wall', async ({
  app,
  browser,
}) => {
  test.slow();
  const workshop = await makeWorkshop(app);
  await sendNotes(
    app,
    workshop,
    Array.from({ length: 12 }, (_, at) => ({ text: `note ${at + 1}` })),
  );
  const still = { reducedMotion: 'reduce' } as const;
  const fay = await openPage(browser, app.url, { ...LAPTOP, ...still });
  const ana = await openPage(browser, app.url, { ...PHONE, ...still });
  const ben = await openPage(browser, app.url, { ...LAPTOP, ...still });
  await facilitate(fay, app, workshop, 'Fay');
  await join(ana, app, workshop, 'Ana');
  await join(ben, app, workshop, 'Ben');
  const opening = fay.context().waitForEvent('page');
  await openPanel(fay, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.getByText('12 notes').waitFor();
  await fay.bringToFront();
  const report = createReport();
  const panel = (page: typeof fay) => page.getByRole('complementary');

  await test.step('pause by one key; what is being written is kept', async () => {
    await listField(ana).fill('half a thou');
    await fay.locator('main').first().focus();
    await fay.keyboard.press('p');
    for (const page of [ana, ben, fay]) await expect(line(page, 'Paused. Nothing is lost')).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'We pause' })).toBeVisible();
    await expect(listField(ana)).toHaveValue('half a thou');
    await report.look(wall, 'wall paused');
    await report.look(ana, 'paused');
    await fay.getByRole('button', { name: 'Go on' }).click();
    await expect(wall.getByText('12 notes')).toBeVisible();
    await expect(line(ana, 'Paused. Nothing is lost')).toHaveCount(0);
    await listField(ana).fill('');
  });

  await test.step('somebody needs a moment: facilitators hear of it, nobody else', async () => {
    await ana.getByRole('button', { name: 'I need…' }).click();
    await expect(panel(ana).getByText('Your name goes with it.')).toBeVisible();
    await shoot(ana, 'room-phone-needs');
    await panel(ana).getByRole('button', { name: 'I need a moment' }).click();
    await report.look(ana, 'asking in private');
    await expect(line(fay, 'Ana needs a moment')).toBeVisible();
    await expect(line(ben, 'needs a moment')).toHaveCount(0);
    await fay.getByRole('button', { name: 'I have seen it' }).click();
    await expect(line(ana, 'A facilitator has seen it.')).toBeVisible();
    await expect(line(fay, 'Ana needs a moment')).toHaveCount(0);
  });

  await test.step('asking to speak, and whose turn it is', async () => {
    await panel(ana).getByRole('button', { name: 'Put me on the list to speak' }).click();
    await fay.getByRole('button', { name: 'Give the turn' }).click();
    await expect(line(ana, 'It is your turn to speak')).toBeVisible();
    await panel(ana).getByRole('button', { name: 'I have spoken' }).click();
    await expect(panel(ana).getByText('Nobody has asked to speak.')).toBeVisible();
  });

  await test.step('a thought put aside', async () => {
    await panel(ana).getByLabel('A thought for later').fill('the car park');
    await panel(ana).getByRole('button', { name: 'Put it aside' }).click();
    await fay.getByRole('button', { name: 'The room' }).click();
    await expect(panel(fay).getByText('the car park')).toBeVisible();
    await panel(ana).getByRole('button', { name: 'Close', exact: true }).click();
  });

  await test.step('groups by lot', async () => {
    await panel(fay).getByText('Groups by lot').click();
    await panel(fay).getByRole('spinbutton', { name: 'Number of groups' }).fill('2');
    await panel(fay).getByRole('button', { name: 'Draw groups' }).click();
    for (const page of [ana, ben]) await expect(line(page, /You are in group [12]/)).toBeVisible();
    await report.look(fay, 'holding the room');
    await panel(fay).getByRole('button', { name: 'End the groups' }).click();
    await expect(line(ana, /You are in group/)).toHaveCount(0);
  });

  await test.step('everybody is brought here, and may decline', async () => {
    await showCanvas(ben);
    await panel(fay).getByRole('button', { name: 'Bring everyone here' }).click();
    await expect(line(ben, 'A facilitator brought you here')).toBeVisible();
    await ben.getByRole('button', { name: 'Go back' }).click();
    await panel(fay).getByRole('button', { name: 'Follow me' }).click();
    await expect(line(ben, 'You see what a facilitator shows')).toBeVisible();
    await ben.getByRole('button', { name: 'Stop following' }).click();
    await expect(ben.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
    await line(fay, 'Others see what you see').waitFor();
    await panel(fay).getByRole('button', { name: 'Stop leading' }).click();
    await expect(ben.getByRole('button', { name: 'Follow', exact: true })).toHaveCount(0);
  });

  await test.step('a name typed by mistake is covered everywhere', async () => {
    await listField(ana).fill('Ask Hīne about it');
    await ana.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(ana.getByText('Ask Hīne about it').first()).toBeVisible();
    await panel(fay).getByText('Cover a name').click();
    await panel(fay).getByLabel('The name as it stands there').fill('hine');
    await panel(fay).getByLabel('What stands in its place').fill('somebody');
    await panel(fay).getByRole('button', { name: 'Cover it everywhere' }).click();
    await expect(ana.getByText('Ask somebody about it').first()).toBeVisible();
    await expect(ana.getByText('Hīne')).toHaveCount(0);
    await report.look(fay, 'a name is covered');
  });

  await test.step('the wall to be photographed, and a screen that names nobody', async () => {
    await panel(fay).getByRole('button', { name: 'Photo view' }).click();
    await expect(wall.getByText('13 notes')).toHaveCount(0);
    await expect(wall.getByText('Join here')).toHaveCount(0);
    await report.look(wall, 'photo view');
    await panel(fay).getByRole('button', { name: 'End photo view' }).click();
    await expect(wall.getByText('13 notes')).toBeVisible();
    await panel(fay).getByRole('button', { name: 'I am mirrored' }).click();
    await expect(line(fay, 'This screen is mirrored')).toBeVisible();
    await openPanel(ana, 'Speak, or ask for a moment');
    await panel(ana).getByRole('button', { name: 'Please check on the room' }).click();
    await expect(line(fay, 'Somebody asks you to check on the room')).toBeVisible();
    await expect(line(fay, 'Ana')).toHaveCount(0);
  });
  expect(report.faults).toEqual([]);
});

test('a line that comes above the list moves no row of it', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  await sendNotes(
    app,
    workshop,
    Array.from({ length: 40 }, (_, at) => ({ text: `note ${at + 1}` })),
  );
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, workshop, 'Fay');
  await showList(fay);
  const row = fay.getByText('note 30', { exact: true });
  await row.scrollIntoViewIfNeeded();
  const top = async (of: Locator) => (await of.boundingBox())?.y ?? 0;
  const [before, edge] = [await top(row), await top(fay.locator('main'))];
  await fay.locator('main').focus();
  await fay.keyboard.press('p');
  await expect.poll(() => top(fay.locator('main'))).toBeGreaterThan(edge);
  await expect.poll(() => top(row)).toBe(before);
  await shoot(fay, 'room-list-kept');
  await fay.keyboard.press('p');
  await expect.poll(() => top(fay.locator('main'))).toBe(edge);
  await expect.poll(() => top(row)).toBe(before);
});
