import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer, WayGiven } from '../../shared/model/agreementAnswer.ts';
import { newId } from '../../shared/model/ids.ts';
import { addAgreement, claimWeeks } from '../../shared/operations/agreement.ts';
import { addToNetwork } from '../../shared/operations/network.ts';
import { readAgreement, termsOf } from '../../shared/queries/agreement.ts';
import { answersTo } from '../../shared/session/agreementFacts.ts';
import type { FactsSnapshot } from '../../shared/session/facts.ts';
import { ask, joinAsFacilitator, joinWorkshop, makeWorkshop, type Joined } from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';
import { connectSession, type SessionClient } from '../support/sessionClient.ts';
import { openBoardClient, type BoardClient } from './boardClient.ts';

let server: RealServer;
const clients: SessionClient[] = [];
const boards: BoardClient[] = [];
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(async () => {
  for (const client of clients) client.close();
  for (const board of boards) await board.close();
  await server.remove();
});

const [mum, nurse, agreementId] = [newId(), newId(), newId()];

it('agreed by everybody themselves there is a calendar; tried out, or taken back, there is none', async () => {
  const made = await makeWorkshop(server);
  const boardId = made.boards[0]?.id ?? '';
  const connect = async (joined: Joined) => {
    const client = await connectSession(server, joined, { boardId });
    clients.push(client);
    return client;
  };
  const mapper = await openBoardClient(server.url, made.code);
  boards.push(mapper);
  const { board } = mapper;
  await expect.poll(() => board.status.state).toBe('saved');
  await expect.poll(() => mapper.session.facts).not.toBeNull();
  board.run(
    addToNetwork('actor', [
      { id: mum, label: 'Mere Secret', actorKind: 'caregiver' },
      { id: nurse, label: 'Nurse', actorKind: 'agencyPerson' },
    ]),
  );
  board.run(addAgreement({ id: agreementId, weeks: 1, from: '2026-11-30', day: 'tuesday', time: '10:30' }));
  board.run(claimWeeks(agreementId, [{ week: 1, actor: nurse, purpose: 'Weighing' }]));
  await expect.poll(() => board.status.unsaved).toBe(0);

  const lead = await joinAsFacilitator(server, made, 'Fay');
  const [facilitator, player, person] = await Promise.all([
    connect(lead),
    connect(await joinWorkshop(server, { code: made.code, name: 'Pat' })),
    connect(await joinWorkshop(server, { code: made.code, name: 'Ana' })),
  ]);
  const wallOf = await ask(server, `/api/wall?as=${lead.participantId}`, {
    method: 'POST',
    token: lead.token,
  });
  const wall = await connect(wallOf.body as unknown as Joined);
  const { snapshot } = board;
  const agreement = snapshot.agreement.get(agreementId);
  if (!agreement) throw new Error('There is no agreement.');
  const answer = (who: SessionClient, actorId: string, answered: Answer, given: WayGiven, told = {}) =>
    who.command('answerAgreement', {
      ...{ boardId, agreementId, actorId, answer: answered, given, terms: termsOf(snapshot, agreement) },
      ...told,
    });
  const stateOf = ({ items }: FactsSnapshot) => {
    const seats = Object.values(items.seat);
    return readAgreement(board.snapshot, agreement, seats, answersTo(items, agreementId)).state;
  };
  const calendar = (token = lead.token, as = lead.participantId) =>
    ask(server, `/api/boards/${boardId}/agreements/${agreementId}/calendar.ics?as=${as}`, { token });

  expect(await calendar()).toMatchObject({ status: 409, body: { type: '/problems/not-agreed' } });
  const offered = await facilitator.command('offerSeats', { boardId, actorIds: [mum] });
  const [seatId = ''] = offered.ok ? ((offered.result?.['seatIds'] ?? []) as string[]) : [];
  await player.command('takeSeat', { seatId });
  await answer(facilitator, nurse, 'yes', 'told', { toldBy: 'Nurse', toldOn: 'Friday' });
  expect(await answer(player, mum, 'yes', 'person')).toMatchObject({ ok: false });
  await answer(player, mum, 'yes', 'inRole');
  await wall.until((facts) => stateOf(facts) === 'triedOut');
  expect(await calendar()).toMatchObject({ status: 409 });

  await person.command('thisIsMe', { boardId, actorId: mum });
  await answer(person, mum, 'yes', 'person');
  await wall.until((facts) => stateOf(facts) === 'agreed');
  const file = await calendar();
  expect(file).toMatchObject({ status: 200 });
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(file.headers.get('content-disposition')).toContain('netboard.ics');
  expect(file.text).toContain('DTSTART;TZID=Pacific/Auckland:20261201T103000\r\n');
  expect(file.text).toContain('SUMMARY:Nurse\r\n');
  expect(await calendar('', lead.participantId)).toMatchObject({ status: 401 });
  expect(
    await ask(server, `/api/boards/${boardId}/agreements/${newId()}/calendar.ics?as=${lead.participantId}`, {
      token: lead.token,
    }),
  ).toMatchObject({ status: 404 });

  await answer(person, mum, 'no', 'person');
  await Promise.all(
    [wall, player, facilitator].map((one) => one.until((facts) => stateOf(facts) === 'openAgain')),
  );
  expect(await calendar()).toMatchObject({ status: 409 });
  expect(wall.received.join('')).not.toContain('Friday');
});
