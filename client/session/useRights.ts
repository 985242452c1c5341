import { agendaOf } from './factsActor.ts';
import type { Session } from './openSession.ts';
import { useFact } from './useFact.ts';

/** Renders anew when what this person may do on the board changes: with their role, the step, and a question answered privately. */
export function useRights(session: Session): void {
  useFact(session, (facts) => facts.viewer.role);
  useFact(session, (facts) => {
    const agenda = agendaOf(facts);
    return agenda?.current ? agenda : null;
  });
  // In one word: about how many are ready changes nothing.
  useFact(session, ({ items }) =>
    Object.values(items.privateRound)
      .map(({ id, state }) => `${id} ${state}`)
      .join(),
  );
}
