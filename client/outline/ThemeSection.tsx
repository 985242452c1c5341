import { useId } from 'react';
import { useStore } from 'zustand';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { ListedNote } from '../../shared/queries/listedNotes.ts';
import { notesOfBranch, type ThemeBranch } from '../../shared/queries/themeTree.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { isFolded } from './folds.ts';
import type { HeadingLevel } from './headingTag.ts';
import { NoteList } from './NoteList.tsx';
import type { NoteMarks } from './noteMarks.ts';
import { outlineOf } from './outlineState.ts';
import { ThemeHeading } from './ThemeHeading.tsx';
import styles from './Theme.module.css';

export interface ThemeSectionProps {
  readonly branch: ThemeBranch;
  readonly level: HeadingLevel;
  readonly fold: (notes: readonly PostIt[]) => readonly ListedNote[];
  readonly marksOf: (note: PostIt) => NoteMarks;
}

/** A theme: its heading, its notes, and the themes within it. */
export function ThemeSection({ branch, level, fold, marksOf }: ThemeSectionProps) {
  const t = useText();
  const { theme, notes, inner } = branch;
  const headingId = useId();
  const folded = useStore(outlineOf(useWorkspace()), (state) => isFolded(state, theme));
  const isEmpty = notes.length === 0 && inner.length === 0;
  return (
    <section
      className={joinClasses(styles.theme, level > 3 && styles.inner)}
      data-color={theme.color}
      aria-labelledby={headingId}
    >
      <ThemeHeading
        theme={theme}
        headingId={headingId}
        level={level}
        count={notesOfBranch(branch).length}
        folded={folded}
      />
      {!folded && (
        <>
          {isEmpty && <p className={styles.quiet}>{t('outline.themeEmpty')}</p>}
          <NoteList list={theme.id} notes={fold(notes)} labelledBy={headingId} marksOf={marksOf} />
          {inner.map((one) => (
            <ThemeSection key={one.theme.id} branch={one} level={4} fold={fold} marksOf={marksOf} />
          ))}
        </>
      )}
    </section>
  );
}
