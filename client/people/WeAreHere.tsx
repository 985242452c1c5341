import { Eye, Lock, StickyNote, Target } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { mayAddPostIts } from '../actions/selected.ts';
import { StepsSoFar } from '../agenda/StepsSoFar.tsx';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { countInGrid } from '../../shared/queries/network.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { agendaOf, askedOn } from '../session/factsActor.ts';
import { foundOnArrival } from '../board/arrival.ts';
import { useCounts, useCountsVersion } from '../board/useCounts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useRights } from '../session/useRights.ts';
import { Button } from '../ui/Button.tsx';
import { recall, remember } from '../ui/deviceMemory.ts';
import { hereCard } from './hereCard.ts';
import styles from './WeAreHere.module.css';

/** For whoever comes when others have begun: what it is for, who can read, where everybody is. Then straight in. */
export function WeAreHere() {
  const t = useText();
  const { session, boardId, ui } = useWorkspace();
  const isLate = useIsLate();
  const [isGone, setGone] = useState(false);
  const hasGoneOn = useHasGoneOn(isLate);
  const role = useFact(session, (facts) => facts.viewer.role);
  const isAsked = useFact(session, (facts) => askedOn(facts, boardId) === 'open');
  const isShown = isLate && !isGone && !hasGoneOn && role === 'participant';
  useEffect(() => {
    hereCard.setState({ isShown });
    // What had opened by itself a moment before waits until this is read.
    if (isShown && ui.getState().panel === 'write') ui.setState({ panel: null });
    return () => hereCard.setState({ isShown: false });
  }, [ui, isShown]);
  if (!isShown) return null;
  const go = () => {
    setGone(true);
    if (isAsked) ui.setState({ panel: 'write' });
  };
  return (
    <section className={styles.card} aria-label={t('here.title')}>
      <h2>{t('here.title')}</h2>
      {isAsked && (
        <p className={styles.asked}>
          <Lock aria-hidden />
          {t('here.askedPrivately')}
        </p>
      )}
      <Lines />
      <Button look="primary" onClick={go}>
        {t(isAsked ? 'private.strip.write' : 'here.go')}
      </Button>
    </section>
  );
}

/** Whether this person opens the board for the first time, and others have written there. */
function useIsLate(): boolean {
  const { boardId, participantId, board, session } = useWorkspace();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const memory = `arrived.${participantId}.${boardId}`;
    if (recall(memory) !== null) return undefined;
    // Decided once the board has come: whoever was there from the start is not told later.
    let stop = () => {};
    const look = () => {
      const there = foundOnArrival(board);
      if (there === null) return;
      // Decided for good: nothing is asked of the device with each change of the board from now on.
      stop();
      remember(memory, '1');
      const notes = livePostIts(board.snapshot);
      // Whoever writes already needs no card that pushes the board aside.
      const hasBegun = there > 0 || isPastFirstStep(agendaOf(session.facts));
      setLate(hasBegun && !notes.some(({ id }) => board.targetOf('postIt', id).mine));
    };
    stop = board.subscribe(look);
    look();
    return () => stop();
  }, [board, boardId, participantId, session]);
  return isLate;
}

/** Whether this person has begun to work since the card came, or everybody has gone on to another step: then it has been read, or is out of date. */
function useHasGoneOn(isShown: boolean): boolean {
  const { board, ui } = useWorkspace();
  const step = useCurrentStep()?.id ?? null;
  const [cameIn, setCameIn] = useState<string | null>(null);
  const [hasBegun, setBegun] = useState(false);
  if (isShown && cameIn === null && step !== null) setCameIn(step);
  useEffect(() => {
    if (!isShown) return undefined;
    const stops = [
      board.onChange((_changes, local) => {
        if (local) setBegun(true);
      }),
      // Whoever looks for another view has found their way.
      ui.subscribe(({ view }, before) => {
        if (view !== before.view) setBegun(true);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [board, ui, isShown]);
  return hasBegun || (cameIn !== null && cameIn !== step);
}

function isPastFirstStep(agenda: AgendaFact | null): boolean {
  return agenda?.current != null && agenda.steps[0]?.id !== agenda.current;
}

/** Who can read stands above the field of the list; what is written privately has other readers, told with its question. */
function useIsSaidElsewhere(): boolean {
  const workspace = useWorkspace();
  useRights(workspace.session);
  const step = useCurrentStep();
  const isList = useStore(workspace.ui, ({ view }) => view === 'outline');
  const asked = useFact(workspace.session, (facts) => askedOn(facts, workspace.boardId));
  return step?.kind === 'writePrivately' || asked !== null || (isList && mayAddPostIts(workspace));
}

function Lines() {
  const t = useText();
  const { session, boardId, board } = useWorkspace();
  const purpose = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.purpose ?? '');
  const title = useFact(session, (facts) => facts.items.board[boardId]?.title ?? '');
  const round = useFact(session, (facts) =>
    Object.values(facts.items.round).findLast((one) => one.boardId === boardId && one.open),
  );
  const { all } = useCounts(board);
  useCountsVersion(board);
  const count = all + countInGrid(board.snapshot);
  const isSaidElsewhere = useIsSaidElsewhere();
  return (
    <ul className={styles.lines}>
      {purpose && (
        <li>
          <Target aria-hidden />
          <span>{purpose}</span>
        </li>
      )}
      {!isSaidElsewhere && (
        <li>
          <Eye aria-hidden />
          <span>
            {round?.readers || t('join.readersDefault')}{' '}
            {round && t(round.names === 'shown' ? 'join.namesShown' : 'join.namesHidden')}
          </span>
        </li>
      )}
      <li>
        <StickyNote aria-hidden />
        <span>{t('here.board', { title, count })}</span>
      </li>
      <StepsSoFar />
    </ul>
  );
}
