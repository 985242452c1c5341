import { barriersEnablers } from './barriersEnablers.ts';
import { network } from './network.ts';
import type { BoardTemplate } from './boardTemplate.ts';

/** The names of all templates a board can be made from. */
export const boardTemplateNames = ['blank', 'barriers-enablers', 'network'] as const;
export type BoardTemplateName = (typeof boardTemplateNames)[number];

/** Every template by its name. */
export const boardTemplates: Readonly<Record<BoardTemplateName, BoardTemplate>> = {
  blank: { name: 'blank', lanes: [], actors: [] },
  'barriers-enablers': barriersEnablers,
  network,
};
