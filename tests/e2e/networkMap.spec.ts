import type { Browser, Page } from '@playwright/test';
import { addPostIts } from '../../shared/operations/postIt.ts';
import { aContact, aTie, anActor } from '../support/records.ts';
import type { AppServer } from './support/appServer.ts';
import { drag, takeAndMove } from './support/canvas.ts';
import { openProgram } from './support/program.ts';
import { bringNetwork, figure, onScreen, placeOf, showMap } from './support/map.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  makeWorkshop,
  openPage,
  PHONE,
  saved,
  showList,
  openPanel,
} from './support/workshop.ts';

const mum = anActor({ label: 'Mum', actorKind: 'caregiver' });
const nana = anActor({ label: 'Nana', actorKind: 'extendedWhanau' });
const child = anActor({ label: 'Child', actorKind: 'child' });
const physio = anActor({ label: 'Physiotherapist', actorKind: 'agencyPerson', agency: 'Hospital' });
const NETWORK = {
  actors: [mum, nana, child, physio],
  ties: [aTie({ from: mum.id, to: child.id, strength: 'strong' })],
  contacts: [aContact({ actor: physio.id, visits: 3, per: 'fortnight' })],
};

/** Two people look at the map: a facilitator and somebody who came by the code. */
async function twoOnTheMap(browser: Browser, app: AppServer): Promise<readonly [Page, Page]> {
  const workshop = await makeWorkshop(app);
  await bringNetwork(app, workshop, NETWORK);
  const ada = await openPage(browser, app.url);
  const ben = await openPage(browser, app.url);
  await facilitate(ada, app, workshop, 'Ada');
  await join(ben, app, workshop, 'Ben');
  await showMap(ada);
  await showMap(ben);
  await expect(figure(ada, 'Mum')).toBeVisible();
  await expect(figure(ben, 'Mum')).toBeVisible();
  return [ada, ben];
}

const panel = (page: Page) => page.getByRole('complementary');

test('a figure that one moves moves for the other while it is dragged, and lies there for both', async ({
  browser,
  app,
}) => {
  const [ada, ben] = await twoOnTheMap(browser, app);
  const from = await onScreen(ada, 'Mum');
  const before = await placeOf(ben, 'Mum');
  const picture = await ben.locator('[data-map]').screenshot();
  await takeAndMove(ada, from, { x: from.x - 120, y: from.y + 60 });
  await expect.poll(async () => (await ben.locator('[data-map]').screenshot()).equals(picture)).toBe(false);
  expect(await placeOf(ben, 'Mum')).toEqual(before);
  await ada.mouse.up();
  await expect.poll(async () => (await placeOf(ben, 'Mum')).x).toBeLessThan(before.x - 60);
  await expect.poll(() => placeOf(ben, 'Mum')).toEqual(await placeOf(ada, 'Mum'));
  await ada.keyboard.press('Control+z');
  await expect.poll(() => placeOf(ben, 'Mum')).toEqual(before);
});

test('a tie is drawn from a figure to another, said in plain words, and stands in the list', async ({
  browser,
  app,
}) => {
  const [ada, ben] = await twoOnTheMap(browser, app);
  const from = await onScreen(ada, 'Nana');
  await ada.mouse.move(from.x, from.y);
  const handle = ada.getByRole('button', { name: 'Draw a tie from Nana' });
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  await drag(ada, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, await onScreen(ada, 'Mum'));
  await expect(panel(ada).getByText('Nana and Mum: not known')).toBeVisible();
  await panel(ada).getByRole('radio', { name: 'close', exact: true }).first().check();
  await panel(ada).getByRole('radio', { name: 'support goes from Nana to Mum' }).check();
  await expect(figure(ben, 'Nana')).toHaveAccessibleName(/1 tie$/);
  const legend = ben.getByRole('region', { name: 'What the drawing means' });
  await expect(legend.getByText('support goes this way')).toBeVisible();
  await expect(legend.getByText('not known')).toHaveCount(0);
  await showList(ben);
  const line = ben.getByRole('button', { name: /^Nana and Mum: close; support goes from Nana to Mum/ });
  await expect(line).toBeVisible();
  // The list edits the same tie.
  await line.click();
  await panel(ben).getByRole('radio', { name: 'strained', exact: true }).first().check();
  await expect(legendOf(ada).getByText('strained')).toBeVisible();
});

function legendOf(page: Page) {
  return page.getByRole('region', { name: 'What the drawing means' });
}

test('a rename in the list shows on the other’s map, and visits count on both', async ({ browser, app }) => {
  const [ada, ben] = await twoOnTheMap(browser, app);
  await expect(ada.getByText('6 visits in four weeks')).toBeVisible();
  await showList(ben);
  await ben.getByRole('button', { name: /^Physiotherapist/ }).click();
  const typed = Date.now();
  await panel(ben).getByLabel('Name or role').fill('Physio Hēmi');
  await expect(figure(ada, 'Physio Hēmi')).toBeVisible();
  test.info().annotations.push({ type: 'rename seen after', description: `${Date.now() - typed} ms` });
  await panel(ben).getByLabel('How many').fill('1');
  await expect(ada.getByText('2 visits in four weeks')).toBeVisible();
  await expect(ben.getByRole('region', { name: 'The network in words' })).toContainText(
    '2 visits in four weeks',
  );
});

test('by keys alone: move a figure, make a tie, add somebody, put them into the bin and back', async ({
  browser,
  app,
}) => {
  const [ada, ben] = await twoOnTheMap(browser, app);
  const before = await placeOf(ben, 'Nana');
  await figure(ada, 'Nana').focus();
  for (let press = 0; press < 3; press++) await ada.keyboard.press('ArrowRight');
  await expect.poll(async () => (await placeOf(ben, 'Nana')).x).toBe(before.x + 36);
  await ada.keyboard.press('t');
  await expect(ada.getByText('A tie from Nana to whom?')).toBeVisible();
  await figure(ada, 'Physiotherapist').focus();
  await ada.keyboard.press('Enter');
  await expect(panel(ada).getByText('Nana and Physiotherapist: not known')).toBeVisible();
  await ada.keyboard.press('Escape');
  await ada.getByRole('button', { name: 'Add somebody' }).press('Enter');
  await ada.getByLabel('Name or role').fill('Nurse');
  await ada.keyboard.press('Enter');
  await expect(figure(ben, 'Nurse')).toBeVisible();
  await ada.keyboard.press('Escape');
  await figure(ada, 'Nana').focus();
  await ada.keyboard.press('Delete');
  await expect(figure(ben, 'Nana')).toHaveCount(0);
  await expect(figure(ben, 'Physiotherapist')).toHaveAccessibleName(/0 ties$/);
  await ada.getByRole('button', { name: 'Undo' }).first().click();
  await expect(figure(ben, 'Physiotherapist')).toHaveAccessibleName(/1 tie$/);
});

test('what is done without the network in between comes together', async ({ browser, app }) => {
  const [ada, ben] = await twoOnTheMap(browser, app);
  const before = await placeOf(ben, 'Child');
  await ada.context().setOffline(true);
  await figure(ada, 'Child').focus();
  await ada.keyboard.press('Shift+ArrowDown');
  await ada.getByRole('button', { name: 'Add somebody' }).click();
  await ada.getByLabel('Name or role').fill('Aunty Ngāhuia');
  await ada.keyboard.press('Enter');
  await expect(figure(ada, 'Aunty Ngāhuia')).toBeVisible();
  // Meanwhile the other renames the one that was moved.
  await figure(ben, 'Child').focus();
  await ben.keyboard.press('Enter');
  await panel(ben).getByLabel('Name or role').fill('Moko');
  await saved(ben);
  await ada.context().setOffline(false);
  await saved(ada);
  await expect(figure(ada, 'Moko')).toBeVisible();
  await expect(figure(ben, 'Aunty Ngāhuia')).toBeVisible();
  await expect.poll(() => placeOf(ben, 'Moko')).toEqual({ x: before.x, y: before.y + 60 });
  expect(await placeOf(ada, 'Moko')).toEqual(await placeOf(ben, 'Moko'));
});

test('on a phone by tap: open somebody, make a tie', async ({ browser, app }) => {
  const workshop = await makeWorkshop(app);
  await bringNetwork(app, workshop, NETWORK);
  const page = await openPage(browser, app.url, PHONE);
  await join(page, app, workshop, 'Tama');
  // On a phone the first question takes so much room that a figure may lie behind it when it comes after the first press.
  await page.getByRole('button', { name: 'Not sure yet' }).waitFor();
  await showMap(page);
  const tap = async (name: string) => {
    const { x, y } = await onScreen(page, name);
    await page.touchscreen.tap(x, y);
  };
  await page.getByRole('button', { name: 'Add a tie' }).tap();
  await tap('Mum');
  await expect(page.getByText('A tie from Mum to whom?')).toBeVisible();
  await tap('Nana');
  await panel(page).getByRole('radio', { name: 'steady', exact: true }).first().check();
  await panel(page).getByRole('button', { name: 'Close' }).tap();
  await expect(figure(page, 'Nana')).toHaveAccessibleName(/1 tie$/);
  await tap('Nana');
  await expect(panel(page).getByLabel('Name or role')).toHaveValue('Nana');
});

test('on a phone the map is looked at anew once a line above it is folded away, and all of it stands between the tools', async ({
  browser,
  app,
}) => {
  const workshop = await makeWorkshop(app, { purpose: 'How many people are around this family?' });
  const around = ['Teacher', 'Nurse', 'Social worker', 'Key worker', 'Paediatrician'].map((label) =>
    anActor({ label, actorKind: 'agencyPerson' }),
  );
  await bringNetwork(app, workshop, { ...NETWORK, actors: [...NETWORK.actors, ...around] });
  // Others have begun: whoever comes now is told so in some lines above the map.
  const begun = await openProgram(app, workshop);
  begun.board.run(addPostIts([{ text: 'She came on Monday', place: ['board', 0, 0, 'a0'] }]));
  await begun.board.whenSaved();
  const page = await openPage(browser, app.url, { ...PHONE, reducedMotion: 'reduce' });
  await join(page, app, workshop, 'Ana');
  const goOn = page.getByRole('button', { name: 'Go on' });
  await goOn.waitFor();
  await showMap(page);
  await expect(figure(page, 'Mum')).toBeAttached();
  // Whoever looks elsewhere has read where everybody is; the first question stays.
  await expect(goOn).toHaveCount(0);
  const tools = async () =>
    (await page.getByRole('toolbar', { name: 'Tools of the map' }).boundingBox())?.y ?? 0;
  const boxes = async (names: readonly string[]) => {
    const all = await Promise.all(names.map((name) => figure(page, name).boundingBox()));
    return all.flatMap((box) => box ?? []);
  };
  const foot = async (names: readonly string[]) =>
    Math.max(...(await boxes(names)).map(({ y, height }) => y + height)) - (await tools());

  await page.getByRole('button', { name: 'Not sure yet' }).tap();
  await expect.poll(() => foot(['Mum', 'Nana', 'Child'])).toBeLessThan(0);

  const names = [...NETWORK.actors, ...around].map(({ label }) => label);
  await page.getByRole('button', { name: 'Show all of the map' }).tap();
  await expect
    .poll(async () => {
      const all = await boxes(names);
      const left = Math.min(...all.map(({ x }) => x));
      const right = 390 - Math.max(...all.map(({ x, width }) => x + width));
      return left > 0 && right > 0 && Math.abs(left - right) < 24;
    })
    .toBe(true);
  expect(await foot(names)).toBeLessThan(0);
  await begun.close();
});

test('with the whānau here the wall draws no strain until they turn it off again', async ({
  browser,
  app,
}) => {
  const workshop = await makeWorkshop(app);
  const strained = aTie({ from: mum.id, to: physio.id, strength: 'weak', stress: 'much' });
  await bringNetwork(app, workshop, { ...NETWORK, ties: [...NETWORK.ties, strained] });
  const boardId = workshop.boards[0]?.id ?? '';
  const fay = await openPage(browser, app.url);
  await facilitate(fay, app, workshop, 'Fay');
  await showMap(fay);
  // Where one looks at the map, and where one leads the room.
  await fay.getByRole('button', { name: 'Map on the wall' }).click();
  await fay.getByRole('button', { name: 'The room' }).click();
  const opening = fay.context().waitForEvent('page');
  await openPanel(fay, 'Open the wall');
  const wall = await opening;
  const legend = legendOf(wall);
  await expect(legend.getByText('in conflict')).toBeVisible();
  const program = await openProgram(app, workshop, { facilitates: true });
  await program.session.command('setWhanauHere', { boardId, whanauHere: true });
  await expect(wall.getByText('Whānau here')).toBeVisible();
  await expect(legend.getByText('in conflict')).toHaveCount(0);
  await expect(legend.getByText('thin')).toBeVisible();
  // On everybody's own screen it stays.
  await expect(legendOf(fay).getByText('in conflict')).toBeVisible();
  await program.session.command('setWhanauHere', { boardId, whanauHere: false });
  await expect(legend.getByText('in conflict')).toBeVisible();
  await fay.getByRole('button', { name: 'Four weeks on the wall' }).click();
  await expect(wall.getByText('6 visits in four weeks')).toBeVisible();
  await expect(wall.getByRole('heading', { name: /^Week 4/ })).toBeVisible();
  await program.close();
});
