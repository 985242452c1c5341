import { Suspense } from 'react';
import { AgreementStrips } from '../agreement/AgreementStrips.tsx';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useBoardValue } from '../document/useBoard.ts';
import { useFact } from '../session/useFact.ts';
import { DeRoleFirst } from '../seats/DeRoleFirst.tsx';
import { SeatStrips } from '../seats/SeatStrips.tsx';
import { later } from '../ui/later.ts';
import { AboutStrip } from './AboutStrip.tsx';

const OnWallStrip = later(() => import('../scenario/OnWallStrip.tsx'));

/** Lines at the top of a network board: what was said before the first name, and seats. A role is met wherever one is. */
export default function NetworkStrips() {
  const { board, boardId, session } = useWorkspace();
  const isNetwork = useBoardValue(board, ({ snapshot }) => isNetworkBoard(snapshot));
  const wasSaid = useFact(session, ({ items }) => boardId in items.network);
  return (
    <>
      <DeRoleFirst />
      {(isNetwork || wasSaid) && (
        <>
          <AboutStrip />
          <SeatStrips />
          <AgreementStrips />
          <Suspense>
            <OnWallStrip />
          </Suspense>
        </>
      )}
    </>
  );
}
