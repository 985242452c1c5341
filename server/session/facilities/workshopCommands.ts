import { cleanLine, cleanText } from '../../../shared/model/cleanText.ts';
import { CommandRefused, requireTitle, type CommandRuns } from '../commandRun.ts';
import { planCohort } from '../newWorkshop.ts';
import { planWorkshopPatch } from '../patchWorkshop.ts';

const mostCohorts = 50;

/** What is true of the whole workshop: its title, its purpose and minutes, its cohorts. */
export const workshopCommands: CommandRuns<'renameWorkshop' | 'setPurpose' | 'addCohort'> = {
  renameWorkshop({ title }, { now }) {
    const clean = requireTitle(cleanLine(title));
    return (state) => ({ changes: planWorkshopPatch(state, { title: clean }, now).changes });
  },
  setPurpose({ purpose, minutes }, { now }) {
    const clean = cleanText(purpose).trim();
    return (state) => ({ changes: planWorkshopPatch(state, { purpose: clean, minutes }, now).changes });
  },
  addCohort({ cohortId, title }) {
    const clean = requireTitle(cleanLine(title));
    return ({ workshop, cohorts }) => {
      if (cohorts.has(cohortId)) return { changes: [], result: { cohortId } };
      if (cohorts.size >= mostCohorts)
        throw new CommandRefused('too-many', 'This workshop is full of cohorts.');
      return { changes: [planCohort(workshop.id, clean, cohortId)], result: { cohortId } };
    };
  },
};
