import type { Lane } from '../model/lane.ts';

/** A word that a question shouts: three capitals or more. */
const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}\p{M}]{2,}(?![\p{L}\p{M}])/gu;

/** A question in as few words as tell it apart: those that it sets in capitals, else all of it. */
export function shortQuestion(prompt: string): string {
  return prompt.match(CAPITALS)?.join(' ') ?? prompt;
}

function nameWithQuestion({ title, prompt }: Lane): string {
  const short = shortQuestion(prompt);
  if (short === '') return title;
  // What may be cut off at the end of a line must not be what tells lanes apart.
  return short === prompt ? `${title} · ${prompt}` : `${short} · ${title}`;
}

/** What each lane is called where its question does not stand above it, by its id. */
export function laneNames(lanes: readonly Lane[]): ReadonlyMap<string, string> {
  const titles = new Map<string, number>();
  for (const { title } of lanes) titles.set(title, (titles.get(title) ?? 0) + 1);
  return new Map(
    lanes.map((lane) => [lane.id, titles.get(lane.title) === 1 ? lane.title : nameWithQuestion(lane)]),
  );
}
