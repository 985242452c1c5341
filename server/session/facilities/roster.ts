/** Who is here: everybody with at least one open connection. */
export interface Roster {
  /** True if this is the first connection of the participant. */
  arrive(participantId: string): boolean;
  /** True if it was the last one. */
  depart(participantId: string): boolean;
  isHere(participantId: string): boolean;
  /** Since when they have no connection; who never had one, since the server began. Null while they have one. */
  awaySince(participantId: string): number | null;
  /** How many connections this participant has. */
  count(participantId: string): number;
  /** How many people are here. */
  readonly size: number;
}

/** Makes an empty roster. */
export function createRoster(now: () => number): Roster {
  const began = now();
  const connections = new Map<string, number>();
  const departed = new Map<string, number>();
  return {
    arrive(participantId) {
      const count = connections.get(participantId) ?? 0;
      connections.set(participantId, count + 1);
      departed.delete(participantId);
      return count === 0;
    },
    depart(participantId) {
      const count = connections.get(participantId) ?? 0;
      if (count > 1) connections.set(participantId, count - 1);
      else connections.delete(participantId);
      if (count === 1) departed.set(participantId, now());
      return count === 1;
    },
    isHere: (participantId) => connections.has(participantId),
    awaySince: (participantId) =>
      connections.has(participantId) ? null : (departed.get(participantId) ?? began),
    count: (participantId) => connections.get(participantId) ?? 0,
    get size() {
      return connections.size;
    },
  };
}
