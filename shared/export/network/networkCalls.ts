import { ADD_BATCH } from '../../operations/addRecords.ts';
import { addToNetwork, binInNetwork, type NetworkKind, type NewOf } from '../../operations/network.ts';
import type { OperationCall } from '../../operations/operation.ts';
import { addPostIts } from '../../operations/postIt.ts';
import type { NetworkPlan } from './planNetwork.ts';

function inBatches<Item>(items: readonly Item[]): Item[][] {
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += ADD_BATCH)
    batches.push(items.slice(start, start + ADD_BATCH));
  return batches;
}

function add<Kind extends NetworkKind>(kind: Kind, all: readonly NewOf<Kind>[]): OperationCall[] {
  return inBatches(all).map((batch) => addToNetwork(kind, batch));
}

/** A planned network as operations, in the order in which they refer to each other. One undo step of the page, one import of the server. */
export function networkCalls(plan: NetworkPlan): OperationCall[] {
  return [
    ...add('grid', plan.grid),
    ...add('actor', plan.actor),
    ...add('tie', plan.tie),
    ...add('contact', plan.contact),
    ...add('conversation', plan.conversation),
    ...inBatches(plan.postIts).map(addPostIts),
    ...(plan.giveWay.length > 0 ? [binInNetwork('actor', plan.giveWay)] : []),
  ];
}

/** How many records it adds. */
export function countPlanned({ grid, actor, tie, contact, conversation, postIts }: NetworkPlan): number {
  return [grid, actor, tie, contact, conversation, postIts].reduce((sum, { length }) => sum + length, 0);
}
