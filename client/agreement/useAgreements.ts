import { useMemo } from 'react';
import type { Agreement } from '../../shared/model/agreement.ts';
import { liveAgreements, readAgreement, type ReadAgreement } from '../../shared/queries/agreement.ts';
import { answersTo } from '../../shared/session/agreementFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useSeats } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';

/** The contact agreements of this board, each with its rota, its answers and what they come to. */
export function useAgreements(): readonly ReadAgreement[] {
  const { board, session } = useWorkspace();
  const snapshot = useSnapshot(board);
  const seats = useSeats();
  const agreementAnswer = useFact(session, ({ items }) => items.agreementAnswer);
  return useMemo(() => {
    const read = (one: Agreement) =>
      readAgreement(snapshot, one, seats, answersTo({ agreementAnswer }, one.id));
    return liveAgreements(snapshot).map(read);
  }, [snapshot, seats, agreementAnswer]);
}
