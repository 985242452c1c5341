import { expect, it } from 'vitest';
import { askWords, mySwapWords, swapWords } from '../../../client/enquiry/swapWords.ts';
import { getText } from '../../../client/i18n/texts.ts';

const NAMES: Readonly<Record<string, string>> = { m: 'Mum', n: 'Nurse' };
const seatName = (id: string) => NAMES[id] ?? '';
const swap = {
  way: 'swap' as const,
  moves: [
    { seatId: 'm', from: 'ada', to: 'ben' },
    { seatId: 'n', from: 'ben', to: 'ada' },
  ],
};
const mirror = {
  way: 'mirror' as const,
  moves: [
    { seatId: 'm', from: 'ada', to: 'ben' },
    { seatId: 'n', from: 'ben', to: null },
  ],
};

it('tells everybody of seats, and of no person', () => {
  expect(swapWords(getText, swap, seatName)).toBe('Mum and Nurse have swapped seats for a while');
  expect(swapWords(getText, mirror, seatName)).toBe('Somebody shows the seat of Mum for a while');
  // The wall knows nobody's id.
  const onWall = { ...swap, moves: swap.moves.map(({ seatId }) => ({ seatId, from: null, to: null })) };
  expect(swapWords(getText, onWall, seatName)).toBe('Mum and Nurse have swapped seats for a while');
});

it('tells each where they sit meanwhile, or that they look on', () => {
  expect(mySwapWords(getText, swap, 'ada', seatName)).toBe('For a while you are in the seat of Nurse');
  expect(mySwapWords(getText, mirror, 'ben', seatName)).toBe('For a while you are in the seat of Mum');
  expect(mySwapWords(getText, mirror, 'ada', seatName)).toBe('You look on from outside the seat of Mum');
});

it('asks each for what they would do', () => {
  expect(askWords(getText, swap, 'ben', seatName)).toContain('You would sit in the seat of Mum.');
  expect(askWords(getText, mirror, 'ben', seatName)).toBe('show the seat of Mum for a while?');
  expect(askWords(getText, mirror, 'ada', seatName)).toContain('step out of the seat of Mum');
});
