import { expect, test } from 'vitest';
import type { PersonFact } from '../../../shared/session/facts.ts';
import { countHere } from '../../../client/wall/counts.ts';

const person = (id: string, role: PersonFact['role'], here: boolean): PersonFact => ({
  id,
  name: '',
  role,
  cohort: null,
  here,
});

test('people here are those connected now who take part', () => {
  const people = {
    a: person('a', 'facilitator', true),
    b: person('b', 'participant', true),
    c: person('c', 'participant', false),
    d: person('d', 'observer', true),
  };
  expect(countHere(people)).toBe(2);
});
