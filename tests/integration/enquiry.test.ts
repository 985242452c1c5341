import { afterEach, expect, test } from 'vitest';
import { newId } from '../../shared/model/ids.ts';
import { stepTables, type Freedom, type StepKind } from '../../shared/model/step.ts';
import { isInRole } from '../../shared/model/standing.ts';
import { addToNetwork } from '../../shared/operations/network.ts';
import { addPostIts } from '../../shared/operations/postIt.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { ask, joinAsFacilitator, makeWorkshop, type Joined } from '../support/apiClient.ts';
import { startRealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { readStoredWords } from '../support/storedWords.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';
import { eventuallySo } from '../support/eventually.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Ada sits as the mother, Ben as the nurse; a facilitator and a wall look on; the agenda is at its first step. */
async function setUp(kinds: readonly StepKind[], allows: readonly Freedom[] = []) {
  const server = await startRealServer();
  ends.push(() => server.remove());
  const made = await makeWorkshop(server);
  const boardId = made.boards[0]?.id ?? '';
  const lead = await joinAsFacilitator(server, made, 'Fay');
  const connect = async (joined: Pick<Joined, 'participantId' | 'token'>) => {
    const client = await connectSession(server, joined, { boardId });
    ends.push(() => client.close());
    return client;
  };
  const fay = await connect(lead);
  const shown = await ask(server, `/api/wall?as=${lead.participantId}`, {
    method: 'POST',
    token: lead.token,
  });
  const wall = await connect(shown.body as unknown as Joined);
  const open = async () => {
    const client = await openBoardClient(server.url, made.code);
    ends.push(() => client.close());
    await eventuallySo(() => client.board.status.state === 'saved' && client.session.facts !== null);
    return client;
  };
  const [ada, ben] = [await open(), await open()];
  const [mum, nurse] = [newId(), newId()];
  ada.board.run(
    addToNetwork('actor', [
      { id: mum, label: 'Mum', actorKind: 'caregiver' as const },
      { id: nurse, label: 'Nurse', actorKind: 'agencyPerson' as const },
    ]),
  );
  await ada.board.whenSaved();
  await fay.command('offerSeats', { boardId, actorIds: [mum, nurse] });
  const facts = await fay.until(({ items }) => Object.keys(items.seat).length === 2);
  const seatOf = (actorId: string) =>
    Object.values(facts.items.seat).find((seat) => seat.actorId === actorId)?.id ?? '';
  const [mumSeat, nurseSeat] = [seatOf(mum), seatOf(nurse)];
  expect(await ada.session.command('takeSeat', { seatId: mumSeat })).toMatchObject({ ok: true });
  expect(await ben.session.command('takeSeat', { seatId: nurseSeat })).toMatchObject({ ok: true });
  const steps = kinds.map((kind) => ({
    ...{ kind, title: '', prompt: '', boardId: null, minutes: stepTables[kind].minutes },
    allows: kind === 'enquiry' ? [...allows] : [...stepTables[kind].allows],
  }));
  await fay.command('useAgenda', { steps });
  await fay.command('startAgenda', {});
  for (const one of [ada, ben]) await eventuallySo(() => stepNow(one) !== null);
  return { server, boardId, fay, wall, ada, ben, mum, nurse, mumSeat, nurseSeat };
}

function stepNow({ session }: BoardClient): string | null {
  return Object.values(session.facts?.items.agenda ?? {})[0]?.current ?? null;
}

const holderOf = (one: SessionClient | BoardClient['session'], seatId: string) =>
  (typeof one.facts === 'function' ? one.facts() : one.facts)?.items.seat[seatId]?.holder;

/** The next step; resolves once this is the step that is known. */
async function goOn(fay: SessionClient) {
  const current = ({ items }: FactsSnapshot) => Object.values(items.agenda)[0]?.current ?? '';
  const from = current(fay.facts());
  const answer = await fay.command('nextStep', { from });
  if (answer.ok) await fay.until((facts) => current(facts) !== from);
  return answer;
}

const textsOf = ({ board }: BoardClient) => [...board.snapshot.postIt.values()].map(({ text }) => text);

test('what is said for somebody is theirs with their yes, in their words, and nowhere before or without it', async () => {
  const { server, fay, wall, ada, ben, mum, mumSeat } = await setUp(['enquiry']);
  // Replies are off: nobody writes in this step.
  expect(ben.board.run(addPostIts([{ text: 'a reply' }])).ok).toBe(false);
  const say = async (row: 'worries' | 'wants', text: string) => {
    const answer = await ben.session.command('sayFor', { seatId: mumSeat, row, text });
    if (!answer.ok) throw new Error(answer.detail);
    return String(answer.result?.['doubleId']);
  };
  const kept = await say('worries', 'I am canary tired');
  const declined = await say('wants', 'I want canary nobody');
  await eventuallySo(() => Object.keys(ada.session.facts?.items.double ?? {}).length === 2);
  expect(textsOf(ada)).toEqual([]);
  expect(textsOf(ben)).toEqual([]);
  const mended = { doubleId: kept, yes: true, text: 'I am worn out by visits' };
  expect(await ben.session.command('answerDouble', mended)).toMatchObject({ problem: 'not-author' });
  expect(await ada.session.command('answerDouble', mended)).toMatchObject({ ok: true });
  expect(await ada.session.command('answerDouble', { doubleId: declined, yes: false })).toMatchObject({
    ok: true,
  });
  await eventuallySo(() => textsOf(ben).length === 1);
  const [note] = [...ben.board.snapshot.postIt.values()];
  expect(note).toMatchObject({ text: 'I am worn out by visits', voice: 'seat' });
  expect(note?.place).toMatchObject(['cell', mum, 'worries', expect.any(String)]);
  expect(note && isInRole(note)).toBe(true);
  // It is Ada's note, not Ben's.
  await eventuallySo(
    () => ada.session.facts?.items.author[note?.id ?? '']?.participantId === ada.joined.participantId,
  );
  await eventuallySo(() => Object.keys(ada.session.facts?.items.double ?? {}).length === 0);
  for (const other of [fay, wall]) expect(other.received.join('')).not.toContain('canary');
  expect(server.readLog()).not.toContain('canary');
  const stored = await readStoredWords(server);
  expect(stored).toContain('worn out by visits');
  expect(stored).not.toContain('canary');
});

test('who swaps seats speaks in role from the other’s; all screens hear of it, and the end of the step gives them back', async () => {
  const { fay, wall, ada, ben, mum, nurse, mumSeat, nurseSeat } = await setUp(
    ['enquiry', 'talk', 'deRole', 'share', 'close'],
    ['write'],
  );
  const asked = await ada.session.command('askSwap', { seatId: mumSeat, withSeatId: nurseSeat });
  if (!asked.ok) throw new Error(asked.detail);
  await ben.session.command('answerSwap', { swapId: String(asked.result?.['swapId']), yes: true });
  await wall.until(({ items }) => Object.values(items.swap)[0]?.state === 'on');
  for (const one of [ada, ben])
    await eventuallySo(() => holderOf(one.session, mumSeat) === ben.joined.participantId);
  expect(JSON.stringify(wall.facts().items.swap)).not.toContain(ada.joined.participantId);

  const said = (actorId: string, voice: 'own' | 'seat') =>
    addPostIts([{ text: 'from the other side', place: ['cell', actorId, 'worries', 'a0'], voice }]);
  // As themselves they say nothing there, nor from the seat that they left for a while.
  expect(ada.board.run(said(nurse, 'own')).ok).toBe(false);
  expect(ada.board.run(said(mum, 'seat')).ok).toBe(false);
  expect(ada.board.run(said(nurse, 'seat')).ok).toBe(true);
  await ada.board.whenSaved();
  await eventuallySo(() => textsOf(ben).length === 1);
  const [note] = [...ben.board.snapshot.postIt.values()];
  expect(note && isInRole(note)).toBe(true);

  await goOn(fay);
  await fay.until(({ items }) => Object.keys(items.swap).length === 0);
  expect(holderOf(fay, mumSeat)).toBe(ada.joined.participantId);
  expect(holderOf(fay, nurseSeat)).toBe(ben.joined.participantId);
  expect(fay.facts().items.seat[nurseSeat]?.owes).toContain(ada.joined.participantId);
  expect(await goOn(fay)).toMatchObject({ ok: true });
  expect(await goOn(fay)).toMatchObject({ problem: 'held' });
  await ada.session.command('deRole', {});
  expect(await goOn(fay)).toMatchObject({ problem: 'held' });
  await ben.session.command('deRole', {});
  expect(await goOn(fay)).toMatchObject({ ok: true });
});
