import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { PRIORITIES, type Priority } from '../../shared/model/place.ts';
import { POST_IT_TEXT_MAX, type PostIt } from '../../shared/model/postIt.ts';
import { inRankOrder } from '../../shared/queries/postIts.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { showAsColumn } from '../../shared/operations/network.ts';
import { endOfCell } from '../../shared/operations/cellNote.ts';
import { addNotes, commonFields } from '../actions/newPostIt.ts';
import { mayAddPostIts, mayWrite } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { useNoteTyping } from '../typing/useNoteTyping.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import styles from './seats.module.css';
import { voiceFor } from './voiceFor.ts';

const ASKS: Readonly<Record<Priority, TextKey>> = {
  matters: 'seat.matters',
  worries: 'seat.worries',
  wants: 'seat.wants',
};

/** Three fields, written as "I": each line becomes a note in the column of this seat. */
export function SayAsI({ seat }: { seat: SeatFact }) {
  const t = useText();
  const workspace = useWorkspace();
  const { session } = workspace;
  // What may be written follows the step and the role: both are facts.
  useFact(session, (facts) => facts.version);
  const { postIt } = useSnapshot(workspace.board);
  const notes = [...postIt.values()].filter(
    ({ deleted, place }) => !deleted && place[0] === 'cell' && place[1] === seat.actorId,
  );
  const may = mayAddPostIts(workspace);
  return (
    <div className={panels.stack}>
      {!may && <p className={panels.quiet}>{t('seat.noWritingNow')}</p>}
      {PRIORITIES.map((row) => (
        <PriorityField
          key={row}
          actorId={seat.actorId}
          row={row}
          notes={inRankOrder(notes.filter(({ place }) => place[2] === row))}
          may={may}
        />
      ))}
    </div>
  );
}

interface PriorityFieldProps {
  readonly actorId: string;
  readonly row: Priority;
  readonly notes: readonly PostIt[];
  readonly may: boolean;
}

function PriorityField({ actorId, row, notes, may }: PriorityFieldProps) {
  const t = useText();
  const workspace = useWorkspace();
  const [text, setText] = useState('');
  const label = t(ASKS[row]);
  const add = () => {
    const words = text.trim();
    if (words === '') return;
    const { column = '' } = workspace.board.snapshot.actor.get(actorId) ?? {};
    // Whoever is on the map only becomes a column: what they say has a place there.
    if (column === '' && gridOf(workspace.board.snapshot))
      workspace.board.run(showAsColumn(workspace.board.snapshot, actorId));
    const place = endOfCell(workspace.board.snapshot, actorId, row);
    const note = { ...commonFields(workspace), size: 'M' as const, place, text: words };
    // What was not taken stays in the field.
    if (addNotes(workspace, [{ ...note, voice: voiceFor(workspace, actorId) }]).length > 0) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.say}>
      {may ? (
        <div className={styles.sayField}>
          <TextArea
            label={label}
            rows={2}
            dir="auto"
            enterKeyHint="done"
            placeholder={t('seat.asI')}
            maxLength={POST_IT_TEXT_MAX}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <Button
            disabled={text.trim() === ''}
            onPointerDown={(event) => event.preventDefault()}
            onClick={add}
          >
            {t('seat.add')}
          </Button>
        </div>
      ) : (
        <strong>{label}</strong>
      )}
      <ul className={styles.said}>
        {notes.map((note) => (
          <li key={note.id}>
            <Said note={note} label={label} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was said: one's own can be mended, by typing into it. */
function Said({ note, label }: { note: PostIt; label: string }) {
  const t = useText();
  const workspace = useWorkspace();
  const [open, setOpen] = useState(false);
  if (open) return <SaidEditor note={note} label={label} onStop={() => setOpen(false)} />;
  return (
    <span className={styles.saidLine}>
      <span dir="auto">{wordsSaid(t, note)}</span>
      {mayWrite(workspace, note.id, 'text') && (
        <Button look="plain" onClick={() => setOpen(true)}>
          {t('seat.change')}
        </Button>
      )}
    </span>
  );
}

function SaidEditor({ note, label, onStop }: { note: PostIt; label: string; onStop(): void }) {
  const workspace = useWorkspace();
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useNoteTyping(workspace.board, note.id, field);
  useEffect(() => void field.current?.focus(), []);
  return (
    <TextArea
      ref={field}
      label={label}
      rows={2}
      dir="auto"
      maxLength={POST_IT_TEXT_MAX}
      value={typing.text}
      onChange={(event) => typing.type(event.target.value)}
      onCompositionStart={typing.onCompositionStart}
      onCompositionEnd={typing.onCompositionEnd}
      onBlur={onStop}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
        event.preventDefault();
        event.stopPropagation();
        onStop();
      }}
    />
  );
}
