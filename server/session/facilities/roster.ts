/** Who is here: everybody with at least one open connection. */
export interface Roster {
  /** True if this is the first connection of the participant. */
  arrive(participantId: string): boolean;
  /** True if it was the last one. */
  depart(participantId: string): boolean;
  isHere(participantId: string): boolean;
  /** How many connections this participant has. */
  count(participantId: string): number;
  /** How many people are here. */
  readonly size: number;
}

/** Makes an empty roster. */
export function createRoster(): Roster {
  const connections = new Map<string, number>();
  return {
    arrive(participantId) {
      const count = connections.get(participantId) ?? 0;
      connections.set(participantId, count + 1);
      return count === 0;
    },
    depart(participantId) {
      const count = connections.get(participantId) ?? 0;
      if (count > 1) connections.set(participantId, count - 1);
      else connections.delete(participantId);
      return count === 1;
    },
    isHere: (participantId) => connections.has(participantId),
    count: (participantId) => connections.get(participantId) ?? 0,
    get size() {
      return connections.size;
    },
  };
}
