import type { Actor } from '../../shared/model/actor.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { TIE_FLOWS, TIE_STRENGTHS, TIE_STRESSES, type Tie } from '../../shared/model/tie.ts';
import { createRandom } from './random.ts';
import { aContact, aTie, anActor } from './records.ts';

export interface PretendNetwork {
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly contacts: readonly Contact[];
}

const WHANAU: readonly [string, Actor['actorKind']][] = [
  ['Pēpi', 'child'],
  ['Mum', 'caregiver'],
  ['Dad', 'caregiver'],
  ['Nana Hūhana', 'extendedWhanau'],
  ['Koro', 'extendedWhanau'],
  ['Aunty Ngāhuia', 'extendedWhanau'],
];
const AGENCIES = [
  'Early intervention service',
  'Child development service',
  'Iwi social service',
  'Needs assessment',
  'Hospital',
  'Kura',
];
const ROLES = [
  'Speech-language therapist',
  'Social worker',
  'Nurse',
  'Co-ordinator',
  'Key worker',
  'Paediatrician',
];

/** A made-up network of so many actors and ties, the same for the same seed; hubs among the whānau, as in life. */
export function pretendNetwork(actorCount: number, tieCount: number, seed = 7): PretendNetwork {
  const random = createRandom(seed);
  const { pick } = random;
  const actors = Array.from({ length: actorCount }, (_, index) => {
    const [label, actorKind] = WHANAU[index] ?? [`${pick(ROLES)} ${index}`, 'agencyPerson' as const];
    const isWhanau = index < WHANAU.length;
    return anActor({
      id: `actor${index}`.padEnd(16, 'x'),
      label,
      actorKind,
      agency: isWhanau ? '' : pick(AGENCIES),
    });
  });
  const ties = Array.from({ length: tieCount }, (_, index) => {
    const from = actors[1 + (index % (actorCount - 1))] as Actor;
    const hub = (index < actorCount ? actors[index % 3] : pick(actors)) as Actor;
    const to = hub.id === from.id ? (actors[0] as Actor) : hub;
    return aTie({
      id: `tie${index}`.padEnd(16, 'x'),
      from: from.id,
      to: to.id,
      strength: pick(TIE_STRENGTHS),
      stress: pick([...TIE_STRESSES, 'none', 'none', 'none'] as const),
      flow: pick([...TIE_FLOWS, 'none', 'none', 'none', 'none'] as const),
    });
  });
  const contacts = actors.slice(WHANAU.length).map((actor, index) =>
    aContact({
      id: `contact${index}`.padEnd(16, 'x'),
      actor: actor.id,
      visits: 1 + random.below(2),
      per: pick(['week', 'fortnight', 'month'] as const),
    }),
  );
  return { actors, ties, contacts };
}
