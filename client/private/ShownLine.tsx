import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { isPutAway, putAway } from '../theming/seenHere.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { showRound } from './showRound.ts';
import { useShelf, useShelfNotes } from './useDesk.ts';

/** What was written is there now: the way to one's own, and to all of it where it lies out of sight. Facilitators are there already. */
export function ShownLine({ round, sawIt }: { round: PrivateRoundFact; sawIt: boolean }) {
  const t = useText();
  const { ui, session } = useWorkspace();
  const isFacilitator = useFact(session, ({ viewer }) => viewer.role === 'facilitator');
  const notes = useShelfNotes(useShelf());
  const isCanvas = useStore(ui, ({ view }) => view === 'canvas');
  const [, setSeen] = useState(0);
  const key = `private.${round.id}`;
  const hasOwn = notes.some(({ roundId }) => roundId === round.id);
  const brought = sawIt && isFacilitator && <BringIntoSight roundId={round.id} />;
  const isElsewhere = sawIt && isCanvas && !isFacilitator;
  if (!(hasOwn || isElsewhere) || isPutAway(key)) return brought;
  const dismiss = () => {
    putAway(key);
    setSeen((count) => count + 1);
  };
  const open = () => {
    dismiss();
    ui.setState({ panel: 'write' });
  };
  return (
    <>
      {brought}
      <Strip icon={<Lock aria-hidden />} words={t('private.strip.shown')} onDismiss={dismiss}>
        {isElsewhere && <ShowThem roundId={round.id} onShown={hasOwn ? undefined : dismiss} />}
        {hasOwn && <Button onClick={open}>{t('private.strip.look')}</Button>}
      </Strip>
    </>
  );
}

/** For whoever shows the notes to all: once they are there, this screen looks at them, beside the panel. */
function BringIntoSight({ roundId }: { roundId: string }) {
  const workspace = useWorkspace();
  const isDone = useRef(false);
  const version = useListVersion(workspace.board);
  useEffect(() => {
    if (isDone.current) return;
    // The list has drawn them by then.
    const frame = requestAnimationFrame(() => {
      isDone.current = showRound(workspace, roundId);
    });
    return () => cancelAnimationFrame(frame);
  }, [workspace, roundId, version]);
  return null;
}

interface ShowThemProps {
  readonly roundId: string;
  /** They are in sight: nothing more has to be said. */
  readonly onShown: (() => void) | undefined;
}

function ShowThem({ roundId, onShown }: ShowThemProps) {
  const t = useText();
  const workspace = useWorkspace();
  const show = () => {
    showRound(workspace, roundId);
    onShown?.();
  };
  return <Button onClick={show}>{t('private.strip.showThem')}</Button>;
}
