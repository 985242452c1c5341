import type { BoardTemplate, TemplateActor } from './boardTemplate.ts';

/** The columns of the Net-works grid (product: Net-works grid). People rename, add and take out. */
const networkActors: readonly TemplateActor[] = [
  { label: 'Baby/Child', actorKind: 'child', part: 'whanau', x: 0, y: 0 },
  { label: 'Parent/Primary Caregiver', actorKind: 'caregiver', part: 'whanau', x: -190, y: 40 },
  { label: 'Extended whānau', actorKind: 'extendedWhanau', part: 'whanau', x: 190, y: 40 },
  { label: 'Other agency 1 (actual person)', actorKind: 'agencyPerson', part: 'network', x: -420, y: -280 },
  { label: 'Other agency 2 (actual person)', actorKind: 'agencyPerson', part: 'network', x: 0, y: -400 },
  { label: 'Other agency 3 (actual person)', actorKind: 'agencyPerson', part: 'network', x: 420, y: -280 },
];

/** A grid with its six columns; the same people stand on the map. */
export const network: BoardTemplate = { name: 'network', lanes: [], actors: networkActors };
