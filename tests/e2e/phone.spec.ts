import { expect, test } from './support/test.ts';
import { openProgram } from './support/program.ts';
import { readNotes, sendNotes } from './support/reader.ts';
import { readThemes, titleOf } from './support/themes.ts';
import {
  join,
  listField,
  makeWorkshop,
  openPage,
  openParticipant,
  PHONE,
  saved,
} from './support/workshop.ts';

test('on a phone: one question at a time, the part by a chip, somebody else’s words stay theirs', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app, { template: 'barriers-enablers' });
  const ada = await openPage(browser, app.url, PHONE);
  await join(ada, app, workshop, 'Ada');
  await expect(ada.getByText('Everybody in this workshop can read what you write.')).toBeVisible();
  const network = ada.getByRole('radio', { name: 'Across the network' });
  await network.check();
  await ada.getByRole('button', { name: 'Next question (1 of 2)' }).tap();
  await expect(network).toBeChecked();
  await listField(ada).fill('Too many forms');
  await ada.getByRole('button', { name: 'Add', exact: true }).tap();
  const mine = ada.locator('[data-row^="mine/"]');
  await expect(mine).toHaveText(/Too many forms\s*DIFFICULT · Across the network/);
  await saved(ada);
  expect(await readNotes(app, workshop)).toMatchObject([
    { text: 'Too many forms', lane: expect.any(String) },
  ]);

  const ben = await openPage(browser, app.url, { ...PHONE, viewport: { width: 320, height: 640 } });
  await join(ben, app, workshop, 'Benedict Featherstonehaugh of Otepoti 40');
  await ben.locator('[data-row]').filter({ hasText: 'Too many forms' }).tap();
  await expect(ben.getByRole('button', { name: 'Edit text' })).toBeDisabled();
  await expect(ben.getByRole('button', { name: 'Put in the bin' })).toBeDisabled();
  await ben.getByRole('radio', { name: 'Green' }).check();
  await expect(ada.locator('li[data-color="green"]').first()).toContainText('Too many forms');
  expect(await ben.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  // Her own she may change: a second tap opens it, and it is not lost on the way to the canvas and back.
  await mine.tap();
  await mine.tap();
  await ada.getByRole('textbox', { name: 'Text of the note' }).fill('Too many forms, too few people');
  await ada.getByRole('radio', { name: 'Canvas' }).check();
  await ada.getByRole('radio', { name: 'List' }).check();
  await expect(mine).toHaveText(/too few people/);
  await expect(ben.locator('[data-row]').filter({ hasText: 'too few people' })).toHaveCount(1);
});

test('on a phone two lines at most stand above the notes; the others wait behind one that opens', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const ana = await openParticipant(browser, app, workshop, { name: 'Ana', ...PHONE });
  await sendNotes(app, workshop, [{ text: 'More time' }, { text: 'Time to talk' }]);
  const host = await openProgram(app, workshop, { facilitates: true });
  const { items } = await host.until((facts) =>
    Object.values(facts.items.person).some(({ name }) => name === 'Ana'),
  );
  const people = Object.values(items.person).flatMap(({ id, name }) => (name === 'Ana' ? [id] : []));
  const boardId = workshop.boards[0]?.id ?? '';
  const noteIds = [...host.board.snapshot.postIt.keys()];
  const table = { title: 'Table 1', kind: 'table' as const, people, size: 1, noteIds, area: null };
  await host.session.command('dealTables', { boardId, tables: [table] });
  await host.session.command('setSuggestions', { boardId, suggestions: true });
  const news = ana.getByRole('button', { name: 'See groups' });
  await expect(ana.getByRole('button', { name: 'Our notes' })).toBeVisible();
  await expect(news).toBeVisible();

  // What waits for her comes before news; her own work stays.
  await host.session.command('openBallot', { boardId, title: 'What matters?', about: 'postIt', budget: 1 });
  for (const viewport of [PHONE.viewport, { width: 320, height: 640 }]) {
    if (viewport) await ana.setViewportSize(viewport);
    await expect(ana.getByRole('button', { name: 'Vote', exact: true })).toBeVisible();
    await expect(ana.getByRole('button', { name: 'Our notes' })).toBeVisible();
    await expect(news).toBeHidden();
    await ana.getByRole('button', { name: 'Show 1 more line' }).tap();
    await expect(news).toBeVisible();
    await ana.getByRole('button', { name: 'Hide 1 line' }).tap();
    await expect(news).toBeHidden();
    const top = await ana.evaluate(() => document.getElementById('board')?.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual((viewport?.height ?? 0) * 0.4);
  }
  await ana.setViewportSize({ width: 1280, height: 800 });
  await expect(news).toBeVisible();
  await host.close();
});

test('on a phone, while the room puts notes together, that comes first: tick, group, name', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  await sendNotes(app, workshop, [{ text: 'More time' }, { text: 'Time to talk' }, { text: 'Shared food' }]);
  const { session, close } = await openProgram(app, workshop, { facilitates: true });
  const prompt = 'Put together what belongs together.';
  const allows: ('write' | 'arrange')[] = ['write', 'arrange'];
  const steps = [{ kind: 'cluster' as const, title: '', prompt, minutes: 10, boardId: null, allows }];
  expect(await session.command('useAgenda', { steps })).toMatchObject({ ok: true });
  expect(await session.command('startAgenda', {})).toMatchObject({ ok: true });
  const ana = await openPage(browser, app.url, PHONE);
  await join(ana, app, workshop, 'Ana');
  await expect(listField(ana)).not.toBeInViewport({ ratio: 0.9 });
  await ana.getByRole('button', { name: 'Put together', exact: true }).tap();
  await expect(ana.getByText('Tick what belongs together')).toBeVisible();
  for (const text of ['More time', 'Time to talk'])
    await ana.locator('[data-row]').filter({ hasText: text }).tap();
  await ana.getByRole('button', { name: 'Group into a theme' }).tap();
  await expect(titleOf(ana)).toBeFocused();
  await ana.keyboard.type('Time');
  await ana.keyboard.press('Enter');
  await saved(ana);
  await expect.poll(() => readThemes(app, workshop)).toMatchObject({ Time: ['More time', 'Time to talk'] });
  await close();
});
