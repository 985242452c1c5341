import { useEffect, useState } from 'react';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useBoardValue, useSnapshot, useSyncStatus, useTray } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { StatusLine } from '../ui/StatusLine.tsx';
import { Switch } from '../ui/Switch.tsx';
import { showToast } from '../ui/toasts.ts';
import { AskedOfWriters } from './AskedOfWriters.tsx';
import { KeptWords } from './KeptWords.tsx';
import { NoteComposer } from './NoteComposer.tsx';
import { shownNotes, type PrivateDesk } from './privateDesk.ts';
import { PrivateNoteList } from './PrivateNoteList.tsx';
import styles from './private.module.css';
import type { ShelfNote } from './shelf.ts';
import { useComposer } from './useComposer.ts';
import { useShelf, useShelfFailed, useShelfNotes } from './useDesk.ts';
import { WhoCanRead } from './WhoCanRead.tsx';

/** Where one writes in private: the question, who can read, one field, and one's own notes. */
export function WriteSheet({ round, desk }: { round: PrivateRoundFact; desk: PrivateDesk }) {
  const t = useText();
  const isOpen = round.state === 'open';
  const composer = useComposer(desk, round.lane);
  useSnapshot(desk.board);
  // The note in the field stands there; once nothing can be changed it stands with the others.
  const inField = isOpen ? composer.noteId : null;
  const notes = shownNotes(desk.board).filter(({ id, text }) => id !== inField && text.trim() !== '');
  const refused = useTray(desk.board).filter(({ words }) => words !== '');
  const isElsewhere = (note: ShelfNote) => note.heldBack || note.roundId !== round.id;
  const isOnlyHere = useShelfNotes(useShelf()).some(isElsewhere) || refused.length > 0;
  return (
    <div className={styles.sheet}>
      <h3 className={styles.question} dir="auto">
        {round.title}
      </h3>
      <AskedOfWriters round={round} />
      <WhoCanRead round={round} folded={!isOpen || notes.length > 0} />
      {isOpen ? (
        <NoteComposer round={round} composer={composer} />
      ) : (
        <p className={styles.calm}>
          {t(notes.some(({ heldBack }) => heldBack) ? 'private.stoppedHeld' : 'private.stopped')}
        </p>
      )}
      <SaveLine desk={desk} />
      <NotKeptLine desk={desk} />
      {isOpen && <Ready round={round} onReady={composer.next} />}
      <PrivateNoteList desk={desk} notes={notes} isOpen={isOpen} onEdit={composer.edit} />
      <KeptWords
        words={refused.map(({ id, words }) => ({ id, text: words }))}
        title={t('private.late')}
        hint={t('private.lateHint')}
        onDiscard={(id) => desk.board.tray.discard(id)}
      />
      {isOpen && notes.length + refused.length > 0 && (
        <HandOver
          round={round}
          isOnlyHere={isOnlyHere}
          onHandOver={() => {
            composer.next();
            return desk.passOn();
          }}
        />
      )}
    </div>
  );
}

function useHasNotes({ board }: PrivateDesk): boolean {
  return useBoardValue(board, ({ snapshot }) => snapshot.privateNote.size > 0);
}

/** Only this device knows what takes a note back: it is said when that goes with the page. */
function NotKeptLine({ desk }: { desk: PrivateDesk }) {
  const t = useText();
  const hasNotes = useHasNotes(desk);
  const failed = useShelfFailed();
  return hasNotes && failed ? <StatusLine kind="refused" words={t('private.notKept')} /> : null;
}

/** Where the words are: in private notes nobody else can tell. */
function SaveLine({ desk }: { desk: PrivateDesk }) {
  const t = useText();
  const { unsaved, online } = useSyncStatus(desk.board);
  const hasNotes = useHasNotes(desk);
  if (!hasNotes) return null;
  if (unsaved === 0) return <StatusLine kind="saved" words={t('private.saved')} />;
  return (
    <StatusLine
      kind={online ? 'saving' : 'waiting'}
      words={t(online ? 'private.saving' : 'private.onDevice')}
    />
  );
}

function Ready({ round, onReady }: { round: PrivateRoundFact; onReady(): void }) {
  const t = useText();
  const command = useCommand();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { ready } = round.mine;
  useEffect(() => setWanted(null), [ready]);
  const change = async (next: boolean) => {
    setWanted(next);
    // Whoever is ready has ended the last note too: it stands with the others.
    if (next) onReady();
    const answer = await command('setReady', { roundId: round.id, ready: next });
    if (!answer.ok) setWanted(null);
  };
  return (
    <Switch
      label={t('private.ready')}
      hint={t('private.readyHint')}
      on={wanted ?? ready}
      onChange={(next) => void change(next)}
    />
  );
}

interface HandOverProps {
  readonly round: PrivateRoundFact;
  /** Some of their words are nowhere else. */
  readonly isOnlyHere: boolean;
  /** False when it can not be done now. */
  onHandOver(): boolean;
}

function HandOver({ round, isOnlyHere, onHandOver }: HandOverProps) {
  const t = useText();
  const command = useCommand();
  const questions = isOnlyHere
    ? (['handOverQuestion', 'handOverOnlyHere'] as const)
    : (['handOverQuestion'] as const);
  return (
    <Confirm
      label={t('private.handOver')}
      question={questions.map((question) => t(`private.${question}`)).join(' ')}
      onConfirm={async () => {
        if (!onHandOver()) return showToast(t('private.handOverFailed'), { tone: 'attention' });
        if (round.mine.ready) await command('setReady', { roundId: round.id, ready: false });
      }}
    />
  );
}
