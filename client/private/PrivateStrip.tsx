import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { hereCard } from '../people/hereCard.ts';
import { useFact } from '../session/useFact.ts';
import { isPutAway, putAway } from '../theming/seenHere.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useSaidOnce } from '../ui/useSaidOnce.ts';
import styles from './private.module.css';
import { progressWords } from './progressWords.ts';
import { useDesk, useShelf, useShelfNotes } from './useDesk.ts';
import { ShownLine } from './ShownLine.tsx';
import { usePrivateRounds } from './usePrivateRounds.ts';

/** One calm line for what is on: to participants what is asked, to facilitators about how far people are. */
export function PrivateStrip() {
  const { session } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const { live, over } = usePrivateRounds();
  useWaitingWords(live, over);
  const saw = useSawLive(live);
  useSheetMakesWay(live);
  const [last] = over;
  if (role === 'observer') return null;
  if (live) return role === 'facilitator' ? <RunningLine round={live} /> : <WriterLine round={live} />;
  return last?.state === 'revealed' ? <ShownLine key={last.id} round={last} sawIt={saw === last.id} /> : null;
}

/**
 * The sheet lies over the line of the step on a phone: it goes when the step moves on, since what is asked now is not there.
 * Not from under somebody's words; and all of them are kept, and found again by the line or the menu.
 */
function useSheetMakesWay(live: PrivateRoundFact | null): void {
  const { ui } = useWorkspace();
  const step = useCurrentStep()?.id ?? null;
  const known = useRef(step);
  const isOpen = live?.state === 'open';
  useEffect(() => {
    if (known.current === step) return;
    known.current = step;
    const isTyping = isOpen && document.activeElement?.matches('textarea') === true;
    if (ui.getState().panel === 'write' && !isTyping) ui.setState({ panel: null });
  }, [ui, step, isOpen]);
}

/** The round that was on while this page was open: what came of it concerns everybody who was there. */
function useSawLive(live: PrivateRoundFact | null): string | null {
  const [saw, setSaw] = useState<string | null>(null);
  if (live && live.id !== saw) setSaw(live.id);
  return saw;
}

/** What waits on this device is sent, and what is over is taken down, whether or not a panel is open. */
function useWaitingWords(live: PrivateRoundFact | null, over: readonly PrivateRoundFact[]): void {
  const shelf = useShelf();
  const notes = useShelfNotes(shelf);
  const hasWords = (round: PrivateRoundFact) => notes.some(({ roundId }) => roundId === round.id);
  const left = over.find((round) => shelf && hasWords(round) && !shelf.isSettled(round.id));
  useDesk(live && hasWords(live) ? live.id : null);
  useDesk(left?.id ?? null);
}

function RunningLine({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const { ui } = useWorkspace();
  const words =
    round.state === 'open'
      ? [t('private.strip.running'), progressWords(t, round)].filter(Boolean).join(' ')
      : t('private.strip.stopped');
  return (
    <Strip icon={<Lock aria-hidden />} words={words}>
      <Button onClick={() => ui.setState({ panel: 'privateRound' })}>{t('private.strip.open')}</Button>
    </Strip>
  );
}

/** What the line of the step says already: the question, how its writing stands. */
function useTold(question: string): { question: boolean; state: boolean } {
  const step = useCurrentStep();
  const isWriting = step?.kind === 'writePrivately';
  return {
    question: isWriting && step.prompt.includes(question),
    state: isWriting || step?.kind === 'reveal',
  };
}

function WriterLine({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const { ui, announce } = useWorkspace();
  const { state, title, asking, mine } = round;
  const isAsked = asking !== null && mine.agrees === null;
  const told = useTold(title);
  const waits = isAsked || (state === 'open' && !mine.ready);
  const words = wordsFor();
  useOpenedOnce(round);
  useSaidOnce(waits ? `${round.id} ${asking ?? ''}` : null, words, announce);

  function wordsFor(): string {
    if (isAsked) return t('private.strip.asked');
    if (state === 'closed') return t(told.state ? 'private.strip.waitHere' : 'private.strip.wait');
    // The question stands in the line of the step already.
    if (told.question) return t(mine.ready ? 'private.strip.readyHere' : 'private.strip.asksHere');
    return t(mine.ready ? 'private.strip.ready' : 'private.strip.asks', { question: title });
  }

  // Said by the card for who comes late, with the same way on.
  if (useStore(hereCard, ({ isShown }) => isShown)) return null;
  const label = isAsked
    ? 'private.strip.answer'
    : state === 'open' && !mine.ready
      ? 'private.strip.write'
      : 'private.strip.look';
  return (
    <Strip
      icon={<Lock aria-hidden />}
      words={<span className={styles.clamped}>{words}</span>}
      isCalling={waits}
    >
      <Button look={waits ? 'primary' : 'quiet'} onClick={() => ui.setState({ panel: 'write' })}>
        {t(label)}
      </Button>
    </Strip>
  );
}

/**
 * Opens the sheet when people are asked, once: whoever would begin to write elsewhere would write where all can read.
 * Not while somebody is at something else.
 */
function useOpenedOnce({ id, state, mine }: PrivateRoundFact): void {
  const { ui } = useWorkspace();
  const isRead = useStore(hereCard, ({ isShown }) => !isShown);
  const isDue = state === 'open' && !mine.ready && isRead;
  useEffect(() => {
    const key = `private.opened.${id}`;
    const isTyping = document.activeElement?.matches('input, textarea, select') === true;
    if (!isDue || isPutAway(key)) return;
    putAway(key);
    if (ui.getState().panel === null && !isTyping) ui.setState({ panel: 'write' });
  }, [ui, id, isDue]);
}
