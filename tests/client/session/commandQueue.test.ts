import { describe, expect, it, vi } from 'vitest';
import { CommandQueue } from '../../../client/session/commandQueue.ts';
import type { CommandAnswer, CommandMessage } from '../../../shared/session/commands.ts';
import { eventually } from '../../support/eventually.ts';

const OK: CommandAnswer = { ok: true };

function createQueue() {
  const network = { online: true };
  const sent: CommandMessage[] = [];
  const answers: { give(answer: CommandAnswer): void; break(): void }[] = [];
  const queue = new CommandQueue(
    (message) => {
      sent.push(message);
      return new Promise((resolve, reject) => {
        answers.push({ give: resolve, break: () => reject(new Error('lost')) });
      });
    },
    () => network.online,
  );
  return { network, sent, answers, queue };
}

describe('CommandQueue', () => {
  it('sends a command and gives the answer', async () => {
    const { queue, sent, answers } = createQueue();
    const answer = queue.add('setMyName', { name: 'Ada' });
    expect(sent).toMatchObject([{ name: 'setMyName', input: { name: 'Ada' } }]);
    answers[0]?.give(OK);
    expect(await answer).toEqual(OK);
  });

  it('sends it again with the same id when the connection is back', async () => {
    const { queue, sent, answers, network } = createQueue();
    const answer = queue.add('setMyName', { name: 'Ada' });
    network.online = false;
    answers[0]?.break();
    network.online = true;
    queue.sendAll();
    await eventually(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.id).toBe(sent[0]?.id);
    answers[1]?.give(OK);
    expect(await answer).toEqual(OK);
    queue.sendAll();
    expect(sent).toHaveLength(2);
  });

  it('waits while offline', () => {
    const { queue, sent, network } = createQueue();
    network.online = false;
    void queue.add('setMyName', { name: 'Ada' });
    expect(sent).toEqual([]);
    network.online = true;
    queue.sendAll();
    expect(sent).toHaveLength(1);
  });

  it('says what is not answered yet, and when that changes', async () => {
    const changed = vi.fn();
    let give = (_answer: CommandAnswer) => {};
    const queue = new CommandQueue(
      () => new Promise((resolve) => (give = resolve)),
      () => true,
      changed,
    );
    const answer = queue.add('setMyName', { name: 'Ada' });
    expect([queue.waits('setMyName'), queue.waits('openCheck'), changed.mock.calls.length]).toEqual([
      true,
      false,
      1,
    ]);
    give(OK);
    await answer;
    await eventually(() => expect(changed).toHaveBeenCalledTimes(2));
    expect(queue.waits('setMyName')).toBe(false);
  });

  it('passes a refusal on', async () => {
    const { queue, answers } = createQueue();
    const refusal: CommandAnswer = { ok: false, problem: 'not-facilitator', detail: '' };
    const answer = queue.add('setMyName', { name: 'Ada' });
    answers[0]?.give(refusal);
    expect(await answer).toEqual(refusal);
  });

  it('answers everything that waits when it ends', async () => {
    const { queue, network } = createQueue();
    network.online = false;
    const answer = queue.add('setMyName', { name: 'Ada' });
    const gone: CommandAnswer = { ok: false, problem: 'gone', detail: '' };
    queue.end(gone);
    expect(await answer).toEqual(gone);
  });
});
