import type { Page } from '@playwright/test';
import { createReport } from './support/axeReport.ts';
import { pressTwice } from './support/pressTwice.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  listField,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
} from './support/workshop.ts';

const panelOf = (page: Page) => page.getByRole('complementary');

test('an agenda is chosen, started and led; each screen says what is now, and a step holds people to it', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const facilitator = await openPage(browser, app.url, LAPTOP);
  await facilitate(facilitator, app, workshop);
  const phone = await openPage(browser, app.url, PHONE);
  await join(phone, app, workshop, 'Mere');
  const report = createReport();

  await facilitator.getByRole('button', { name: 'Agenda' }).click();
  await report.look(facilitator, 'choosing an agenda');
  await panelOf(facilitator)
    .getByRole('button', { name: /^Half an hour/ })
    .click();
  await panelOf(facilitator).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(phone.getByText('Put your phone down for now.')).toBeVisible();
  await report.look(phone, 'put me down');
  await phone.getByRole('button', { name: 'I need…' }).last().click();
  await expect(panelOf(phone).getByRole('button', { name: 'I need a moment' })).toBeVisible();
  await panelOf(phone).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(phone.getByText('Put your phone down for now.')).toBeVisible();
  await phone.getByRole('button', { name: 'Look at the board' }).click();

  // Pressed twice, it goes on once.
  await pressTwice(panelOf(facilitator).getByRole('button', { name: 'Next: Write' }));
  await expect(phone.getByRole('button', { name: /Write.*One idea on each note/ })).toBeVisible();
  await expect(phone.getByRole('timer')).toContainText(/^(10:00|9:\d\d)$/);
  await listField(phone).fill('in the step');
  await phone.keyboard.press('Enter');
  await expect(phone.getByText('in the step').first()).toBeVisible();
  await report.look(phone, 'a step');
  await report.look(facilitator, 'leading');

  await panelOf(facilitator).getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(phone.getByText('held', { exact: true })).toBeVisible();
  await panelOf(facilitator).getByRole('button', { name: 'Go on', exact: true }).click();
  await panelOf(facilitator).getByRole('button', { name: 'Next: Cluster' }).click();
  await listField(phone).fill('half a thought');
  await panelOf(facilitator).getByRole('button', { name: 'Next: Check-out' }).click();
  await expect(phone.getByText('Put your phone down for now.')).toBeVisible();
  await shoot(phone, 'agenda-phone-down');
  await phone.getByRole('button', { name: 'Look at the board' }).click();
  await expect(listField(phone)).toHaveCount(0);
  await expect(phone.getByText('You cannot write now. The board rests now.').first()).toBeVisible();
  await shoot(phone, 'agenda-phone-rests');
  await phone.getByRole('button', { name: 'More', exact: true }).click();
  await expect(phone.getByRole('menuitem', { name: 'Type in from paper not in this step' })).toBeDisabled();
  await expect(phone.getByRole('menuitem', { name: 'Write privately' })).toHaveCount(0);
  await shoot(phone, 'agenda-phone-menu');
  await phone.keyboard.press('Escape');
  await expect(phone.getByText('Kept for later on this device: half a thought')).toBeVisible();
  // A step that is chosen shows the way to it at once, wherever it stands in the panel.
  await panelOf(facilitator)
    .getByRole('listitem')
    .getByRole('button', { name: /^Closing|^Opening/ })
    .last()
    .click();
  await expect(panelOf(facilitator).getByRole('button', { name: 'Go to this step' })).toBeInViewport();
  await shoot(facilitator, 'agenda-step-chosen');
  await panelOf(facilitator).getByRole('button', { name: 'End the agenda' }).last().click();
  await expect(panelOf(facilitator).getByText('The steps are over for everybody')).toBeVisible();
  await shoot(facilitator, 'agenda-end-asked');
  await panelOf(facilitator).getByRole('button', { name: 'End the agenda' }).last().click();
  await expect(
    panelOf(facilitator).getByRole('button', { name: 'Start again from the first step' }),
  ).toBeVisible();

  // The end is said, and the field opens only for who asks for it.
  await expect(phone.getByRole('heading', { name: 'Thank you. This is the end of our time.' })).toBeVisible();
  await expect(listField(phone)).toHaveCount(0);
  await shoot(phone, 'agenda-over-phone');
  await expect(facilitator.getByRole('button', { name: 'How long it is kept' })).toBeVisible();
  await facilitator.getByRole('button', { name: 'Take it away' }).click();
  await expect(panelOf(facilitator).getByRole('heading', { name: 'Report and files' })).toBeVisible();
  await shoot(facilitator, 'agenda-over-laptop');
  await phone.getByRole('button', { name: 'Add a note all the same' }).click();
  await expect(listField(phone)).toBeVisible();

  await openPanel(phone, 'What facilitators did');
  await expect(panelOf(phone).getByText('Started the agenda')).toBeVisible();
  await report.look(phone, 'log of powers');
  expect(report.faults).toEqual([]);
});

test('the time is the same on two screens, one with a clock that is 90 seconds off', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const facilitator = await openPage(browser, app.url, LAPTOP);
  await facilitate(facilitator, app, workshop);
  const context = await browser.newContext({ locale: 'en-NZ', ...PHONE });
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 90_000;
  });
  const shifted = await context.newPage();
  await join(shifted, app, workshop, 'Mere');
  await facilitator.getByRole('button', { name: 'Agenda' }).click();
  await panelOf(facilitator).getByRole('button', { name: 'Set to 5 minutes' }).click();
  const [one, two] = [facilitator.getByRole('timer').first(), shifted.getByRole('timer').first()];
  await expect(two).toBeVisible();
  const turnsOf = async (page: Page): Promise<Map<string, number>> =>
    new Map(
      await page.evaluate(
        () =>
          new Promise<[string, number][]>((resolve) => {
            const turns: [string, number][] = [];
            const timer = document.querySelector('[role="timer"]');
            // By the clock that was not shifted: both pages are on one machine.
            const at = () => performance.timeOrigin + performance.now();
            const watch = new MutationObserver(() => {
              turns.push([timer?.textContent ?? '', at()]);
              if (turns.length === 4) {
                watch.disconnect();
                resolve(turns);
              }
            });
            if (timer) watch.observe(timer, { characterData: true, childList: true, subtree: true });
          }),
      ),
    );
  await expect(one).toBeVisible();
  const [left, right] = await Promise.all([turnsOf(facilitator), turnsOf(shifted)]);
  const both = [...left].flatMap(([words, at]) => {
    const other = right.get(words);
    return other === undefined ? [] : [Math.abs(other - at)];
  });
  expect(both.length).toBeGreaterThan(1);
  expect(Math.min(...both)).toBeLessThan(300);
});
