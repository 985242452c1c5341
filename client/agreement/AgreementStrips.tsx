import { CalendarDays } from 'lucide-react';
import { useEffect, useState } from 'react';
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
import { useActorNames } from '../seats/useNames.ts';
import { useSeats } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { openAgreement } from './agreementUi.ts';
import { stateWords, whyWords } from './agreementWords.ts';
import { wayOf } from './Answers.tsx';
import { useAgreements } from './useAgreements.ts';

/** One line: what was agreed and is open again stands before all else, for everybody; then what this person is asked. */
export function AgreementStrips() {
  const { session } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const mirrored = useMirrored();
  const all = useAgreements();
  const waiting = useWaiting(all);
  const clash = useClash(all);
  const said = useSaidYes(all);
  const [seen, setSeen] = useState('');
  if (mirrored) return null;
  const again = all.find((read) => read.state === 'openAgain' && newsOf(read) !== seen);
  if (again)
    return (
      <AgainStrip
        read={again}
        isAsked={again === waiting && !isObserver}
        onSeen={() => setSeen(newsOf(again))}
      />
    );
  if (waiting !== undefined && !isObserver) return <AskedStrip id={waiting.agreement.id} />;
  if (clash !== undefined && !isObserver) return <ClashStrip {...clash} />;
  return said === undefined ? null : <SaidYesStrip id={said.agreement.id} />;
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

/** The first agreement to which this person has said yes themselves, in the room. */
function useSaidYes(all: readonly ReadAgreement[]): ReadAgreement | undefined {
  const { participantId } = useWorkspace();
  const seats = new Map(useSeats().map((seat) => [seat.actorId, seat]));
  return all.find(({ asked, terms }) =>
    asked.some(
      (one) =>
        wayOf(seats.get(one.actor.id), participantId) === 'person' &&
        standingAnswer(one, terms)?.answer === 'yes',
    ),
  );
}

interface Clash {
  readonly id: string;
  readonly week: number;
}

/** The first week that this person has to settle with others: they are down for it, or lead the room. */
function useClash(all: readonly ReadAgreement[]): Clash | undefined {
  const { participantId } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const mine = new Set(
    useSeats()
      .filter(({ holder }) => holder === participantId)
      .map(({ actorId }) => actorId),
  );
  const isMine = ({ coming }: RotaWeek) => coming.some(({ actor }) => actor !== null && mine.has(actor.id));
  return all
    .flatMap(({ agreement, rota }) =>
      rota
        .filter((week) => week.isClash && (isFacilitator || isMine(week)))
        .map(({ week }) => ({ id: agreement.id, week })),
    )
    .at(0);
}

function ClashStrip({ id, week }: Clash) {
  const t = useText();
  const workspace = useWorkspace();
  const { announce } = workspace;
  const words = t('agreement.clashLine', { week });
  useEffect(() => announce(words), [announce, words]);
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={words} isCalling>
      <Button look="primary" onClick={() => openAgreement(workspace, id)}>
        {t('agreement.settle')}
      </Button>
    </Strip>
  );
}

function AskedStrip({ id }: { id: string }) {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={t('agreement.youAreAsked')} isWork>
      <Button look="primary" onClick={() => openAgreement(workspace, id)}>
        {t('agreement.answerNow')}
      </Button>
    </Strip>
  );
}

/** A yes can be taken back at any time: the way to it stays in sight. */
function SaidYesStrip({ id }: { id: string }) {
  const t = useText();
  const workspace = useWorkspace();
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={t('agreement.youSaidYes')} isWork>
      <Button onClick={() => openAgreement(workspace, id)}>{t('agreement.changeAnswer')}</Button>
    </Strip>
  );
}

/** What is new about it: it comes back with the next answer or other words. */
function newsOf({ agreement, asked, terms }: ReadAgreement): string {
  return [agreement.id, terms, asked.reduce((sum, { history }) => sum + history.length, 0)].join(' ');
}

interface AgainProps {
  readonly read: ReadAgreement;
  /** This person has not answered to what it says now. */
  readonly isAsked: boolean;
  readonly onSeen: () => void;
}

/** It stays until it is put away or answered. */
function AgainStrip({ read, isAsked, onSeen }: AgainProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { announce } = workspace;
  const why = whyWords(t, read, useActorNames()).join(' ');
  const state = t('agreement.isState', { state: stateWords(t, 'openAgain') });
  const words = why ? t('agreement.isStateWhy', { state, why }) : state;
  useEffect(() => announce(words), [announce, words]);
  return (
    <Strip icon={<CalendarDays aria-hidden />} words={words} isNews onDismiss={onSeen}>
      <Button
        look={isAsked ? 'primary' : 'quiet'}
        onClick={() => openAgreement(workspace, read.agreement.id)}
      >
        {t(isAsked ? 'agreement.answerNow' : 'agreement.look')}
      </Button>
    </Strip>
  );
}
