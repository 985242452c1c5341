import { joinAsProgram } from '../robots/joinAsProgram.ts';
import { Attacker } from './attacker.ts';
import type { AttackCounts, AttackOrder, AttackerWord } from './attackerCrew.ts';

/** Attackers in a process of their own, so that they cost the process that measures nothing. */

function say(word: AttackerWord): void {
  process.send?.(word);
}

function sumUp(attackers: readonly Attacker[]): AttackCounts {
  const sum = (count: (attacker: Attacker) => number) =>
    attackers.reduce((all, attacker) => all + count(attacker), 0);
  return {
    sent: sum(({ sent }) => sent),
    refused: sum(({ refused }) => refused),
    accepted: sum(({ accepted }) => accepted),
  };
}

const attackers: Attacker[] = [];

async function join({
  url,
  code,
  count,
  seed,
  freshIds,
}: Extract<AttackOrder, { do: 'join' }>): Promise<void> {
  for (let number = 0; number < count; number++)
    attackers.push(
      new Attacker(await joinAsProgram(url, code, `Attacker ${number}`), seed + number, freshIds),
    );
  say({ is: 'joined' });
}

function end(): void {
  for (const attacker of attackers) attacker.close();
  say({ is: 'ended', counts: sumUp(attackers) });
}

process.on('message', (order: AttackOrder) => {
  if (order.do === 'join') void join(order);
  else if (order.do === 'begin') for (const attacker of attackers) attacker.begin();
  else end();
});
// Without whoever sent it, it has nothing to do.
process.on('disconnect', () => process.exit(0));
