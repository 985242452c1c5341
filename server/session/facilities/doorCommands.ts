import { cleanLine } from '../../../shared/model/cleanText.ts';
import { PASSWORD_LEAST } from '../../../shared/session/doorCommands.ts';
import { createJoinCode } from '../../access/joinCode.ts';
import { keepPassword } from '../../access/password.ts';
import type { StoredParticipant, WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { planGrant } from '../newWorkshop.ts';
import { isWaiting, withoutWaiting } from '../waiting.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requirePerson } from './requirePerson.ts';

/** The door: lobby, password, code, letting in and turning away; handing over. */
export const doorCommands: CommandRuns<
  'setDoor' | 'setDoorPassword' | 'changeCode' | 'admitPeople' | 'turnAway' | 'handOver'
> = {
  setDoor: (patch) => (state) => ({ changes: [patchWorkshop(state, patch)] }),
  async setDoorPassword({ password }) {
    if (password !== null && password.trim().length < PASSWORD_LEAST)
      throw new CommandRefused('bad-input', `A password has at least ${PASSWORD_LEAST} letters.`);
    const kept = password === null ? null : { ...(await keepPassword(password)) };
    return (state) => ({ changes: [patchWorkshop(state, { password: kept })] });
  },
  changeCode() {
    const code = createJoinCode();
    return ({ workshop, codeGrantId }) => ({
      changes: [planGrant(workshop.id, 'code', code, codeGrantId || undefined)],
      result: { code },
    });
  },
  admitPeople:
    ({ people }) =>
    (state) => {
      const changes = people.flatMap(({ participantId, name }): WorkshopChange[] => {
        const person = state.participants.get(participantId);
        // Another facilitator was quicker, or they have gone: no reason to keep the others waiting.
        if (person === undefined || !isWaiting(person)) return [];
        const mended = name === undefined ? person.name : cleanLine(name) || null;
        return [putPerson({ ...person, name: mended, more: withoutWaiting(person) })];
      });
      return { changes, result: { admitted: changes.length } };
    },
  turnAway:
    ({ participantIds }) =>
    (state) => {
      const waiting = participantIds.flatMap((id) => state.participants.get(id) ?? []).filter(isWaiting);
      const changes = waiting.map((person) =>
        putPerson({ ...person, removed: true, more: withoutWaiting(person) }),
      );
      return { changes, result: { turnedAway: changes.length } };
    },
  handOver:
    ({ participantId }, giver) =>
    (state) => {
      const person = requirePerson(state, participantId);
      const me = requirePerson(state, giver.participantId);
      if (person.id === me.id)
        throw new CommandRefused('bad-input', 'You have these powers already. Hand over to somebody else.');
      if (person.removed)
        throw new CommandRefused('not-found', 'This person was removed. Let them in again first.');
      return {
        changes: [putPerson({ ...person, role: 'facilitator' }), putPerson({ ...me, role: 'participant' })],
      };
    },
};

function putPerson(value: StoredParticipant): WorkshopChange {
  return { put: 'participant', value };
}

/** Settings of the door; what is not given stays. */
function patchWorkshop(
  { workshop }: WorkshopState,
  patch: {
    readonly lobby?: boolean | undefined;
    readonly closed?: boolean | undefined;
    readonly password?: { readonly salt: string; readonly hash: string } | null;
  },
): WorkshopChange {
  const { lobby, closed, password } = patch;
  const more = {
    ...workshop.more,
    ...(lobby === undefined ? {} : { lobby }),
    ...(closed === undefined ? {} : { closed }),
    ...(password === undefined ? {} : { password }),
  };
  return { put: 'workshop', value: { ...workshop, more } };
}
