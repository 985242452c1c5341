import type { RoomChecked } from './api.ts';

/** Bytes that a season of workshops needs, with room to spare. */
const ENOUGH_DISK = 1_000_000_000;
/** Clocks further apart than this are worth a word, ms: people compare them with the timer on the wall. */
const CLOCKS_APART = 30_000;

/** How many devices came by the address that the QR codes show. */
export function phoneVerdict({ reached, chosen }: Pick<RoomChecked, 'reached' | 'chosen'>): {
  isFine: boolean;
  count: number;
} {
  const count = reached.filter(({ origin }) => origin === chosen).length;
  return { isFine: count > 0, count };
}

/** The clock furthest from the server's, in ms; of this page, and of the devices that came. */
export function clockVerdict(
  { reached }: Pick<RoomChecked, 'reached'>,
  ownOff: number,
): { isFine: boolean; seconds: number } {
  const furthest = [ownOff, ...reached.map(({ clockOff }) => clockOff)].reduce(
    (worst, off) => (Math.abs(off) > Math.abs(worst) ? off : worst),
    0,
  );
  return { isFine: Math.abs(furthest) < CLOCKS_APART, seconds: Math.round(Math.abs(furthest) / 1000) };
}

/** Gigabytes left, to a tenth; null where that can not be told. */
export function diskVerdict({ disk }: Pick<RoomChecked, 'disk'>): { isFine: boolean; left: number } | null {
  if (disk === null) return null;
  return { isFine: disk.free >= ENOUGH_DISK, left: Math.round(disk.free / 1e8) / 10 };
}
