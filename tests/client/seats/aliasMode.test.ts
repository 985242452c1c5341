import { afterEach, expect, it } from 'vitest';
import { columnName, kindAndAgency } from '../../../client/grid/gridWords.ts';
import { getText } from '../../../client/i18n/texts.ts';
import { followAliases, onAliasesShown, showsAliases } from '../../../client/seats/aliasMode.ts';
import type { Session } from '../../../client/session/openSession.ts';
import { EMPTY_FACTS, type FactItems, type FactsSnapshot } from '../../../shared/session/facts.ts';
import { aBoard, anActor } from '../../support/records.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A session whose workshop shows aliases, or does not. */
function createFollowed() {
  const listeners = new Set<() => void>();
  const facts = { aliases: false };
  const session = {
    get facts() {
      const workshop = { w: { id: 'w', aliases: facts.aliases } } as unknown as FactItems['workshop'];
      return { items: { ...EMPTY_FACTS, workshop } } as FactsSnapshot;
    },
    subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
  } as unknown as Session;
  const gp = anActor({ label: 'Dr Rata', actorKind: 'agencyPerson', agency: 'Rata Clinic', column: 'a0' });
  const nan = anActor({ label: 'Mere', alias: 'Nana', actorKind: 'extendedWhanau', column: 'a1' });
  const stop = followAliases(session, { snapshot: aBoard({ actors: [gp, nan] }) });
  stops.push(stop);
  const show = (aliases: boolean) => {
    facts.aliases = aliases;
    for (const listener of listeners) listener();
  };
  return { gp, nan, show, stop };
}

it('shows aliases in place of names, and a kind with a number where there is none', () => {
  const { gp, nan, show } = createFollowed();
  let told = 0;
  stops.push(onAliasesShown(() => (told += 1)));
  expect([columnName(getText, gp), columnName(getText, nan)]).toEqual(['Dr Rata', 'Mere']);
  expect(kindAndAgency(getText, gp)).toContain('Rata Clinic');
  show(true);
  show(true);
  expect(columnName(getText, nan)).toBe('Nana');
  expect(columnName(getText, gp)).toMatch(/1$/);
  expect(`${columnName(getText, gp)} ${kindAndAgency(getText, gp)}`).not.toContain('Rata');
  expect(told).toBe(1);
  show(false);
  expect(columnName(getText, gp)).toBe('Dr Rata');
});

it('forgets it with the board: the next one may be of another workshop', () => {
  const { show, stop } = createFollowed();
  show(true);
  stop();
  expect(showsAliases()).toBe(false);
});
