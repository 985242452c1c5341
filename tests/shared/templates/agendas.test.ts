import { expect, test } from 'vitest';
import { agreementTable } from '../../../shared/model/agreement.ts';
import { capabilitiesOf } from '../../../shared/model/step.ts';
import { visitClaimTable } from '../../../shared/model/visitClaim.ts';
import { scenarioTable } from '../../../shared/model/scenario.ts';
import { actorOf, whyNotCreate } from '../../../shared/permissions/can.ts';
import { agendas } from '../../../shared/templates/agendas.ts';

test.each([
  ['Surplus reality', scenarioTable],
  ['Limit and slot', agreementTable],
  ['Who comes when', visitClaimTable],
] as const)(
  'in the live grid’s step “%s” everybody takes part in it, and writes no notes',
  (title, table) => {
    const step = agendas.liveGrid.find((one) => one.title === title);
    const ana = actorOf('ana', 'participant', false, capabilitiesOf(step?.allows ?? []));
    expect(whyNotCreate(ana, table)).toBeNull();
    expect(ana.stepAllows.has('addPostIts')).toBe(false);
  },
);
