import type { WorkshopContents, WorkshopChange } from '../storage/workshopStore.ts';

/** Plans the end of somebody's admission: their secrets go, and they stay known as the writer of their notes. */
export function planLeave({ grants }: WorkshopContents, participantId: string): WorkshopChange[] {
  return grants
    .filter((grant) => grant.participantId === participantId)
    .map(({ id }): WorkshopChange => ({ drop: 'grant', id }));
}
