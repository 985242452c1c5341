import { admit } from './admit.ts';
import { api } from './api.ts';
import type { CreatedWorkshop, NewWorkshop } from './api.ts';
import { keepFacilitatorLink } from './madeHere.ts';
import type { Membership } from './memberships.ts';

export type WorkshopWish = {
  readonly workshop: NewWorkshop;
  /** The host's own name, or empty. */
  readonly name: string;
};

export type MakeSteps = {
  readonly create: (workshop: NewWorkshop) => Promise<CreatedWorkshop>;
  readonly admit: (token: string, name: string, title: string) => Promise<Membership>;
};

const realSteps: MakeSteps = {
  create: api.createWorkshop,
  admit: async (facilitatorToken, name, title) => {
    const { membership } = await admit({ facilitatorToken }, { name, cohort: null }, title);
    return membership;
  },
};

/**
 * Makes a workshop in two steps: the workshop, with who can read it, and the host as its
 * facilitator. When a step fails, the next call goes on from there and makes no second workshop.
 * Resolves to the workshop's id; throws a RequestProblem.
 */
export function createWorkshopMaker(steps: MakeSteps = realSteps): (wish: WorkshopWish) => Promise<string> {
  let made: CreatedWorkshop | null = null;
  let membership: Membership | null = null;
  return async ({ workshop, name }) => {
    made ??= await steps.create(workshop);
    keepFacilitatorLink(made.workshopId, made.facilitatorUrl);
    membership ??= await steps.admit(made.facilitatorToken, name, workshop.title);
    return made.workshopId;
  };
}
