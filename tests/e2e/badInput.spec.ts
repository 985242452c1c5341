import * as Y from 'yjs';
import { editorOf, writeNote } from './support/canvas.ts';
import { listedNote, listedNotes, listedTexts } from './support/list.ts';
import { openRawSync } from './support/rawSync.ts';
import { readerOf, readNotes, readTexts } from './support/reader.ts';
import { expect, test } from './support/test.ts';
import {
  boardIsOpen,
  facilitate,
  join,
  listField,
  makeWorkshop,
  openPage,
  openPanel,
  saved,
  showList,
} from './support/workshop.ts';

const SPOT = { x: 500, y: 400 };
const MEGABYTE = 1024 * 1024;

test('a wrong code, an unknown board and a foreign link are told in plain words', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  const code = page.getByLabel('Code');
  await code.fill('hello');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText(/A code has eight letters and numbers/)).toBeVisible();
  await code.fill('ABCD EFGH');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('This code opens nothing')).toBeVisible();
  // What was typed before is no dead end: the right code goes through.
  await page.getByLabel('Code').fill(workshop.code.toLowerCase());
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Join Working together' })).toBeVisible();

  await page.goto(`${app.url}/facilitate#not-a-token`);
  await expect(page.getByText('This link opens nothing')).toBeVisible();
  await join(page, app, workshop, 'Ana');
  const as = new URL(page.url()).searchParams.get('as');
  await page.goto(`${app.url}/board/AAAAAAAAAAAAAAAA?as=${as}`);
  await expect(page.getByRole('heading', { name: 'This board is not open to you here' })).toBeVisible();
  const stranger = await openPage(browser, `${app.url}/board/${workshop.boards[0]?.id}?as=${as}`);
  await expect(stranger.getByRole('heading', { name: 'This board is not open to you here' })).toBeVisible();
});

test('a board whose copy on the device is damaged beyond use says so in words, not by a page that waits for ever', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await join(page, app, workshop, 'Ana');
  const address = page.url();
  await page.goto(`${app.url}/about`);
  await page.evaluate(async (boardId) => {
    const name = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .find((one) => one.endsWith(boardId));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name ?? '');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const writing = database.transaction('outbox', 'readwrite');
    const call = { name: 'editText', input: {} };
    const update = new Uint8Array([255, 255, 255, 255]);
    const entry = {
      tabId: 'gone',
      seq: 1,
      call,
      atomic: false,
      undoId: 'u',
      update,
      state: 'send',
      tries: 0,
    };
    writing.objectStore('outbox').put(entry);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    database.close();
  }, workshop.boards[0]?.id ?? '');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Something on this page stopped working' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible();
});

test('somebody who is removed sees it at once, and the door stays closed on that device', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const [facilitator, ana] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url)]);
  await Promise.all([facilitate(facilitator, app, workshop), join(ana, app, workshop, 'Ana')]);
  await writeNote(ana, SPOT, 'stays on the board');
  await saved(ana);
  await openPanel(facilitator, 'People');
  await facilitator.getByRole('button', { name: 'More for Ana' }).click();
  await facilitator.getByRole('menuitem', { name: 'Remove from this workshop' }).click();
  await expect(ana.getByRole('heading', { name: 'You are no longer in this workshop' })).toBeVisible();
  await ana.reload();
  await expect(ana.getByRole('heading', { name: 'You are no longer in this workshop' })).toBeVisible();
  await ana.goto(`${app.url}/join#${workshop.code}`);
  const name = ana.getByLabel('Your name');
  await expect(name.or(ana.getByText('You are no longer in this workshop'))).toBeVisible();
  if (await name.isVisible()) {
    await name.fill('Somebody else');
    await ana.getByRole('button', { name: 'Join' }).click();
  }
  await expect(ana.getByText('You are no longer in this workshop')).toBeVisible();
  expect(await readTexts(app, workshop)).toEqual(['stays on the board']);
});

test('too much at once is refused with a reason, and nothing is added by halves', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const page = await openPage(browser, app.url);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url });
  await facilitate(page, app, workshop);
  const paste = async (words: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await page.keyboard.press('Control+v');
  };

  await paste(`fine\n${'x'.repeat(5001)}\n`);
  await expect(page.getByText(/One line is longer than the 5,?000 letters/)).toBeVisible();
  await page.getByLabel('Or paste here').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/Row 2: the text is longer than 5000 characters/)).toBeVisible();
  await page.getByLabel('Or paste here').fill('');

  await page.locator('input[type=file]').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(10 * MEGABYTE, 'text\nx\n'),
  });
  await expect(page.getByText('The file is larger than 5 MB.')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'latin.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x74, 0x65, 0x78, 0x74, 0x0a, 0xe9, 0x0a]),
  });
  await expect(page.getByText(/The file is not UTF-8/)).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id,text\n1,"never closed\n2,x\n'),
  });
  await expect(page.getByText(/a quote mark that is never closed/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add \d/ })).toHaveCount(0);

  const { participantId, token } = await readerOf(app, workshop);
  const answer = await fetch(`${app.url}/api/boards/${workshop.boards[0]?.id}/post-its?as=${participantId}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv' },
    body: new Uint8Array(10 * MEGABYTE),
  });
  expect(answer.status).toBe(413);
  expect(((await answer.json()) as { detail: string }).detail).toContain('Split it');
  expect(await readNotes(app, workshop)).toEqual([]);
});

test('a tampered page changes nothing for the others, and is told why', async ({ app, browser }) => {
  const workshop = await makeWorkshop(app);
  const [ana, wiremu] = await Promise.all([openPage(browser, app.url), openPage(browser, app.url)]);
  await Promise.all([join(ana, app, workshop, 'Ana'), join(wiremu, app, workshop, 'Wiremu')]);
  await writeNote(ana, SPOT, 'of Ana');
  await saved(ana);
  await showList(ana);
  await expect.poll(() => readTexts(app, workshop)).toEqual(['of Ana']);
  const before = await readNotes(app, workshop);
  const id = before[0]?.id ?? '';

  const socket = await openRawSync(wiremu, workshop.boards[0]?.id ?? '');
  const noteOf = (doc: Y.Doc) => doc.getMap('postIt').get(id) as Y.Map<unknown>;
  expect(String(noteOf(socket.doc).get('text'))).toBe('of Ana');
  const attacks: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => noteOf(doc).set('deleted', true),
    (doc) => (noteOf(doc).get('text') as Y.Text).insert(0, 'not '),
    (doc) => (noteOf(doc).get('text') as Y.Text).delete(0, 6),
    (doc) => doc.getMap('postIt').delete(id),
    (doc) => noteOf(doc).set('author', 'Wiremu'),
    (doc) => noteOf(doc).set('place', ['board', Number.NaN, 0, 'a0']),
    (doc) => doc.getMap('secrets').set('x', 1),
    (doc) => doc.getText('loose').insert(0, 'anything'),
  ];
  for (const attack of attacks) {
    const verdict = await socket.tamper(attack);
    expect([verdict.outcome, attack.toString()]).toEqual(['refused', attack.toString()]);
  }
  expect((await socket.sendUpdate(new Uint8Array([255, 255, 255, 7, 1, 2, 3]))).outcome).toBe('refused');
  // Bytes that are no message at all are not even counted.
  for (const bytes of [[], [0], [99, 1, 2], [0, 2, 255, 255, 255, 255, 15], [13]]) {
    await socket.sendRaw(new Uint8Array(bytes));
  }

  // The server is well, the other screen as it was, and both go on.
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  expect(await readNotes(app, workshop)).toEqual(before);
  expect(await listedTexts(ana)).toEqual(['of Ana']);
  await saved(wiremu);
  await writeNote(wiremu, { x: 250, y: 200 }, 'of Wiremu');
  await expect(listedNotes(ana)).toHaveCount(2);
  await expect(listedNote(ana, 'of Wiremu')).toBeVisible();
});

test('words that are refused wait in the tray and can become a note of one’s own', async ({
  app,
  browser,
}) => {
  const workshop = await makeWorkshop(app);
  const [facilitator, ana, wiremu] = await Promise.all([
    openPage(browser, app.url),
    openPage(browser, app.url),
    openPage(browser, app.url),
  ]);
  await Promise.all([
    facilitate(facilitator, app, workshop),
    join(ana, app, workshop, 'Ana'),
    join(wiremu, app, workshop, 'Wiremu'),
  ]);
  await writeNote(ana, SPOT, 'of Ana');
  await openPanel(facilitator, 'This board');
  const shared = facilitator.getByRole('switch', { name: /^Shared notes/ });
  await shared.click();
  await Promise.all([showList(ana), showList(wiremu)]);
  await expect(async () => {
    await listedNote(wiremu, 'of Ana').dblclick();
    await expect(editorOf(wiremu)).toBeFocused({ timeout: 500 });
  }).toPass();

  // While Wiremu is away, notes are shared no longer.
  await wiremu.context().setOffline(true);
  await app.restart();
  await expect(wiremu.getByText('No connection. You can go on.')).toBeVisible();
  await wiremu.keyboard.press('End');
  await wiremu.keyboard.type(', and mine');
  await wiremu.keyboard.press('Escape');
  await listField(wiremu).fill('a note of my own');
  await listField(wiremu).press('Enter');
  await expect(facilitator.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await shared.click();
  await expect(shared).not.toBeChecked();
  await wiremu.context().setOffline(false);

  await wiremu.getByRole('button', { name: '1 thing was not saved' }).click();
  const tray = wiremu.getByRole('complementary', { name: 'Not saved' });
  await expect(tray.getByText('Only the person who wrote this note')).toBeVisible();
  await expect(tray.getByText('of Ana, and mine')).toBeVisible();
  await expect(listedNotes(ana)).toHaveCount(2);
  expect(await readTexts(app, workshop)).toEqual(['a note of my own', 'of Ana']);
  await wiremu.reload();
  await boardIsOpen(wiremu);
  await wiremu.getByRole('button', { name: '1 thing was not saved' }).click();
  await tray.getByRole('button', { name: 'Keep as my note' }).click();
  await expect(wiremu.getByText('Kept as a note of your own')).toBeVisible();
  await expect(wiremu.getByRole('button', { name: '1 thing was not saved' })).toHaveCount(0);
  await saved(wiremu);
  await expect(listedNotes(ana)).toHaveCount(3);
  expect(await listedTexts(ana)).toEqual(['a note of my own', 'of Ana', 'of Ana, and mine']);
});
