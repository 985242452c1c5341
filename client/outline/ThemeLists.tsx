import { useId, type ReactNode } from 'react';
import type { PostIt } from '../../shared/model/postIt.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { foldStacks } from '../../shared/queries/listedNotes.ts';
import { outlineSections } from '../../shared/queries/outlineSections.ts';
import { themeTree } from '../../shared/queries/themeTree.ts';
import { mayAddTheme } from '../actions/selectedThemes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Count } from './Count.tsx';
import { LaneGroups } from './LaneLists.tsx';
import { NoteList } from './NoteList.tsx';
import { marksOf } from './noteMarks.ts';
import { outlineOf } from './outlineState.ts';
import { ALONE, LOOSE } from './rowKey.ts';
import { ThemeSection } from './ThemeSection.tsx';
import styles from './Outline.module.css';

/** All notes of the board by the themes that they are in, then those that stand on their own, then those that wait. */
export default function ThemeLists() {
  const { board } = useWorkspace();
  const { snapshot } = board;
  const { themes, alone, rest } = themeTree(snapshot);
  const fold = (notes: readonly PostIt[]) => foldStacks(snapshot, notes);
  const marks = marksOf(snapshot, { lane: true });
  return (
    <>
      {themes.length === 0 && <NoThemes />}
      {themes.map((branch) => (
        <ThemeSection key={branch.theme.id} branch={branch} level={3} fold={fold} marksOf={marks} />
      ))}
      {alone.length > 0 && <AloneList notes={alone} />}
      <RestLists notes={rest} hasThemes={themes.length > 0} />
    </>
  );
}

function NoThemes() {
  const t = useText();
  const workspace = useWorkspace();
  if (!mayAddTheme(workspace)) return <p className={styles.quiet}>{t('outline.noThemes')}</p>;
  return (
    <div className={styles.first}>
      <p className={styles.quiet}>{t('outline.noThemesYet')}</p>
      <Button onClick={() => outlineOf(workspace).setState({ choosing: true })}>{t('outline.choose')}</Button>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: (headingId: string) => ReactNode;
}

function Part({ title, count, children }: PartProps) {
  const headingId = useId();
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.prompt}>
        {title} <Count notes={count} />
      </h3>
      {children(headingId)}
    </section>
  );
}

function AloneList({ notes }: { notes: readonly PostIt[] }) {
  const t = useText();
  const { snapshot } = useWorkspace().board;
  return (
    <Part title={t('outline.alone')} count={notes.length}>
      {(headingId) => (
        <NoteList
          list={ALONE}
          notes={foldStacks(snapshot, notes)}
          labelledBy={headingId}
          marksOf={marksOf(snapshot, { lane: true })}
        />
      )}
    </Part>
  );
}

/** What is not themed yet, under the questions that it answers. */
function RestLists({ notes, hasThemes }: { notes: readonly PostIt[]; hasThemes: boolean }) {
  const t = useText();
  const { snapshot } = useWorkspace().board;
  const waits = new Set(notes);
  const marks = marksOf(snapshot, {});
  const sections = outlineSections(snapshot)
    .map(({ lane, notes: all }) => ({ lane, notes: all.filter((note) => waits.has(note)) }))
    .filter((section) => section.notes.length > 0);
  const fold = (some: readonly PostIt[]) => foldStacks(snapshot, some);
  if (notes.length === 0 && !hasThemes) return null;
  return (
    <Part title={t('outline.rest')} count={notes.length}>
      {(headingId) => {
        if (notes.length === 0) return <p className={styles.quiet}>{t('outline.noRest')}</p>;
        if (liveLanes(snapshot).length === 0)
          return <NoteList list={LOOSE} notes={fold(notes)} labelledBy={headingId} marksOf={marks} />;
        return <LaneGroups sections={sections} marksOf={marks} fold={fold} level={4} adds={false} />;
      }}
    </Part>
  );
}
