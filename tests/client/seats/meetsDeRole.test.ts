import { expect, it } from 'vitest';
import { meetsDeRole } from '../../../client/seats/useSeats.ts';
import type { SwapFact } from '../../../shared/session/enquiryFacts.ts';
import type { SeatFact } from '../../../shared/session/networkFacts.ts';

const seat = (fields: Partial<SeatFact>): SeatFact => ({
  ...{ id: 's', boardId: 'b', actorId: 'a', kind: 'seat', holder: null, held: false, isPerson: false },
  ...{
    away: false,
    freeAt: null,
    voiced: false,
    offeredTo: null,
    owes: ['ada'],
    inRole: 1,
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

it('does not wait for who left a seat for a while only, and does once it is given back to somebody', () => {
  const moves = [
    { seatId: 's', from: 'ada', to: 'ben' },
    { seatId: 'other', from: 'ben', to: 'ada' },
  ];
  const swap: SwapFact = { id: 'w', boardId: 'b', way: 'swap', state: 'on', moves, agreed: ['ada', 'ben'] };
  expect(meetsDeRole(seat({ holder: 'ben' }), 'ada', [swap])).toBe(false);
  expect(meetsDeRole(seat({ holder: 'ben' }), 'ada', [{ ...swap, state: 'asked' }])).toBe(true);
  // The other's role is met once their seat is theirs again.
  expect(meetsDeRole(seat({ id: 'other', holder: 'ben' }), 'ada', [])).toBe(true);
  expect(meetsDeRole(seat({ holder: 'ben', excused: ['ada'] }), 'ada', [swap])).toBe(true);
});
