import * as z from 'zod/mini';
import { ABOUTS, NOTHING_SAID, YES_NO } from '../../../shared/session/networkFacts.ts';
import type { JsonObject, WorkshopChange } from '../../storage/workshopStore.ts';
import type { WorkshopState } from '../workshopState.ts';
import { createItemReader, putItem } from './itemChanges.ts';

const networkDetails = z.object({
  about: z.enum(ABOUTS),
  know: z.enum(YES_NO),
  askedBy: z.string(),
  here: z.enum(YES_NO),
  tells: z.string(),
  whanauHere: z.boolean(),
  ownColumn: z.boolean(),
  heardFirst: z.boolean(),
  heard: z.array(z.string()),
  openedBy: z.array(z.object({ participantId: z.string(), at: z.number() })),
});

export type NetworkDetails = z.infer<typeof networkDetails>;
export const readNetwork = createItemReader(networkDetails);

const NOTHING: NetworkDetails = { ...NOTHING_SAID, heard: [], openedBy: [] };

/** One a board; board ids are ids of items of no kind, so this one is made of it. */
export function networkItemId(boardId: string): string {
  return `${boardId}/network`;
}

export function boardOfNetwork(itemId: string): string {
  return itemId.split('/')[0] ?? '';
}

/** What was said of the network of a board. */
export function networkDetailsOf({ items }: WorkshopState, boardId: string): NetworkDetails {
  const item = items.get('network', networkItemId(boardId));
  return item === undefined ? NOTHING : readNetwork(item);
}

/** Says something new of it. */
export function putNetwork(
  state: WorkshopState,
  boardId: string,
  patch: Partial<NetworkDetails>,
): WorkshopChange {
  const next = { ...networkDetailsOf(state, boardId), ...patch };
  const more: JsonObject = { ...next, openedBy: next.openedBy.map((one) => ({ ...one })) };
  return putItem({
    ...{ id: networkItemId(boardId), workshopId: state.workshop.id, boardId, kind: 'network', more },
  });
}
