import { expect, it } from 'vitest';
import { seatCounts } from '../../../shared/queries/seatCounts.ts';
import { aBoard, anActor } from '../../support/records.ts';

const gp = anActor({ actorKind: 'agencyPerson' });
const nan = anActor({ actorKind: 'extendedWhanau' });
const agency = anActor({ actorKind: 'agency' });
const gone = anActor({ actorKind: 'child', deleted: true });
const snapshot = aBoard({ actors: [gp, nan, agency, gone] });

it('counts people, those who sit here, and seats that are empty', () => {
  expect(seatCounts(snapshot, [])).toEqual({ people: 2, held: 0, empty: 0 });
  const seats = [
    { actorId: gp.id, held: true },
    { actorId: nan.id, held: false },
  ];
  expect(seatCounts(snapshot, seats)).toEqual({ people: 2, held: 1, empty: 1 });
});

it('counts an agency where it has a seat, and nobody who is in the bin', () => {
  const seats = [
    { actorId: agency.id, held: true },
    { actorId: gone.id, held: true },
  ];
  expect(seatCounts(snapshot, seats)).toEqual({ people: 3, held: 1, empty: 0 });
});
