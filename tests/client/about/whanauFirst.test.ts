import { expect, it } from 'vitest';
import { whanauFirst } from '../../../client/about/whanauFirst.ts';
import { aBoard, anActor } from '../../support/records.ts';

const gp = anActor({ id: 'gp00000000000000', actorKind: 'agencyPerson', column: 'a0' });
const mum = anActor({ id: 'mum0000000000000', actorKind: 'caregiver', column: 'a1' });
const onMap = anActor({ id: 'map0000000000000', actorKind: 'child', column: '' });
const nan = anActor({ id: 'nan0000000000000', actorKind: 'extendedWhanau', column: 'a2' });

it('puts the columns of the whānau first, each in the order that it had', () => {
  const call = whanauFirst(aBoard({ actors: [gp, mum, onMap, nan] }));
  const order = (call?.input.changes ?? [])
    .toSorted((a, b) => (String(a.fields['column']) < String(b.fields['column']) ? -1 : 1))
    .map(({ id }) => id);
  expect(order).toEqual([mum.id, nan.id, gp.id]);
});

it('changes nothing where they are first already', () => {
  expect(whanauFirst(aBoard({ actors: [{ ...gp, column: 'a5' }, mum, nan] }))).toBeNull();
});
