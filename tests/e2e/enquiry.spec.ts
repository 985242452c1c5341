import type { Page } from '@playwright/test';
import { newId } from '../../shared/model/ids.ts';
import { addToNetwork } from '../../shared/operations/network.ts';
import { createReport } from './support/axeReport.ts';
import { openProgram } from './support/program.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import { facilitate, join, LAPTOP, makeWorkshop, openPage, openPanel, PHONE } from './support/workshop.ts';

const panel = (page: Page) => page.getByRole('complementary');
const mine = (page: Page, name: string) => panel(page).getByRole('region', { name, exact: true });
const comingOut = (page: Page) => page.getByRole('dialog', { name: 'Come out of your role' });

async function takeSeat(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Take a seat' }).click();
  await panel(page)
    .getByRole('button', { name: `Take the seat of ${name}` })
    .click();
  await expect(mine(page, name)).toBeVisible();
}

test('an enquiry: seats are swapped, something is said for somebody, somebody looks on, and all come out of their roles', async ({
  app,
  browser,
}) => {
  test.slow();
  const workshop = await makeWorkshop(app, { template: 'network' });
  const boardId = workshop.boards[0]?.id ?? '';
  const lead = await openProgram(app, workshop, { name: 'Lead', facilitates: true });
  await lead.until(({ viewer }) => viewer.role === 'facilitator');
  const actorIds = [newId(), newId()];
  const [mum = '', nurse = ''] = actorIds;
  lead.board.run(
    addToNetwork('actor', [
      { id: mum, label: 'Mum', actorKind: 'caregiver' as const },
      { id: nurse, label: 'Nurse', actorKind: 'agencyPerson' as const },
    ]),
  );
  await lead.board.whenSaved();
  await lead.session.command('describeNetwork', { boardId, about: 'madeUp' });
  await lead.session.command('offerSeats', { boardId, actorIds });

  const fay = await openPage(browser, app.url, { ...LAPTOP, reducedMotion: 'reduce' });
  await facilitate(fay, app, workshop, 'Fay');
  const opening = fay.context().waitForEvent('page');
  await openPanel(fay, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  const ada = await openPage(browser, app.url, { ...LAPTOP, reducedMotion: 'reduce' });
  await join(ada, app, workshop, 'Ada');
  const ben = await openPage(browser, app.url, { ...PHONE, reducedMotion: 'reduce' });
  await join(ben, app, workshop, 'Ben');
  await takeSeat(ada, 'Mum');
  await takeSeat(ben, 'Nurse');
  const report = createReport();

  await test.step('a step of enquiry has words of its own', async () => {
    await openPanel(fay, 'Agenda');
    await panel(fay).getByRole('button', { name: 'Add a step' }).click();
    await panel(fay).getByLabel('What kind of step').selectOption('enquiry');
    await panel(fay).getByLabel('How', { exact: true }).selectOption('swap');
    await shoot(fay, 'enquiry-add-step');
    await panel(fay).getByRole('button', { name: 'Add a step' }).click();
    await lead.until(({ items }) => Object.values(items.agenda)[0]?.steps.length === 1);
    for (const kind of ['deRole', 'share'] as const) {
      const step = { kind, title: '', prompt: '', minutes: 5, boardId: null, allows: [] };
      expect(await lead.session.command('addStep', step)).toMatchObject({ ok: true });
    }
    await panel(fay).getByRole('button', { name: 'Start', exact: true }).click();
    await expect(ada.getByText('Two swap seats. What is it like there?').first()).toBeVisible();
  });

  await test.step('two swap seats once both have said yes; all screens show it', async () => {
    await panel(ada)
      .getByRole('button', { name: /^Swap seats for a while/ })
      .click();
    await panel(ada).getByRole('button', { name: 'Ask them' }).click();
    await expect(ada.getByText('Waits for the yes of Ben').first()).toBeVisible();
    await expect(panel(ben).getByText('You would sit in the seat of Mum.')).toBeInViewport();
    await shoot(ben, 'enquiry-phone-asked');
    await panel(ben).getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(mine(ada, 'Nurse')).toBeVisible();
    await expect(mine(ben, 'Mum')).toBeVisible();
    await expect(ada.getByText('For a while you are in the seat of Nurse').first()).toBeVisible();
    await expect(fay.getByText('Mum and Nurse have swapped seats for a while').first()).toBeVisible();
    await expect(wall.getByText('Mum and Nurse have swapped seats for a while').first()).toBeVisible();
    await expect(wall.getByText(/Ada|Ben/)).toHaveCount(0);
    await shoot(wall, 'enquiry-wall-swapped');
    await report.look(ada, 'swapped');
    await shoot(ada, 'enquiry-swapped');
    await report.look(ben, 'swapped, on a phone');
    await shoot(ben, 'enquiry-phone-swapped');
    await shoot(fay, 'enquiry-fay-swapped');
  });

  await test.step('given back, each comes out of the other’s role and stays in their own seat', async () => {
    // Who has dropped out meanwhile meets it first of all on return.
    await ben.context().setOffline(true);
    await ada.getByRole('button', { name: 'Give the seats back' }).first().click();
    await expect(comingOut(ada)).toBeVisible();
    await ben.context().setOffline(false);
    for (const [page, other, own] of [
      [ada, 'Nurse', 'Mum'],
      [ben, 'Mum', 'Nurse'],
    ] as const) {
      await expect(
        comingOut(page).getByText(`I am not ${other} any more. I am in the seat of ${own}.`),
      ).toBeVisible();
      await shoot(page, `enquiry-back-${own}`);
      await comingOut(page).getByRole('button', { name: 'I am out of the role' }).click();
      await expect(mine(page, own)).toBeVisible();
    }
  });

  await test.step('what is said for somebody is theirs with their yes, in their words', async () => {
    await panel(ben)
      .getByRole('button', { name: /^Say it for somebody/ })
      .click();
    await panel(ben).getByLabel('About').selectOption('worries');
    await panel(ben).getByLabel('As “I”, in their place').fill('I am tired');
    await report.look(ben, 'saying something for somebody, on a phone');
    await shoot(ben, 'enquiry-phone-double');
    await panel(ben).getByRole('button', { name: 'Ask: is that so?' }).click();
    await expect(panel(ben).getByText('You said for Mum, and wait for the answer:').first()).toBeVisible();
    const asked = panel(ada).getByRole('region', { name: 'Is that so?' });
    await expect(asked.getByText('I am tired')).toBeInViewport();
    await expect(fay.getByText('I am tired')).toHaveCount(0);
    await report.look(ada, 'something is said for her');
    await shoot(ada, 'enquiry-double-asked');
    await asked.getByRole('button', { name: 'Nearly: in my words' }).click();
    await asked.getByLabel('In your words').fill('I am worn out by visits');
    await asked.getByRole('button', { name: 'This is so' }).click();
    await expect(asked).toHaveCount(0);
    await expect(mine(ada, 'Mum').getByText('I am worn out by visits').first()).toBeVisible();
    await expect(panel(ben).getByText('You said for Mum, and wait for the answer:')).toHaveCount(0);
  });

  await test.step('a facilitator asks two, sees for whose yes it waits, and calls it off', async () => {
    await panel(fay).getByRole('button', { name: 'Seats', exact: true }).click();
    await panel(fay)
      .getByRole('button', { name: /^Swap seats for a while/ })
      .click();
    await panel(fay).getByLabel('Whose seat').selectOption({ label: 'Mum (Ada)' });
    await shoot(fay, 'enquiry-fay-asks');
    await report.look(fay, 'asking two');
    await panel(fay).getByRole('button', { name: 'Ask them' }).click();
    await expect(fay.getByText(/^Waits for the yes of (Ada, Ben|Ben, Ada)$/)).toBeVisible();
    await expect(panel(ada).getByText('You would sit in the seat of Nurse.')).toBeInViewport();
    await shoot(fay, 'enquiry-fay-waits');
    await fay.getByRole('button', { name: 'Call it off' }).click();
    await expect(panel(ada).getByText('You would sit in the seat of Nurse.')).toHaveCount(0);
  });

  await test.step('somebody looks on while another shows their seat, and the wall says so', async () => {
    await panel(ada)
      .getByRole('button', { name: /^Look on from outside/ })
      .click();
    await panel(ada).getByLabel('Who shows it').selectOption({ label: 'Ben' });
    await panel(ada).getByRole('button', { name: 'Ask them' }).click();
    await panel(ben).getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(ada.getByText('You look on from outside the seat of Mum').first()).toBeVisible();
    await expect(comingOut(ada)).toHaveCount(0);
    await shoot(ada, 'enquiry-looks-on');
    await expect(wall.getByText('Somebody shows the seat of Mum for a while').first()).toBeVisible();
    await expect(wall.getByText(/Ada|Ben/)).toHaveCount(0);
    await shoot(wall, 'enquiry-wall-mirror');
    await lead.session.command('setSpotlight', { boardId, spotlight: { kind: 'map', id: boardId } });
    await expect(wall.locator('[data-map] canvas').first()).toBeVisible();
    await expect(wall.getByText('Somebody shows the seat of Mum for a while')).toBeInViewport();
    await shoot(wall, 'enquiry-wall-map');
    await lead.session.command('setSpotlight', { boardId, spotlight: null });
  });

  await test.step('the end of the step gives the seats back, and nobody goes on in a role', async () => {
    await fay.getByRole('button', { name: /^Next/ }).first().click();
    for (const page of [ada, ben]) {
      await expect(comingOut(page)).toBeVisible();
      await expect(comingOut(page).getByText(/^I am not .* any more\. I am (Ada|Ben)\.$/)).toBeVisible();
    }
    await shoot(ben, 'enquiry-phone-de-role');
    await fay.getByRole('button', { name: /^Next/ }).first().click();
    await comingOut(ada).getByRole('button', { name: 'I am out of the role' }).click();
    await comingOut(ben).getByRole('button', { name: 'I am out of the role' }).click();
    await expect(comingOut(ben)).toHaveCount(0);
    const { items } = await lead.until((facts) =>
      Object.values(facts.items.seat).every(({ owes }) => owes.length === 0),
    );
    expect(Object.keys(items.swap)).toEqual([]);
  });
  expect(report.faults).toEqual([]);
  await lead.close();
});
