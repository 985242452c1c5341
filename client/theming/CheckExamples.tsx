import { useState } from 'react';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { notesOfBranch } from '../../shared/queries/themeTree.ts';
import { isBlank } from '../../shared/queries/postIts.ts';
import type { CheckFact, DistilledFact } from '../../shared/session/themingFacts.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { Button } from '../ui/Button.tsx';
import styles from './check.module.css';
import { laneHints } from './laneHints.ts';
import { findBranch } from './themeLines.ts';
import { useItems } from './useItems.ts';

/** So many say what a theme is about; the rest is a press away. */
const FEW = 3;

function notesBehind(
  snapshot: BoardSnapshot,
  statement: DistilledFact | undefined,
  itemId: string,
): PostIt[] {
  const themeIds = statement ? statement.themes : [itemId];
  const own = (statement?.notes ?? []).flatMap((id) => snapshot.postIt.get(id) ?? []);
  const inThemes = themeIds.flatMap((id) => {
    const branch = findBranch(snapshot, id);
    return branch ? notesOfBranch(branch) : [];
  });
  return [...new Set([...own, ...inThemes])].filter((note) => !note.deleted && !isBlank(note));
}

/** A few of the notes that a theme is made of: what the name stands for. */
export function CheckExamples({ about, itemId }: { about: CheckFact['about']; itemId: string }) {
  const t = useText();
  const { board } = useWorkspace();
  useListVersion(board);
  const { snapshot } = board;
  const statement = useItems('distilled').find(({ id }) => about === 'distilled' && id === itemId);
  const [shownFor, setShownFor] = useState('');
  const notes = notesBehind(snapshot, statement, itemId);
  const hints = laneHints(snapshot, notes);
  const shown = shownFor === itemId ? notes : notes.slice(0, FEW);
  const themes = (statement?.themes ?? []).flatMap((id) => snapshot.theme.get(id) ?? []);
  if (notes.length === 0 && themes.length === 0) return null;
  return (
    <div className={styles.examples}>
      {themes.length > 0 && (
        <p className={styles.quiet} dir="auto">
          {t('check.fromThemes', { themes: themes.map(({ title }) => `“${themeName(title)}”`).join(', ') })}
        </p>
      )}
      <ul aria-label={t('check.examples')}>
        {shown.map((note) => (
          <li key={note.id} className={styles.example} data-color={note.color} dir="auto">
            {wordsSaid(t, note)}
            {hints.has(note.id) && <small className={styles.answers}>{hints.get(note.id)}</small>}
          </li>
        ))}
      </ul>
      {shown.length < notes.length && (
        <Button look="plain" onClick={() => setShownFor(itemId)}>
          {t('check.moreNotes', { count: notes.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
