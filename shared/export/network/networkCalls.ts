import { newId } from '../../model/ids.ts';
import { inBatches } from '../../operations/addRecords.ts';
import { addAgreement, claimWeeks } from '../../operations/agreement.ts';
import { addToNetwork, binInNetwork, type NetworkKind, type NewOf } from '../../operations/network.ts';
import type { OperationCall } from '../../operations/operation.ts';
import { addPostIts } from '../../operations/postIt.ts';
import { addImagined, addScenario } from '../../operations/scenario.ts';
import type { NetworkPlan } from './planNetwork.ts';

function add<Kind extends NetworkKind>(kind: Kind, all: readonly NewOf<Kind>[]): OperationCall[] {
  return inBatches(all).map((batch) => addToNetwork(kind, batch));
}

/** The scenario goes before what exists in it. */
function scenarioCalls(plan: NetworkPlan['scenario']): OperationCall[] {
  if (!plan) return [];
  const { id, title, premise, overrides, ties, contacts, slot } = plan;
  return [
    addScenario({ id, title, premise, ...overrides }),
    ...inBatches(ties).map((batch) => addImagined(id, 'tie', batch)),
    ...inBatches(contacts).map((batch) => addImagined(id, 'contact', batch)),
    ...slotCalls(title, slot),
  ];
}

function slotCalls(title: string, slot: NonNullable<NetworkPlan['scenario']>['slot']): OperationCall[] {
  if (!slot) return [];
  const { rota, ...limit } = slot;
  const id = newId();
  const claims = rota.map(({ week, actor }) => ({ week, actor, nobody: actor === null }));
  return [addAgreement({ id, title, ...limit }), ...inBatches(claims).map((batch) => claimWeeks(id, batch))];
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
    ...scenarioCalls(plan.scenario),
    ...(plan.giveWay.length > 0 ? [binInNetwork('actor', plan.giveWay)] : []),
  ];
}

/** How many records it adds. */
export function countPlanned({
  grid,
  actor,
  tie,
  contact,
  conversation,
  postIts,
  scenario,
}: NetworkPlan): number {
  const slot = scenario?.slot ? [scenario.slot.rota, [scenario.slot]] : [];
  const imagined = scenario ? [scenario.ties, scenario.contacts, [scenario], ...slot] : [];
  return [grid, actor, tie, contact, conversation, postIts, ...imagined].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}
