import { api } from './api.ts';
import { forgetDevice } from './forgetDevice.ts';
import { listMemberships } from './memberships.ts';

/** Takes a rehearsal away: on the server, and what this device keeps of it. Only the host may; throws a RequestProblem. */
export async function wipeRehearsal(workshopId: string): Promise<void> {
  await api.deleteWorkshop(workshopId);
  const here = listMemberships().filter((membership) => membership.workshopId === workshopId);
  await Promise.all(here.map(({ participantId }) => forgetDevice(participantId)));
}
