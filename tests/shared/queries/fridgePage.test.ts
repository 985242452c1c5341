import { expect, test } from 'vitest';
import { fridgePage } from '../../../shared/queries/fridgePage.ts';
import { aBoard, aContact, anActor } from '../../support/records.ts';

const [nana, teacher, physio, away, stepsBack] = ['Nana', 'Teacher', 'Physio', 'Away', 'Back'].map(
  (label, index) => anActor({ label, column: `a${index}`, reserve: label === 'Back' }),
) as [
  ReturnType<typeof anActor>,
  ReturnType<typeof anActor>,
  ReturnType<typeof anActor>,
  ReturnType<typeof anActor>,
  ReturnType<typeof anActor>,
];

test('the whānau’s page lists who comes: services by how often, then those whom they chose', () => {
  const contacts = [
    aContact({ actor: nana.id, visits: 4, counted: false }),
    aContact({ actor: teacher.id, visits: 1, per: 'fortnight' }),
    aContact({ actor: physio.id, visits: 1, per: 'month' }),
    aContact({ actor: physio.id, visits: 1, per: 'week' }),
    aContact({ actor: away.id, visits: 0 }),
    aContact({ actor: stepsBack.id, visits: 1 }),
  ];
  const board = aBoard({ actors: [nana, teacher, physio, away, stepsBack], contacts });
  expect(fridgePage(board).map(({ actor, contacts: own }) => [actor.label, own.length])).toEqual([
    ['Physio', 2],
    ['Teacher', 1],
    ['Nana', 1],
  ]);
  expect(fridgePage(aBoard({}))).toEqual([]);
});
