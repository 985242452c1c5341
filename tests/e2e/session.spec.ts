import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { privateDocumentId } from '../../shared/model/documentId.ts';
import { newId } from '../../shared/model/ids.ts';
import { stepTables, type StepKind } from '../../shared/model/step.ts';
import { currentStep } from '../../shared/session/agenda.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { joinWorkshop, type Joined } from '../support/apiClient.ts';
import { add } from '../support/person.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { openTap } from '../support/syncTap.ts';
import type { AppServer } from './support/appServer.ts';
import { shoot } from './support/shoot.ts';
import { expect, test } from './support/test.ts';
import {
  boardIsOpen,
  facilitate,
  LAPTOP,
  makeWorkshop,
  openPage,
  openPanel,
  PHONE,
  type MadeWorkshop,
} from './support/workshop.ts';

/** People without a browser. SESSION_ROBOTS=40 is a full room, and takes some minutes on a small machine. */
const ROBOTS = Number(process.env['SESSION_ROBOTS'] ?? 6);
const QUESTION = 'What would you never say in front of your manager?';
const KINDS: readonly StepKind[] = ['open', 'writePrivately', 'cluster', 'kai', 'checkOut', 'close'];
const panelOf = (page: Page) => page.getByRole('complementary');

interface Room {
  readonly app: AppServer;
  readonly made: MadeWorkshop;
  readonly boardId: string;
  readonly host: Page;
  readonly phone: Page;
  readonly wall: Page;
  readonly robots: readonly Joined[];
}

const kindIn = ({ items }: FactsSnapshot) => currentStep(Object.values(items.agenda)[0])?.kind ?? null;

/** What a page that was tampered with sends: a note, whatever the step says. */
async function sneakIn({ app, boardId, robots }: Room, text: string) {
  const [robot] = robots;
  if (!robot) throw new Error('nobody to sneak in');
  const tap = openTap(app, robot, boardId);
  await tap.loaded;
  const verdict = await tap.write(add('postIt', newId(), { text }));
  tap.close();
  return verdict;
}

async function connectRobot(
  { app, boardId }: Pick<Room, 'app' | 'boardId'>,
  robot: Joined,
): Promise<SessionClient> {
  return connectSession(app, robot, { boardId });
}

async function planAgenda({ app, made, boardId }: Pick<Room, 'app' | 'made' | 'boardId'>): Promise<void> {
  const second = await joinWorkshop(app, { facilitatorToken: made.facilitatorToken, name: 'Sol' });
  const session = await connectSession(app, second, { boardId });
  const steps = KINDS.map((kind) => ({
    ...{ kind, title: '', minutes: 10, boardId: null },
    prompt: kind === 'writePrivately' ? QUESTION : '',
    allows: [...stepTables[kind].allows],
  }));
  expect(await session.command('setDoor', { lobby: true })).toMatchObject({ ok: true });
  expect(await session.command('useAgenda', { steps })).toMatchObject({ ok: true });
  session.close();
}

async function robotsWrite(room: Room, roundId: string): Promise<void> {
  for (const [index, robot] of room.robots.entries()) {
    const tap = openTap(room.app, robot, privateDocumentId(room.boardId, roundId, robot.participantId));
    await tap.loaded;
    const withdrawal = createHash('sha256').update(randomBytes(32)).digest('hex');
    const verdict = await tap.write(add('privateNote', newId(), { text: `Thought ${index}`, withdrawal }));
    expect(JSON.stringify(verdict)).not.toContain('refused":[{');
    tap.close();
    const session = await connectRobot(room, robot);
    expect(await session.command('setReady', { roundId, ready: true })).toMatchObject({ ok: true });
    session.close();
  }
}

const next = (room: Room, name: string) =>
  panelOf(room.host)
    .getByRole('button', { name: `Next: ${name}`, exact: true })
    .click();

test('a whole session, from the door to the close, with a restart in the middle', async ({
  app,
  browser,
}) => {
  test.setTimeout(120_000 + ROBOTS * 10_000);
  const made = await makeWorkshop(app, { title: 'Hui tahi' });
  const boardId = made.boards[0]?.id ?? '';
  await planAgenda({ app, made, boardId });
  const host = await openPage(browser, app.url, LAPTOP);
  await facilitate(host, app, made, 'Mere');
  const opening = host.context().waitForEvent('page');
  await openPanel(host, 'Open the wall');
  const wall = await opening;
  await wall.setViewportSize({ width: 1920, height: 1080 });

  const phone = await openPage(browser, `${app.url}/join#${made.code}`, PHONE);
  await phone.getByLabel('Your name').fill('Ana');
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Please wait' })).toBeVisible();
  const robots = await Promise.all(
    Array.from({ length: ROBOTS }, (_, index) =>
      joinWorkshop(app, { code: made.code, name: `Robot ${index}` }),
    ),
  );
  await host.getByRole('button', { name: /^\d+ (person is|people are) here/ }).click();
  await expect(host.getByText(`${ROBOTS + 1} people wait at the door`)).toBeVisible();
  await host.getByRole('button', { name: 'Let all in' }).click();
  await boardIsOpen(phone);
  const room: Room = { app, made, boardId, host, phone, wall, robots };

  await test.step('opening: the wall is nearly empty, phones are put down, nobody writes', async () => {
    await host.getByRole('button', { name: 'Agenda' }).click();
    await panelOf(host).getByRole('button', { name: 'Start', exact: true }).click();
    await expect(wall.getByRole('heading', { name: 'Opening' })).toBeVisible();
    await expect(phone.getByText('Put your phone down for now.')).toBeVisible();
    expect(JSON.stringify(await sneakIn(room, 'sneaked'))).toContain('"step"');
    await shoot(wall, 'session-open-wall');
  });

  await test.step('private writing: asked from the step, written, ready', async () => {
    await next(room, 'Write privately');
    await expect(panelOf(host).getByLabel('What do you ask?')).toHaveValue(QUESTION);
    await panelOf(host).getByRole('button', { name: 'Ask everybody' }).click();
    expect(JSON.stringify(await sneakIn(room, 'sneaked'))).toContain('"step"');
    await panelOf(phone).getByLabel('One idea per note').fill('canary of the phone');
    await panelOf(phone).getByLabel('One idea per note').press('Enter');
    await expect(panelOf(phone).getByText('Saved, for you alone')).toBeVisible();
    await panelOf(phone).getByRole('switch', { name: 'I am ready' }).check();
    await shoot(phone, 'session-private-phone');
    await shoot(wall, 'session-private-wall');
    await shoot(host, 'session-private-host');
  });

  await test.step('a restart loses neither step, nor clock, nor who is ready', async () => {
    const before = await connectRobot(room, robots[0] as Joined);
    const [agenda, timer] = [before.facts().items.agenda, before.facts().items.timer];
    before.close();
    await app.restart();
    const after = await connectRobot(room, robots[0] as Joined);
    expect(kindIn(after.facts())).toBe('writePrivately');
    expect(after.facts().items.agenda).toEqual(agenda);
    expect(after.facts().items.timer).toEqual(timer);
    const [round] = Object.keys(after.facts().items.privateRound);
    after.close();
    await expect(panelOf(phone).getByRole('switch', { name: 'I am ready' })).toBeChecked();
    await robotsWrite(room, round ?? '');
  });

  await test.step('reveal and cluster: everybody sees, nobody can tell whose', async () => {
    await panelOf(host).getByRole('button', { name: 'Stop the writing' }).click();
    await panelOf(host).getByRole('button', { name: 'Show the notes, without names' }).click();
    await expect(panelOf(host).getByText(`${ROBOTS + 1} notes are on the board.`)).toBeVisible();
    await host.getByRole('button', { name: 'Agenda' }).click();
    await next(room, 'Cluster');
    const answer = await sneakIn(room, 'in time');
    expect(JSON.stringify(answer)).not.toContain('"step"');
    await shoot(wall, 'session-cluster-wall');
  });

  await test.step('kai: back at a time, the board is kept', async () => {
    await next(room, 'Kai');
    await expect(wall.getByText(/^Back at /)).toBeVisible();
    await expect(phone.getByText(/^Back at /).first()).toBeVisible();
    await expect(panelOf(host).getByText(`${ROBOTS + 2} notes`)).toBeVisible();
    expect(JSON.stringify(await sneakIn(room, 'sneaked'))).toContain('"step"');
    await shoot(phone, 'session-kai-phone');
  });

  await test.step('check-out, close, end; what was done for all can be read', async () => {
    await next(room, 'Check-out');
    await expect(wall.getByRole('heading', { name: 'Check-out' })).toBeVisible();
    await expect(wall.getByText(/^To join: .* · code/)).toBeVisible();
    await shoot(wall, 'session-checkout-wall');
    await next(room, 'Closing');
    await expect(wall.getByRole('heading', { name: 'Closing' })).toBeVisible();
    await panelOf(host).getByRole('button', { name: 'End the agenda' }).click();
    await panelOf(host).getByRole('button', { name: 'End the agenda' }).click();
    await expect(
      panelOf(host).getByRole('button', { name: 'Start again from the first step' }),
    ).toBeVisible();
    // Thanks on all screens; how to join is nowhere any more, and no field opens by itself.
    await expect(wall.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await expect(wall.getByText(/code/)).toHaveCount(0);
    await shoot(wall, 'session-over-wall');
    await expect(phone.getByText('Thank you. This is the end of our time.')).toBeVisible();
    await shoot(phone, 'session-over-phone');
    await expect(host.getByRole('button', { name: 'Take it away' })).toBeVisible();
    await shoot(host, 'session-over-laptop');
    await openPanel(host, 'What facilitators did');
    await expect(panelOf(host).getByText('Revealed what was written')).toBeVisible();
    expect(await host.content()).not.toContain('sneaked');
    await shoot(host, 'session-log');
  });
});
