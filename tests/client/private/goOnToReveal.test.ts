import { expect, test } from 'vitest';
import { goOnToReveal } from '../../../client/private/goOnToReveal.ts';
import { EMPTY_FACTS, type FactsSnapshot } from '../../../shared/session/facts.ts';
import { runningAgenda, stepOf } from '../../shared/session/agendaFixture.ts';

class SessionStub {
  readonly commands: unknown[][] = [];
  readonly facts: FactsSnapshot;

  constructor(facts: FactsSnapshot) {
    this.facts = facts;
  }

  async command(...given: unknown[]) {
    this.commands.push(given);
    return { ok: true as const };
  }
}

/** What was commanded after a reveal while everybody is at that step. */
async function commandedAt(current: string, kinds: Parameters<typeof stepOf>[0][]): Promise<unknown[][]> {
  const agenda = {
    id: 'agenda',
    ...runningAgenda(
      kinds.map((kind) => stepOf(kind, 5)),
      current,
    ),
  };
  const session = new SessionStub({
    items: { ...EMPTY_FACTS, agenda: { agenda } },
  } as unknown as FactsSnapshot);
  await goOnToReveal(session);
  return session.commands;
}

test('after a reveal in the step of writing everybody is at the step of revealing', async () => {
  const calls = await commandedAt('writePrivately', ['writePrivately', 'reveal', 'close']);
  expect(calls).toEqual([['nextStep', { from: 'writePrivately' }]]);
});

test('no other step is passed over', async () => {
  expect(await commandedAt('writePrivately', ['writePrivately', 'kai', 'reveal'])).toEqual([]);
  expect(await commandedAt('reveal', ['writePrivately', 'reveal', 'close'])).toEqual([]);
});
