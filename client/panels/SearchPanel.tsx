import { useEffect, useMemo, useRef, useState } from 'react';
import { createPostItSearch, type PostItSearch } from '../../shared/queries/search.ts';
import { postItBox } from '../../shared/layout/whereabouts.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { selectOnly } from '../selection/selection.ts';
import { Field } from '../ui/Field.tsx';
import styles from './panels.module.css';

const SHOWN_MOST = 60;
/** As near as a single found note is shown, CSS pixels per world unit. */
const FOUND_ZOOM = 1;

/** Finds notes by words, with or without macrons, and flies to the one that is chosen. */
export default function SearchPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board } = workspace;
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const search = useLiveSearch();
  useSnapshot(board);
  const { version } = board;
  useEffect(() => field.current?.focus(), []);
  const found = useMemo(() => {
    void version;
    const ids = words.trim() === '' ? [] : search.find(words);
    return ids.flatMap((id) => board.snapshot.postIt.get(id) ?? []);
  }, [words, search, board, version]);

  const show = (note: PostIt) => {
    selectOnly(workspace.selection, [note.id]);
    workspace.canvas?.show(postItBox(board.snapshot, note), FOUND_ZOOM);
  };
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
          <li key={note.id}>
            <button type="button" className={styles.found} dir="auto" onClick={() => show(note)}>
              {note.text}
            </button>
          </li>
        ))}
      </ul>
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
