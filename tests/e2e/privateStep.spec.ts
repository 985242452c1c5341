import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { shoot } from './support/shoot.ts';
import {
  facilitate,
  join,
  LAPTOP,
  listField,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  showList,
} from './support/workshop.ts';

const QUESTION = 'What would I never say in front of my manager?';
const panelOf = (page: Page) => page.getByRole('complementary');
const close = (page: Page) => panelOf(page).getByRole('button', { name: 'Close', exact: true });

async function ask(page: Page, question: string): Promise<void> {
  await panelOf(page).getByLabel('What do you ask?').fill(question);
  await panelOf(page).getByRole('button', { name: 'Ask everybody' }).click();
  await expect(panelOf(page).getByRole('button', { name: 'Stop the writing' })).toBeVisible();
}

test('while a question is answered privately there is no public field beside it', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app, { title: 'Talking with managers' });
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  const publicField = ana.getByRole('main').getByLabel('One idea per note');
  await publicField.fill('Begun before');
  await openPanel(fay, 'Private writing');
  await ask(fay, QUESTION);
  await expect(ana.getByRole('main').getByText('A question is being answered privately.')).toBeVisible();
  await expect(publicField).toHaveCount(0);
  await close(ana).click();
  await shoot(ana, 'private-card-phone');
  // Whoever had begun a note for all keeps it for afterwards.
  await expect(ana.getByText('Begun before')).toBeVisible();
  await expect(ana.getByRole('button', { name: 'Write', exact: true })).toHaveCount(0);
  await ana.getByRole('main').getByRole('button', { name: 'Write privately' }).click();
  await expect(panelOf(ana).getByRole('heading', { name: QUESTION })).toBeVisible();

  // Facilitators may add notes from paper; it is said before the first letter who sees them.
  await fay.getByRole('radio', { name: 'List', exact: true }).check();
  await expect(fay.getByText('Everybody sees what you write here')).toBeVisible();
  await shoot(fay, 'private-public-field');

  const stop = panelOf(fay).getByRole('button', { name: 'Stop the writing' });
  await stop.click();
  // What asks before the end stands in the place of the one that was there while it was open.
  await expect(stop).toHaveCount(0);
  await panelOf(fay).getByRole('button', { name: 'End without showing' }).click();
  await panelOf(fay).getByRole('button', { name: 'End without showing' }).click();
  await expect(publicField).toHaveValue('Begun before');
});

test('the sheet of a second question is closed where the first one was, however long ago', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  const begun = Date.now();
  await ana.clock.install({ time: begun });
  await openPanel(fay, 'Private writing');
  await ask(fay, QUESTION);
  await close(ana).tap();
  await expect(panelOf(ana)).toHaveCount(0);
  await panelOf(fay).getByRole('button', { name: 'End without showing' }).click();
  await panelOf(fay).getByRole('button', { name: 'End without showing' }).click();
  // Longer than any hand presses twice.
  await ana.clock.fastForward(60_000);
  await ask(fay, 'What do I need to dare it?');
  await expect(panelOf(ana).getByRole('heading', { name: 'What do I need to dare it?' })).toBeVisible();
  await close(ana).tap();
  await expect(panelOf(ana)).toHaveCount(0);
});

test('what was not ended stands with the others; shown, the sheet says so, and gives way to the next step', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, made, 'Ana');
  await openPanel(fay, 'Private writing');
  await panelOf(fay)
    .getByRole('radio', { name: /^With names/ })
    .check();
  await ask(fay, QUESTION);
  const sheet = panelOf(ana);
  const field = sheet.getByLabel('One idea per note');
  const mine = sheet.getByRole('list', { name: 'What you have written' }).getByRole('listitem');
  await field.fill('Ended by the button');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(mine).toHaveCount(1);
  await field.fill('Ended by being ready');
  await sheet.getByRole('switch', { name: 'I am ready' }).check();
  await expect(mine).toHaveCount(2);
  await field.fill('Ended by nothing');
  await expect(sheet.getByText('Saved, for you alone')).toBeVisible();
  await shoot(ana, 'private-phone-done');
  await panelOf(fay).getByRole('button', { name: 'Stop the writing' }).click();
  await expect(mine).toHaveText([/by nothing/, /being ready/, /the button/]);
  await shoot(ana, 'private-phone-stopped');

  await panelOf(fay).getByRole('button', { name: 'Show the notes, with names' }).click();
  await expect(sheet.getByText('Everybody’s notes are on the board now.')).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'My private notes' })).toBeVisible();
  await shoot(ana, 'private-phone-shown');
  await sheet.getByRole('button', { name: 'Read what people wrote' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(ana.getByRole('heading', { name: `${QUESTION} 3` })).toBeInViewport();
  await shoot(ana, 'private-phone-read');

  // The answers to an earlier question are no part to choose for the next one.
  await panelOf(fay).getByText('Ask another question').click();
  await panelOf(fay)
    .getByRole('radio', { name: /^With names/ })
    .check();
  await expect(panelOf(fay).getByLabel('The answers go to')).toHaveCount(0);
  await ask(fay, 'What do I need to dare it?');
  await expect(field).toBeVisible();
  await expect(sheet.getByLabel('It is about')).toHaveCount(0);
  await field.fill('A word with you');
  await field.press('Enter');
  await panelOf(fay).getByRole('button', { name: 'Stop the writing' }).click();
  await panelOf(fay).getByRole('button', { name: 'Show the notes, with names' }).click();
  // Of the first question that is said too, in what is folded away below.
  await expect(sheet.getByText('Everybody’s notes are on the board now.').first()).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'What you wrote to earlier questions' })).toBeVisible();
  await fay.getByRole('button', { name: 'Agenda' }).click();
  await panelOf(fay)
    .getByRole('button', { name: /^Half an hour/ })
    .click();
  await panelOf(fay).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(sheet).toHaveCount(0);
});

test('private writing and covering a name are found where the hand is', async ({ app, browser }) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, { ...LAPTOP, reducedMotion: 'reduce' });
  await facilitate(fay, app, made);
  await showList(fay);
  await listField(fay).fill('Ask Hinemoana first');
  await listField(fay).press('Enter');
  await fay.getByText('Ask Hinemoana first').first().click();
  const tools = fay.getByRole('button', { name: 'More for these notes' });
  await tools.click();
  await fay.getByRole('menuitem', { name: 'Cover a name in it' }).click();
  await expect(panelOf(fay).getByText('Ask Hinemoana first')).toBeVisible();
  await shoot(fay, 'cover-in-note');
  await panelOf(fay).getByLabel('The name as it stands there').fill('Hinemoana');
  await panelOf(fay).getByRole('button', { name: 'Cover it everywhere' }).click();
  await expect(fay.getByRole('main').getByText('Ask ••• first').first()).toBeVisible();
  await expect(fay.getByText('Ask Hinemoana first')).toHaveCount(0);

  await fay.getByRole('button', { name: 'The room' }).click();
  const way = panelOf(fay).getByRole('button', { name: /^Private writing/ });
  await expect(way).toBeInViewport();
  await shoot(fay, 'private-in-room');
  await way.click();
  await expect(panelOf(fay).getByLabel('What do you ask?')).toBeVisible();
});

test('who comes while a question is answered privately is told so at the door and by the card, before the sheet', async ({
  app,
  browser,
}) => {
  const made = await makeWorkshop(app);
  const fay = await openPage(browser, app.url, LAPTOP);
  await facilitate(fay, app, made);
  await showList(fay);
  await listField(fay).fill('From before');
  await listField(fay).press('Enter');
  await openPanel(fay, 'Private writing');
  await ask(fay, QUESTION);
  const ana = await openPage(browser, `${app.url}/join#${made.code}`, PHONE);
  await expect(ana.getByText('A question is being answered privately just now.')).toBeVisible();
  await shoot(ana, 'private-late-door');
  await ana.getByLabel('Your name').fill('Ana');
  await ana.getByRole('button', { name: 'Join' }).click();
  const card = ana.getByRole('region', { name: 'We are here' });
  await expect(card.getByText('A question is being answered privately.')).toBeVisible();
  await expect(panelOf(ana)).toHaveCount(0);
  await shoot(ana, 'private-late-card');
  await card.getByRole('button', { name: 'Write privately' }).click();
  await expect(panelOf(ana).getByRole('heading', { name: QUESTION })).toBeVisible();
  await expect(panelOf(ana).getByLabel('One idea per note')).toBeInViewport();
  await shoot(ana, 'private-late-sheet');
});
