import { useEffect, useMemo, useRef, useState } from 'react';
import { createPostItSearch, type PostItSearch } from '../../shared/queries/search.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Found, FoundTools, useGathering } from './FoundNotes.tsx';
import styles from './panels.module.css';

const SHOWN_MOST = 60;

/** Finds notes by words, with or without macrons; leads to one, or gathers several. */
export default function SearchPanel() {
  const t = useText();
  const { board } = useWorkspace();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const search = useLiveSearch();
  const choose = useGathering();
  useSnapshot(board);
  const { version } = board;
  useEffect(() => void field.current?.focus(), []);
  const found = useMemo(() => {
    void version;
    const ids = words.trim() === '' ? [] : search.find(words);
    return ids.flatMap((id) => board.snapshot.postIt.get(id) ?? []);
  }, [words, search, board, version]);

  return (
    <div className={styles.stack}>
      <Field
        ref={field}
        type="search"
        label={t('search.label')}
        hint={t('search.hint')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className={styles.quiet}>
        {words.trim() === '' ? '' : t('search.found', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.slice(0, SHOWN_MOST).map((note) => (
          <Found key={note.id} note={note} onChoose={() => choose(note.id)} />
        ))}
      </ul>
      <FoundTools />
    </div>
  );
}

/** An index that keeps up with the board while the panel is open. */
function useLiveSearch(): PostItSearch {
  const { board } = useWorkspace();
  const search = useMemo(() => createPostItSearch(board.snapshot.postIt.values()), [board]);
  useEffect(
    () =>
      board.onChange((changes) => {
        for (const { kind, id } of changes) {
          const note = kind === 'postIt' ? board.snapshot.postIt.get(id) : undefined;
          if (note) search.keep(note);
          else search.forget(id);
        }
      }),
    [board, search],
  );
  return search;
}
