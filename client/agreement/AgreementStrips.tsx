import { CalendarDays } from 'lucide-react';
import { useEffect } from 'react';
import { isTheirOwn, type WayGiven } from '../../shared/model/agreementAnswer.ts';
import {
  isSettled,
  standingAnswer,
  type Asked,
  type ReadAgreement,
  type RotaWeek,
} from '../../shared/queries/agreement.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { useSeats } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { stateWords } from './agreementWords.ts';
import { wayOf } from './Answers.tsx';
import { useAgreements } from './useAgreements.ts';

/** A line for whoever is asked and has not answered; and one for all where what was agreed is open again. */
export function AgreementStrips() {
  const { session } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const mirrored = useMirrored();
  const all = useAgreements();
  const waiting = useWaiting(all);
  const clash = useClash(all);
  if (mirrored) return null;
  if (waiting !== undefined && !isObserver) return <AskedStrip />;
  if (clash !== null && !isObserver) return <ClashStrip week={clash} />;
  const again = all.find(({ state }) => state === 'openAgain');
  return again ? <AgainStrip /> : null;
}

/** Whether this person has an answer to give: for themselves also where it was given in their place before. */
function waitsFor(asked: Asked, way: WayGiven | null, terms: string): boolean {
  const standing = standingAnswer(asked, terms);
  if (way === 'person') return standing === null || !isTheirOwn(standing);
  return way !== null && standing === null;
}

/** The first agreement with a settled rota that this person has not answered, as it stands now. */
function useWaiting(all: readonly ReadAgreement[]): ReadAgreement | undefined {
  const { participantId } = useWorkspace();
  const seats = new Map(useSeats().map((seat) => [seat.actorId, seat]));
  return all.find(
    ({ asked, terms, unsettled }) =>
      isSettled(unsettled) &&
      asked.some((one) => waitsFor(one, wayOf(seats.get(one.actor.id), participantId), terms)),
  );
}

/** The first week that this person has to settle with others: they are down for it, or lead the room. */
function useClash(all: readonly ReadAgreement[]): number | null {
  const { participantId } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const mine = new Set(
    useSeats()
      .filter(({ holder }) => holder === participantId)
      .map(({ actorId }) => actorId),
  );
  const weeks = all.flatMap(({ rota }) => rota.filter(({ isClash }) => isClash));
  const isMine = ({ coming }: RotaWeek) => coming.some(({ actor }) => actor !== null && mine.has(actor.id));
  return weeks.find((week) => isFacilitator || isMine(week))?.week ?? null;
}

function ClashStrip({ week }: { week: number }) {
  const t = useText();
  const { announce, ui } = useWorkspace();
  const words = t('agreement.clashLine', { week });
  useEffect(() => announce(words), [announce, words]);
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={words} isCalling>
      <Button look="primary" onClick={() => ui.setState({ panel: 'agreement' })}>
        {t('agreement.settle')}
      </Button>
    </Strip>
  );
}

function AskedStrip() {
  const t = useText();
  const { ui } = useWorkspace();
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={t('agreement.youAreAsked')} isWork>
      <Button look="primary" onClick={() => ui.setState({ panel: 'agreement' })}>
        {t('agreement.answerNow')}
      </Button>
    </Strip>
  );
}

function AgainStrip() {
  const t = useText();
  const { announce, ui } = useWorkspace();
  const words = t('agreement.isState', { state: stateWords(t, 'openAgain') });
  useEffect(() => announce(words), [announce, words]);
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={words}>
      <Button onClick={() => ui.setState({ panel: 'agreement' })}>{t('agreement.look')}</Button>
    </Strip>
  );
}
