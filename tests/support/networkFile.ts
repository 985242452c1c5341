import type { PretendNetwork } from './networkBoard.ts';

/** A pretend network as a file that Netboard imports. */
export function networkFileOf({ actors, ties, contacts }: PretendNetwork): object {
  const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object;
  return plain({
    id: 'pretend',
    title: 'Pretend',
    actors: actors.map(({ id, label, actorKind, agency }) => ({
      id,
      label,
      kind: KINDS[actorKind],
      agency: agency || null,
    })),
    ties: ties.map(({ from, to, strength, stress, flow, note }) => ({
      ...{ from, to, note },
      kind: 'weak',
      properties: { strength, stress, flow },
    })),
    contacts: contacts.map(({ actor, visits, per, counted }) => ({ actor, visits, per, counted })),
  });
}

const KINDS = {
  child: 'child',
  caregiver: 'caregiver',
  extendedWhanau: 'extended-whanau',
  supportPerson: 'community',
  agencyPerson: 'agency-person',
  agency: 'agency',
  other: 'other',
} as const;
