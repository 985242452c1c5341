import { useAgenda } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useIsFacilitator } from '../room/useRoom.ts';
import { useFact } from '../session/useFact.ts';
import { Doubles } from '../enquiry/Doubles.tsx';
import { EnquiryCard } from '../enquiry/EnquiryCard.tsx';
import { SwapCard } from '../enquiry/SwapCard.tsx';
import { AddChair } from './AddChair.tsx';
import { ComeOut } from './ComeOut.tsx';
import { MySeat } from './MySeat.tsx';
import { OfferSeats } from './OfferSeats.tsx';
import { SeatCounter } from './SeatCounter.tsx';
import { SeatList } from './SeatList.tsx';
import { SeatWriting } from './SeatWriting.tsx';
import { Sharing } from './Sharing.tsx';
import { SideBySide } from './SideBySide.tsx';
import { StillInRole } from './StillInRole.tsx';
import { useSeats } from './useSeats.ts';
import { isSeatingOver, isWayOut } from './wayOut.ts';

/** The live seats: one's own first, then everybody's, then what holds it together. */
export default function SeatsPanel() {
  const t = useText();
  const { participantId, session } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const seats = useSeats();
  const none = seats.length === 0;
  const sits = seats.some(({ holder }) => holder === participantId);
  const agenda = useAgenda();
  const leadsOut = isWayOut(agenda);
  const isOver = isSeatingOver(agenda);
  return (
    <div className={panels.stack}>
      <SeatCounter />
      {isFacilitator && leadsOut && <StillInRole />}
      {!isObserver && <SwapCard />}
      {!isObserver && <Doubles />}
      <MySeat />
      {!isObserver && sits && <EnquiryCard />}
      {!isObserver && <ComeOut />}
      <Sharing />
      {none && <p className={panels.quiet}>{t(isFacilitator ? 'seat.noneYetLead' : 'seat.noneYet')}</p>}
      <SideBySide />
      {isFacilitator && !isOver && <OfferSeats />}
      <SeatList />
      {/* It comes as soon as others sit: it must not push the list from under a finger. */}
      {!isObserver && !sits && <EnquiryCard />}
      {!isObserver && !isOver && <AddChair />}
      {isFacilitator && !leadsOut && <StillInRole />}
      {isFacilitator && <SeatWriting />}
    </div>
  );
}
