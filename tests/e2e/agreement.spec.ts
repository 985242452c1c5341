import type { Page } from '@playwright/test';
import { newId } from '../../shared/model/ids.ts';
import { claimWeeks } from '../../shared/operations/agreement.ts';
import { addToNetwork } from '../../shared/operations/network.ts';
import { liveAgreements, termsOf } from '../../shared/queries/agreement.ts';
import type { AppServer } from './support/appServer.ts';
import { createReport } from './support/axeReport.ts';
import { openProgram, type Program } from './support/program.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import {
  facilitate,
  join,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  showList,
  type MadeWorkshop,
} from './support/workshop.ts';

const WALL = { viewport: { width: 1920, height: 1080 } };
const panel = (page: Page) => page.getByRole('complementary');
/** What the agreement comes to, wherever it stands on a page. */
const state = (page: Page, words: string) => page.getByText(words, { exact: true }).first();

/** Mum, a nurse and a physio, each with a seat; the two come often. */
async function layOut(app: AppServer, workshop: MadeWorkshop) {
  const boardId = workshop.boards[0]?.id ?? '';
  const lead = await openProgram(app, workshop, { name: 'Lead', facilitates: true });
  await lead.until(({ viewer }) => viewer.role === 'facilitator');
  const [mum, nurse, physio] = [newId(), newId(), newId()];
  const { board, session } = lead;
  board.run(
    addToNetwork('actor', [
      { id: mum, label: 'Mum', actorKind: 'caregiver' },
      { id: nurse, label: 'Nurse', actorKind: 'agencyPerson', agency: 'Tamariki ora' },
      { id: physio, label: 'Physio', actorKind: 'agencyPerson', agency: 'Hospital' },
    ]),
  );
  board.run(
    addToNetwork('contact', [
      { actor: nurse, visits: 1, per: 'fortnight', purpose: 'Weighing pēpi' },
      { actor: physio, visits: 1, per: 'month', purpose: 'Looking at the splint' },
    ]),
  );
  await board.whenSaved();
  await session.command('describeNetwork', { boardId, about: 'madeUp' });
  await session.command('offerSeats', { boardId, actorIds: [mum, nurse, physio] });
  await lead.until(({ items }) => Object.keys(items.seat).length === 3);
  return { boardId, lead, mum, nurse, physio };
}

/** Says yes without a browser, as that person or in their role, to what stands there now. */
async function sayYes(program: Program, boardId: string, actorId: string, given: 'person' | 'inRole') {
  const { snapshot } = program.board;
  const [agreement] = liveAgreements(snapshot);
  if (!agreement) throw new Error('There is no agreement.');
  const terms = termsOf(snapshot, agreement);
  const input = { boardId, agreementId: agreement.id, actorId, answer: 'yes', given, terms } as const;
  return program.session.command('answerAgreement', input);
}

test('once a week, who comes when: tried out in role, agreed by the people themselves, open again when one takes a yes back', async ({
  app,
  browser,
}) => {
  test.slow();
  const workshop = await makeWorkshop(app);
  const { boardId, lead, mum, nurse, physio } = await layOut(app, workshop);
  const report = createReport();
  const still = { reducedMotion: 'reduce' } as const;
  const fay = await openPage(browser, app.url, { ...LAPTOP, ...still });
  await facilitate(fay, app, workshop, 'Fay');
  const as = new URL(fay.url()).searchParams.get('as') ?? '';
  const calendar = () => {
    const [agreement] = liveAgreements(lead.board.snapshot);
    return fay.request.get(
      `${app.url}/api/boards/${boardId}/agreements/${agreement?.id}/calendar.ics?as=${as}`,
    );
  };
  const nurseHere = await openProgram(app, workshop, { name: 'Hana' });
  const physioHere = await openProgram(app, workshop, { name: 'Rangi' });
  await nurseHere.session.command('thisIsMe', { boardId, actorId: nurse });
  await physioHere.session.command('thisIsMe', { boardId, actorId: physio });

  await test.step('limit and slot', async () => {
    await openPanel(fay, 'Who comes when');
    await panel(fay).getByRole('button', { name: 'Begin with once a week' }).click();
    await expect(panel(fay).getByText('At most once a week')).toBeVisible();
    await panel(fay).getByRole('button', { name: 'Change limit and slot' }).click();
    await panel(fay).getByLabel('Day', { exact: true }).selectOption('Tuesday');
    await panel(fay).getByLabel('Time').fill('10:30');
    await panel(fay).getByLabel('Where').fill('at home');
    await panel(fay).getByLabel('From which day').fill('2026-11-30');
    await report.look(fay, 'limit and slot');
    await shoot(fay, 'agreement-terms');
    await panel(fay).getByRole('button', { name: 'Done' }).click();
    await expect(panel(fay).getByText('Tuesday, 10:30')).toContainText('for 60 minutes, at home');
    await expect(panel(fay).getByText('from 1 December 2026')).toBeVisible();
  });

  await test.step('the rota: filled from the map, two in one week are told and settle it', async () => {
    await panel(fay).getByRole('button', { name: 'Fill in the visits there are' }).click();
    const week = (number: number) =>
      panel(fay)
        .getByRole('listitem')
        .filter({ has: fay.getByRole('heading', { name: `Week ${number}` }) });
    await expect(week(1)).toContainText('Nurse');
    await expect(week(2)).toContainText('Physio');
    await expect(week(3)).toContainText('Nurse');
    await expect(state(fay, 'Week 4 has nobody yet.')).toBeVisible();
    const [agreement] = liveAgreements(physioHere.board.snapshot);
    physioHere.board.run(claimWeeks(agreement?.id ?? '', [{ week: 1, actor: physio }]));
    await expect(week(1)).toContainText('More are put down than fit');
    await expect(week(1)).toContainText('Nurse');
    await report.look(fay, 'two in one week');
    await shoot(fay, 'agreement-clash');
    await panel(fay).getByRole('button', { name: 'Nurse: this one, in week 1' }).click();
    await expect(week(1)).toContainText('Physio steps back.');
    await expect(week(1)).not.toContainText('More are put down');
    await panel(fay).getByLabel('Who comes in week 4').selectOption('Nobody comes: the whānau’s choice');
    await expect(week(4)).toContainText('Nobody comes: the whānau’s choice');
    await expect(state(fay, 'Not agreed yet')).toBeVisible();
    await lead.board.whenSaved();
  });

  const opening = fay.context().waitForEvent('page');
  await openPanel(fay, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize(WALL.viewport);
  await panel(fay).getByRole('button', { name: 'Show on the wall' }).click();
  await expect(state(wall, 'Not agreed yet')).toBeVisible();

  await test.step('in role: tried out, not agreed, and no calendar', async () => {
    const player = await openProgram(app, workshop, { name: 'Pat' });
    const seatOfMum = Object.values(lead.session.facts?.items.seat ?? {}).find(
      ({ actorId }) => actorId === mum,
    );
    await player.session.command('takeSeat', { seatId: seatOfMum?.id ?? '' });
    for (const one of [player, nurseHere, physioHere])
      await expect.poll(() => liveAgreements(one.board.snapshot)[0]?.from).toBe('2026-11-30');
    await expect
      .poll(async () => (await sayYes(nurseHere, boardId, nurse, 'person')).ok, { intervals: [100] })
      .toBe(true);
    expect(await sayYes(physioHere, boardId, physio, 'person')).toMatchObject({ ok: true });
    expect(await sayYes(player, boardId, mum, 'person')).toMatchObject({ ok: false });
    expect(await sayYes(player, boardId, mum, 'inRole')).toMatchObject({ ok: true });
    for (const page of [fay, wall]) await expect(state(page, 'Tried out, not agreed')).toBeVisible();
    await expect(wall.getByText('3 of 3 say yes, 1 of them in a role or for a chair')).toBeVisible();
    expect((await calendar()).status()).toBe(409);
    await expect(fay.getByRole('link', { name: 'Calendar file' })).toHaveCount(0);
    await showList(fay);
    const inList = fay.getByRole('region', { name: 'Who comes when', exact: true });
    await expect(inList).toContainText('Tried out, not agreed');
    await expect(inList).toContainText('Week 1, Tue, 1 Dec: Nurse, Weighing pēpi');
    await report.look(fay, 'tried out');
    await shoot(fay, 'agreement-triedOut-laptop');
    await shoot(wall, 'agreement-triedOut-wall');
  });

  const ana = await openPage(browser, app.url, { ...PHONE, ...still });
  const paperOpens = fay.context().waitForEvent('page');
  await panel(fay).getByRole('link', { name: 'Page for everybody' }).click();
  const paper = await paperOpens;
  await expect(state(paper, 'Tried out, not agreed')).toBeVisible();
  await paper.emulateMedia({ media: 'print' });
  await expect(state(paper, 'Tried out, not agreed')).toBeVisible();
  await shoot(paper, 'agreement-print');
  await paper.emulateMedia({ media: 'screen' });

  await test.step('the mother joins on her phone and says yes: agreed, with a calendar', async () => {
    await join(ana, app, workshop, 'Ana');
    await ana
      .getByRole('button', { name: 'Take a seat' })
      .or(ana.getByRole('button', { name: 'Seats', exact: true }))
      .first()
      .click();
    const mumLine = ana.getByRole('listitem').filter({ hasText: 'Mum' });
    await mumLine.getByRole('button', { name: 'This is me' }).click();
    await mumLine
      .getByRole('group', { name: 'This is me' })
      .getByRole('button', { name: 'This is me' })
      .click();
    await panel(ana).getByRole('button', { name: 'Close' }).click();
    await ana.getByRole('button', { name: 'Answer', exact: true }).click();
    const mine = panel(ana).getByRole('group', { name: 'Answer: Mum' });
    // The question and its buttons are in sight at once, without scrolling.
    await expect(mine.getByRole('button', { name: 'No', exact: true })).toBeInViewport({ ratio: 1 });
    await shoot(ana, 'agreement-asked-phone');
    await report.look(ana, 'asked on a phone');
    await mine.getByRole('button', { name: 'Yes' }).click();
    for (const page of [fay, wall, paper, ana]) await expect(state(page, 'Agreed')).toBeVisible();
    await shoot(wall, 'agreement-agreed-wall');
    await shoot(fay, 'agreement-agreed-laptop');
    const download = fay.waitForEvent('download');
    await fay.getByRole('link', { name: 'Calendar file' }).click();
    expect((await download).suggestedFilename()).toBe('netboard.ics');
    const file = await calendar();
    expect(file.status()).toBe(200);
    expect(await file.text()).toContain('DTSTART;TZID=Pacific/Auckland:20261201T103000\r\n');
  });

  await test.step('she takes it back: open again on every screen', async () => {
    // Also when she has put it away: the way back to it stays in sight.
    await panel(ana).getByRole('button', { name: 'Close' }).click();
    await expect(ana.getByText('You said yes to who comes when.')).toBeVisible();
    await shoot(ana, 'agreement-saidYes-phone');
    await ana.getByRole('button', { name: 'Change my answer' }).click();
    await panel(ana)
      .getByRole('group', { name: 'Answer: Mum' })
      .getByRole('button', { name: 'Not yet' })
      .click();
    for (const page of [fay, wall, paper, ana]) await expect(state(page, 'Open again')).toBeVisible();
    // Who took it back is said, and she sees what it did.
    for (const page of [fay, wall, paper, ana])
      await expect(page.getByText('Mum took the yes back: not yet.').first()).toBeVisible();
    await expect(panel(ana).getByText('Open again', { exact: true })).toBeInViewport();
    expect((await calendar()).status()).toBe(409);
    await expect(fay.getByRole('link', { name: 'Calendar file' })).toHaveCount(0);
    await panel(ana).getByText('3 answers so far').click();
    await expect(panel(ana).getByText('in role, by somebody in their place')).toBeVisible();
    await shoot(ana, 'agreement-history-phone');
    await shoot(fay, 'agreement-openAgain-laptop');
    await shoot(wall, 'agreement-openAgain-wall');
    await ana.goto(
      `${app.url}/paper/${boardId}?as=${new URL(ana.url()).searchParams.get('as')}&show=agreement`,
    );
    await expect(state(ana, 'Open again')).toBeVisible();
    await shoot(ana, 'agreement-page-phone');
    await report.look(ana, 'the page on a phone');
    await report.look(paper, 'the page');
  });

  expect(report.faults).toEqual([]);
  await Promise.all([lead, nurseHere, physioHere].map((program) => program.close()));
});
