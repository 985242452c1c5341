import { expect, it } from 'vitest';
import { meetsDeRole } from '../../../client/seats/useSeats.ts';
import type { SeatFact } from '../../../shared/session/networkFacts.ts';

const seat = (fields: Partial<SeatFact>): SeatFact => ({
  ...{ id: 's', boardId: 'b', actorId: 'a', kind: 'seat', holder: null, held: false, isPerson: false },
  ...{
    away: false,
    freeAt: null,
    voiced: false,
    offeredTo: null,
    owes: ['ada'],
    excused: [],
    out: [],
    shared: [],
  },
  ...fields,
});

it('waits for who left or lost a seat, not for who sits in it or speaks for a chair', () => {
  expect(meetsDeRole(seat({ holder: 'ada' }), 'ada')).toBe(false);
  expect(meetsDeRole(seat({ kind: 'chair' }), 'ada')).toBe(false);
  expect(meetsDeRole(seat({}), 'ada')).toBe(true);
  expect(meetsDeRole(seat({ holder: 'ben' }), 'ada')).toBe(true);
  expect(meetsDeRole(seat({ owes: [] }), 'ada')).toBe(false);
});

it('waits for whom a facilitator brought out of it, whatever it was', () => {
  expect(meetsDeRole(seat({ kind: 'chair', excused: ['ada'] }), 'ada')).toBe(true);
});
