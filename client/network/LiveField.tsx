import { useEffect, useRef, useState } from 'react';
import { newId } from '../../shared/model/ids.ts';
import { Field, TextArea } from '../ui/Field.tsx';

/** A pause in typing after which others see it, ms: well within a second. */
const PAUSE = 250;

export interface LiveFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly max: number;
  /** More than one line. */
  readonly long?: boolean;
  readonly disabled?: boolean;
  /** @param undoId all changes of one stay in the field are one step of undo */
  readonly onCommit: (value: string, undoId: string) => void;
}

/** A field whose words go to everybody while they are typed; what others write shows while nobody types here. */
export function LiveField({ label, hint, value, max, long, disabled, onCommit }: LiveFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const undoId = useRef('');
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; words: string } | null>(null);
  const commit = useRef(onCommit);
  useEffect(() => {
    commit.current = onCommit;
  });
  const flush = () => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = null;
    commit.current(last.words, undoId.current);
  };
  useEffect(() => flush, []);
  const type = (words: string) => {
    setDraft(words);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { words, timer: setTimeout(flush, PAUSE) };
  };
  const shared = {
    ...{ label, hint, disabled, maxLength: max, value: draft ?? value },
    onFocus: () => {
      undoId.current = newId();
    },
    onBlur: () => {
      flush();
      setDraft(null);
    },
  };
  return long ? (
    <TextArea {...shared} rows={2} onChange={(event) => type(event.target.value)} />
  ) : (
    <Field {...shared} dir="auto" onChange={(event) => type(event.target.value)} />
  );
}
