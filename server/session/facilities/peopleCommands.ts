import { cleanLine } from '../../../shared/model/cleanText.ts';
import { CommandRefused, type CommandOutcome, type CommandRuns } from '../commandRun.ts';
import { planPerson, type PersonPatch } from '../planPerson.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import { planEnquiryWithout } from '../items/enquiry.ts';
import { dropItem } from '../items/itemChanges.ts';
import { requirePerson } from './requirePerson.ts';
import { planAway } from './tableCommands.ts';
import type { WorkshopState } from '../workshopState.ts';

/** One's own name and cohort; roles; removing somebody and letting them in again. */
export const peopleCommands: CommandRuns<
  'setMyName' | 'setMyCohort' | 'setRole' | 'removePerson' | 'readmitPerson'
> = {
  setMyName({ name }, { participantId }) {
    const clean = cleanLine(name) || null;
    return (state) => patchPerson(state, participantId, { name: clean });
  },
  setMyCohort:
    ({ cohort }, { participantId }) =>
    (state) => {
      if (cohort !== null && !state.cohorts.has(cohort)) {
        throw new CommandRefused('not-found', 'This workshop has no such cohort.');
      }
      return patchPerson(state, participantId, { cohortId: cohort });
    },
  setRole:
    ({ participantId, role }) =>
    (state) => {
      if (role !== 'facilitator') keepOneFacilitator(state, participantId);
      return patchPerson(state, participantId, { role });
    },
  removePerson:
    ({ participantId }, giver) =>
    (state) => {
      if (participantId === giver.participantId) {
        throw new CommandRefused('bad-input', 'Nobody removes themselves; leave the workshop instead.');
      }
      // Or they went on as whomever they write for on the same device.
      const all = [participantId, ...broughtBy(state, participantId)];
      return { changes: all.flatMap((id) => planRemoved(state, id)) };
    },
  readmitPerson:
    ({ participantId }) =>
    (state) =>
      patchPerson(state, participantId, { removed: false }),
};

function patchPerson(state: WorkshopState, participantId: string, patch: PersonPatch): CommandOutcome {
  requirePerson(state, participantId);
  return { changes: planPerson(state, participantId, patch).changes };
}

/** People without a device of their own, whom this person writes for. */
function broughtBy({ participants }: WorkshopState, participantId: string): string[] {
  const theirs = [...participants.values()].filter(
    ({ more, removed }) => more['by'] === participantId && !removed,
  );
  return theirs.map(({ id }) => id);
}

function planRemoved(state: WorkshopState, participantId: string): WorkshopChange[] {
  const { changes } = patchPerson(state, participantId, { removed: true });
  return [...changes, ...planGone(state, participantId)];
}

/** What somebody was asked and has not been counted yet goes with them, and so does their seat at a table. */
function planGone(state: WorkshopState, participantId: string): WorkshopChange[] {
  const rows = [...state.items.all.values()].filter((item) => item.participantId === participantId);
  return [
    ...rows.map(dropItem),
    ...planAway(state, null, [participantId], null),
    ...planEnquiryWithout(state, participantId),
  ];
}

function keepOneFacilitator(state: WorkshopState, participantId: string): void {
  const facilitators = [...state.participants.values()].filter(
    ({ role, removed }) => role === 'facilitator' && !removed,
  );
  if (facilitators.some(({ id }) => id !== participantId)) return;
  throw new CommandRefused(
    'bad-input',
    'A workshop keeps at least one facilitator. Hand over to somebody first.',
  );
}
