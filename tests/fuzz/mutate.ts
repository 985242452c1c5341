import type { Random } from '../support/random.ts';

const INTERESTING = [0, 1, 2, 7, 10, 31, 32, 64, 127, 128, 129, 132, 136, 192, 200, 255] as const;
const LONGEST = 4096;

type Mutation = (bytes: Uint8Array, random: Random, corpus: readonly Uint8Array[]) => Uint8Array;

function at(bytes: Uint8Array, random: Random): number {
  return random.below(Math.max(1, bytes.length));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function changed(bytes: Uint8Array, index: number, value: number): Uint8Array {
  const copy = bytes.slice();
  if (index < copy.length) copy[index] = value;
  return copy;
}

const MUTATIONS: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const index = at(bytes, random);
    return changed(bytes, index, (bytes[index] ?? 0) ^ (1 << random.below(8)));
  },
  function setByte(bytes, random) {
    return changed(bytes, at(bytes, random), random.pick(INTERESTING));
  },
  function stepByte(bytes, random) {
    const index = at(bytes, random);
    return changed(bytes, index, (bytes[index] ?? 0) + random.pick([-2, -1, 1, 2]));
  },
  function dropBytes(bytes, random) {
    const from = at(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(6)));
  },
  function insertBytes(bytes, random) {
    const from = at(bytes, random);
    const added = Uint8Array.from({ length: 1 + random.below(5) }, () => random.below(256));
    return joined(bytes.subarray(0, from), added, bytes.subarray(from));
  },
  function repeatBytes(bytes, random) {
    const from = at(bytes, random);
    const piece = bytes.subarray(from, from + 1 + random.below(24));
    return joined(bytes.subarray(0, from), piece, bytes.subarray(from));
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, at(bytes, random));
  },
  function splice(bytes, random, corpus) {
    const other = random.pick(corpus);
    return joined(bytes.subarray(0, at(bytes, random)), other.subarray(at(other, random)));
  },
  function hugeNumber(bytes, random) {
    const from = at(bytes, random);
    const number = Uint8Array.of(255, 255, 255, 255, random.pick([1, 15, 255]), random.pick([0, 1, 127]));
    return joined(bytes.subarray(0, from), number, bytes.subarray(from + 1));
  },
];

/** One to five random changes of some update of the corpus. */
export function mutate(corpus: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = random.pick(corpus);
  for (let count = 1 + random.below(5); count > 0; count--)
    bytes = random.pick(MUTATIONS)(bytes, random, corpus);
  return bytes.slice(0, LONGEST);
}
