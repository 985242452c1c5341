import { cleanLine, cleanText } from '../../../shared/model/cleanText.ts';
import { requireTitle, type CommandRuns } from '../commandRun.ts';
import { planWorkshopPatch } from '../patchWorkshop.ts';

/** What is true of the whole workshop: its title, its purpose and minutes. */
export const workshopCommands: CommandRuns<'renameWorkshop' | 'setPurpose'> = {
  renameWorkshop({ title }) {
    const clean = requireTitle(cleanLine(title));
    return (state) => ({ changes: planWorkshopPatch(state, { title: clean }).changes });
  },
  setPurpose({ purpose, minutes }) {
    const clean = cleanText(purpose).trim();
    return (state) => ({ changes: planWorkshopPatch(state, { purpose: clean, minutes }).changes });
  },
};
