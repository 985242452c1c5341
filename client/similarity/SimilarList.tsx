import { Group, Layers2, StickyNote } from 'lucide-react';
import { useId, useState } from 'react';
import { themeOf } from '../../shared/model/belonging.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { SimilarNote } from '../../shared/similarity/similarNotes.ts';
import { mayWrite } from '../actions/selected.ts';
import { mayAddTheme, mayWriteTheme } from '../actions/selectedThemes.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { Button } from '../ui/Button.tsx';
import { topOf } from './comparedNotes.ts';
import { MarkedText } from './MarkedText.tsx';
import { noteWhere } from './noteWhere.ts';
import type { Made } from './NameMade.tsx';
import styles from './similar.module.css';
import { groupNotes, putNotes, stackNotes } from './takeNotes.ts';

export interface SimilarListProps {
  readonly note: PostIt;
  /** Most alike first. */
  readonly found: readonly SimilarNote[];
  onMade(made: Made): void;
}

/** Notes like one note, each to be ticked, and what can be done with the ticked ones. */
export function SimilarList({ note, found, onMade }: SimilarListProps) {
  const t = useText();
  const headingId = useId();
  const workspace = useWorkspace();
  const { board } = workspace;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  useListVersion(board);
  const { snapshot } = board;
  // Others may have binned some, or stacked them on each other.
  const shown = found.flatMap((one) => {
    const other = snapshot.postIt.get(one.id);
    const isThere = other && !other.deleted && other !== note && topOf(snapshot, other) === other;
    return isThere ? [{ other, words: one.sharedWords }] : [];
  });
  if (shown.length === 0) return <p className={styles.quiet}>{t('similar.none')}</p>;
  const ids = shown.map(({ other }) => other.id).filter((id) => ticked.has(id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return (
    <>
      <h3 id={headingId} className={styles.heading} role="status">
        {t('similar.found', { count: shown.length })}
      </h3>
      <ul className={styles.list} aria-labelledby={headingId}>
        {shown.map(({ other, words }) => (
          <li key={other.id}>
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={ticked.has(other.id)}
                disabled={!mayWrite(workspace, other.id, 'place')}
                onChange={(event) => tick(other.id, event.target.checked)}
              />
              <span className={styles.tickWords}>
                <MarkedText text={wordsSaid(t, other)} words={words} />
                <span className={styles.where}>{noteWhere(t, snapshot, other)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Together note={note} ids={ids} onMade={onMade} onDone={() => setTicked(new Set())} />
    </>
  );
}

interface TogetherProps {
  readonly note: PostIt;
  /** Those that are ticked. */
  readonly ids: readonly string[];
  onMade(made: Made): void;
  onDone(): void;
}

/** What can be done with the note and the ticked ones: for each of them one press, and one undo. */
function Together({ note, ids, onMade, onDone }: TogetherProps) {
  const t = useText();
  const workspace = useWorkspace();
  const theme = themeOf(workspace.board.snapshot, note);
  const mayMove = mayWrite(workspace, note.id, 'place');
  const isNone = ids.length === 0;
  const group = () => {
    const id = groupNotes(workspace, [note.id, ...ids]);
    if (id !== null) onMade({ themeId: id });
  };
  return (
    <div className={styles.foot}>
      <p className={styles.quiet} aria-hidden={!isNone}>
        {isNone ? t('similar.tickHint') : t('similar.ticked', { count: ids.length })}
      </p>
      <div className={styles.row}>
        {theme && (
          <Button
            look="primary"
            icon={<StickyNote aria-hidden />}
            disabled={isNone || !mayWriteTheme(workspace, theme.id, 'place')}
            onClick={() => putNotes(workspace, ids, theme) && onDone()}
          >
            <span className={styles.clip}>{t('similar.putInto', { theme: themeName(theme.title) })}</span>
          </Button>
        )}
        <Button
          look={theme ? 'quiet' : 'primary'}
          icon={<Group aria-hidden />}
          disabled={isNone || !mayMove || !mayAddTheme(workspace)}
          onClick={group}
        >
          {t('similar.group')}
        </Button>
        <Button
          icon={<Layers2 aria-hidden />}
          disabled={isNone || !mayMove}
          onClick={() => stackNotes(workspace, [note.id, ...ids]) && onDone()}
        >
          {t('action.stackSelected')}
        </Button>
      </div>
    </div>
  );
}
