import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { boxAround } from '../../shared/geometry/box.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { knownFacts } from '../session/useFact.ts';
import { isPutAway, putAway } from '../theming/seenHere.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { useShelf, useShelfNotes } from './useDesk.ts';

/** What was written is there now: the way to one's own, and to all of it where it lies out of sight. */
export function ShownLine({ round, sawIt }: { round: PrivateRoundFact; sawIt: boolean }) {
  const t = useText();
  const { ui } = useWorkspace();
  const notes = useShelfNotes(useShelf());
  const isCanvas = useStore(ui, ({ view }) => view === 'canvas');
  const [, setSeen] = useState(0);
  const key = `private.${round.id}`;
  const hasOwn = notes.some(({ roundId }) => roundId === round.id);
  if (!(hasOwn || (sawIt && isCanvas)) || isPutAway(key)) return null;
  const dismiss = () => {
    putAway(key);
    setSeen((count) => count + 1);
  };
  const open = () => {
    dismiss();
    ui.setState({ panel: 'write' });
  };
  return (
    <Strip icon={<Lock aria-hidden />} words={t('private.strip.shown')} onDismiss={dismiss}>
      {isCanvas && <ShowThem roundId={round.id} />}
      {hasOwn && <Button onClick={open}>{t('private.strip.look')}</Button>}
    </Strip>
  );
}

/** Brings the notes of a round into sight on the canvas. */
function ShowThem({ roundId }: { roundId: string }) {
  const t = useText();
  const workspace = useWorkspace();
  const show = () => {
    const { board, session, canvas } = workspace;
    const rounds = roundsFrom(knownFacts(session).items.round, roundId);
    const notes = livePostIts(board.snapshot).filter((note) => rounds.has(note.round ?? ''));
    const box = boxAround(notes.map((note) => postItBox(board.snapshot, note)));
    if (box) canvas?.show(box);
  };
  return <Button onClick={show}>{t('private.strip.showThem')}</Button>;
}
