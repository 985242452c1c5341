import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privateDocumentId } from '../../shared/model/documentId.ts';
import { newId } from '../../shared/model/ids.ts';
import { ask } from '../support/apiClient.ts';
import { CANARY, findCanary } from '../support/canary.ts';
import { add, set, type } from '../support/person.ts';
import type { SessionClient } from '../support/sessionClient.ts';
import type { SyncTap } from '../support/syncTap.ts';
import { openPrivateRoom, type PrivateRoom } from './privateRoom.ts';
import { eventually } from '../support/eventually.ts';

let room: PrivateRoom;

beforeEach(async () => {
  room = await openPrivateRoom();
});

afterEach(() => room.end());

/** Everybody else who can be there, with all that they are sent. */
async function openOthers() {
  const { body } = await ask(room.server, `/api/wall?as=${room.fay.participantId}`, {
    method: 'POST',
    token: room.fay.token,
  });
  const wall = body as unknown as Parameters<PrivateRoom['connect']>[0];
  const [participant, observer] = [await room.join('Ben'), await room.join('Olga')];
  await room.facilitator.command('setRole', { participantId: observer.participantId, role: 'observer' });
  const people = { facilitator: room.fay, participant, observer, wall };
  const all: { who: string; tap: SyncTap; session: SessionClient }[] = [];
  for (const [who, joined] of Object.entries(people)) {
    const tap = room.tap(joined);
    await tap.loaded;
    all.push({ who, tap, session: who === 'facilitator' ? room.facilitator : await room.connect(joined) });
  }
  return all;
}

async function readEverythingOverHttp(): Promise<string> {
  const { token } = room.fay;
  const { hostKey } = room.server;
  const asked = [
    ...['export.json', 'export.csv'].map((file) =>
      ask(room.server, `/api/boards/${room.boardId}/${file}`, { token }),
    ),
    ask(room.server, '/api/me', { token }),
    ask(room.server, '/metrics', { token: hostKey }),
    ask(room.server, '/api/workshops', { token: hostKey }),
    ask(room.server, '/api/look', { body: { code: room.made.code } }),
    ask(room.server, '/api/withdrawals', { body: { token: 'nobody has this one' } }),
    ask(room.server, `/api/boards/${room.boardId}/nothing`, { token }),
  ];
  const answers = await Promise.all(asked);
  return answers.map(({ text, headers }) => text + JSON.stringify([...headers])).join('\n');
}

type Others = Awaited<ReturnType<typeof openOthers>>;

async function findLeaks(others: Others): Promise<string[]> {
  const sources = [
    ...others.flatMap(({ who, tap, session }) => [
      { where: `${who}, sync`, bytes: Buffer.concat(tap.received) },
      { where: `${who}, socket.io`, bytes: Buffer.from(session.received.join('\n')) },
    ]),
    { where: 'HTTP', bytes: Buffer.from(await readEverythingOverHttp()) },
    { where: 'log', bytes: Buffer.from(room.server.readLog()) },
  ];
  return sources.flatMap(({ where, bytes }) => {
    const form = findCanary(bytes);
    return form === null ? [] : [`${where}: ${form}`];
  });
}

describe('writing in private', () => {
  it('row 49: not a byte of a private note reaches anybody else, until it is revealed', async () => {
    const others = await openOthers();
    const roundId = await room.ask();
    const ada = await room.writer(roundId, await room.join('Ada'));
    const adaFacts = await room.connect(ada.joined);
    await ada.add(CANARY);
    const typed = await ada.add('');
    for (const [index, letter] of [...CANARY].entries())
      await ada.tap.write((doc) => {
        const text = (
          doc.getMap('privateNote').get(typed) as {
            get(name: string): { insert(at: number, s: string): void };
          }
        ).get('text');
        text.insert(index * 2, letter);
      });
    await ada.tap.write(set('privateNote', typed, 'heldBack', true));
    await adaFacts.command('setReady', { roundId, ready: true });
    await room.facilitator.command('closePrivateRound', { roundId });
    await room.facilitator.command('revealRound', { roundId, as: 'anonymous' });
    await room.facilitator.command('askWriters', { roundId, as: 'mayBeRecognised' });
    // A later change that all hear of: whatever was to come before it has come.
    await room.facilitator.command('setSuggestions', { boardId: room.boardId, suggestions: true });
    for (const { session } of others)
      await session.until(({ items }) => items.board[room.boardId]?.suggestions === true);
    expect(await findLeaks(others)).toEqual([]);
    // The same search finds it once it is there to be found, in the writer's own bytes, and for all after the reveal.
    expect(findCanary(Buffer.concat((await room.writer(roundId, ada.joined)).tap.received))).toBe('UTF-8');
    await adaFacts.command('answerWriters', { roundId, as: 'mayBeRecognised', agrees: true });
    expect(await room.facilitator.command('revealRound', { roundId, as: 'mayBeRecognised' })).toMatchObject({
      ok: true,
    });
    await eventually(() => {
      for (const { tap } of others) expect(room.notes(tap).map(({ text }) => text)).toEqual([CANARY]);
    });
    expect((await findLeaks(others)).filter((leak) => leak.includes('sync'))).toHaveLength(4);
  });

  it('row 49: the search catches a planted leak, however it is written', async () => {
    const planted = [
      Buffer.from(CANARY),
      Buffer.from(`..${[...CANARY][3] ?? ''}..`),
      Buffer.from(CANARY, 'utf16le'),
      Buffer.from(CANARY, 'utf16le').swap16(),
      ...[0, 1, 2].map((offset) =>
        Buffer.from(Buffer.from(`${'x'.repeat(offset)}${CANARY}`).toString('base64')),
      ),
      Buffer.from(encodeURIComponent(CANARY)),
    ];
    for (const bytes of planted)
      expect(findCanary(Buffer.concat([Buffer.from('before'), bytes]))).not.toBeNull();
    const others = await openOthers();
    const leaky = room.tap(await room.join());
    await leaky.loaded;
    const id = newId();
    await leaky.write(add('postIt', id, { text: '' }));
    for (const [index, letter] of [...CANARY].entries()) await leaky.write(type(id, index * 2, letter));
    await eventually(() => {
      for (const { tap } of others) expect(room.notes(tap)[0]?.text).toBe(CANARY);
    });
    const leaks = await findLeaks(others);
    for (const who of ['facilitator', 'participant', 'observer', 'wall'])
      expect(leaks).toContain(`${who}, sync: UTF-8`);
    expect(leaks.some((leak) => leak.startsWith('HTTP'))).toBe(true);
  });

  it('row 50: whoever guesses a private document is told what they are told of one that does not exist', async () => {
    const roundId = await room.ask();
    const ada = await room.writer(roundId);
    await ada.add('mine alone');
    const ben = await room.join();
    const told = async (joined: typeof ben, documentId: string) => {
      const tap = room.tap(joined, documentId);
      const { code, reason } = await tap.closed;
      const bytes = Buffer.concat(tap.received).toString('latin1').replaceAll(documentId, '<document>');
      return { code, reason, bytes };
    };
    const missing = await told(ben, privateDocumentId(room.boardId, newId(), newId()));
    expect(missing).toMatchObject({ code: 4401 });
    const guessed = privateDocumentId(room.boardId, roundId, ada.joined.participantId);
    expect(await told(ben, guessed)).toEqual(missing);
    expect(await told(room.fay, guessed)).toEqual(
      await told(room.fay, privateDocumentId(room.boardId, newId(), newId())),
    );
    await room.facilitator.command('closePrivateRound', { roundId });
    await room.facilitator.command('putRoundAway', { roundId });
    expect(await told(ben, guessed)).toEqual(missing);
  });

  it('a board takes no private notes, and a private document nothing else', async () => {
    const roundId = await room.ask();
    const ada = await room.writer(roundId);
    const shared = room.tap(ada.joined);
    await shared.loaded;
    const whyNot = async (tap: SyncTap, kind: 'postIt' | 'privateNote') => {
      const verdict = await tap.write(add(kind, newId(), { text: 'lost' }));
      return 'refused' in verdict ? verdict.refused[0]?.reason : verdict.outcome;
    };
    expect(await whyNot(shared, 'privateNote')).toBe('unknown-root');
    expect(await whyNot(ada.tap, 'postIt')).toBe('unknown-root');
    expect(await whyNot(ada.tap, 'privateNote')).toBe('durable');
  });

  it('while a question is answered privately a board takes no notes of participants, and a facilitator’s only', async () => {
    const [ada, fay] = [room.tap(await room.join()), room.tap(room.fay)];
    await Promise.all([ada.loaded, fay.loaded]);
    const outcome = async (tap: SyncTap) => {
      const verdict = await tap.write(add('postIt', newId(), { text: 'for all to read' }));
      return 'refused' in verdict ? verdict.refused[0]?.reason : verdict.outcome;
    };
    const before = await outcome(ada);
    const roundId = await room.ask();
    const asked = [await outcome(ada), await outcome(fay)];
    await room.facilitator.command('closePrivateRound', { roundId });
    const stopped = await outcome(ada);
    await room.facilitator.command('putRoundAway', { roundId });
    expect([before, ...asked, stopped, await outcome(ada)]).toEqual([
      'durable',
      'step',
      'durable',
      'step',
      'durable',
    ]);
  });

  it('row 40: words that come after the writing has stopped are refused as such, and stay refused', async () => {
    const roundId = await room.ask();
    const ada = await room.writer(roundId);
    await ada.add('in time');
    await room.facilitator.command('closePrivateRound', { roundId });
    const late = await ada.tap.write(add('privateNote', newId(), { text: 'too late' }));
    expect(late).toMatchObject({ outcome: 'refused', refused: [{ reason: 'round-closed' }] });
    // What was in time is still there to be read by its writer.
    const again = await room.writer(roundId, ada.joined);
    expect(again.tap.doc.getMap('privateNote').size).toBe(1);
    await room.facilitator.command('reopenPrivateRound', { roundId });
    await again.add('and now');
  });

  it('how many are ready is told as a number, seldom, and outlives a restart; whose is told to nobody else', async () => {
    await room.restart({ readinessEvery: 20 });
    const people = [];
    for (let index = 0; index < 5; index++) people.push(await room.join());
    const roundId = await room.ask();
    const [ada] = people;
    if (ada === undefined) throw new Error('nobody joined');
    const adaFacts = await room.connect(ada);
    const before = room.facilitator.deltas.length;
    await adaFacts.command('setReady', { roundId, ready: true });
    await adaFacts.until(({ items }) => items.privateRound[roundId]?.mine.ready === true);
    await room.facilitator.until(({ items }) => items.privateRound[roundId]?.progress.ready === 1);
    const told = room.facilitator.deltas.slice(before).flatMap(({ changes }) => changes);
    // That she came is known to all; that she is ready is in nothing that names her.
    expect(JSON.stringify(told.filter(([name]) => name !== 'person'))).not.toContain(ada.participantId);
    expect(room.facilitator.facts().items.privateRound[roundId]).toMatchObject({
      mine: { ready: false },
      progress: { ready: 1, of: 5 },
    });
    await room.restart();
    const back = await room.connect(ada);
    expect(back.facts().items.privateRound[roundId]).toMatchObject({
      mine: { ready: true },
      progress: { ready: 1, of: 5 },
    });
  });

  it('closing and opening again tells no more often how many are ready', async () => {
    const people = [];
    for (let index = 0; index < 5; index++) people.push(await room.join());
    const roundId = await room.ask();
    const progress = () => room.facilitator.facts().items.privateRound[roundId]?.progress;
    await room.facilitator.until(({ items }) => roundId in items.privateRound);
    const before = progress();
    for (const one of people.slice(0, 2)) {
      await (await room.connect(one)).command('setReady', { roundId, ready: true });
      await room.facilitator.command('closePrivateRound', { roundId });
      await room.facilitator.until(({ items }) => items.privateRound[roundId]?.state === 'closed');
      expect(progress()).toEqual(before);
      await room.facilitator.command('reopenPrivateRound', { roundId });
      await room.facilitator.until(({ items }) => items.privateRound[roundId]?.state === 'open');
      expect(progress()).toEqual(before);
    }
  });

  it('of fewer than five people no number is told', async () => {
    const people = [await room.join(), await room.join()];
    const roundId = await room.ask();
    for (const one of people) await (await room.connect(one)).command('setReady', { roundId, ready: true });
    await room.facilitator.command('closePrivateRound', { roundId });
    await room.facilitator.until(({ items }) => items.privateRound[roundId]?.state === 'closed');
    expect(room.facilitator.facts().items.privateRound[roundId]?.progress).toEqual({ ready: null, of: 2 });
  });
});
