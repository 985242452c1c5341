import { Plus } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Lane } from '../../shared/model/lane.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { askedQuestions } from '../../shared/queries/askedQuestions.ts';
import { outlineSections } from '../../shared/queries/outlineSections.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { buttonClasses } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { Count } from './Count.tsx';
import { NoteList } from './NoteList.tsx';
import { openNoteInLane } from './outlineEdits.ts';
import { outlineOf } from './outlineState.ts';
import { LOOSE, rowKey } from './rowKey.ts';
import styles from './Outline.module.css';

/** All notes of the board under the questions and parts that they answer, then those that answer none. */
export function LaneLists({ total }: { total: number }) {
  const t = useText();
  const { board } = useWorkspace();
  const sections = outlineSections(board.snapshot);
  const lanes = sections.flatMap(({ lane }) => lane ?? []);
  const notesOf = new Map(sections.map(({ lane, notes }) => [lane?.id ?? LOOSE, notes]));
  const { questions, open } = askedQuestions(lanes);
  const headingId = useId();
  const loose = notesOf.get(LOOSE);
  return (
    <section className={joinClasses(styles.group, styles.all)} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t('outline.all')} <Count notes={total} />
      </h2>
      {questions.map(({ key, prompt, lanes: parts }) => (
        <Question key={key} prompt={prompt} lanes={parts} notesOf={notesOf} />
      ))}
      {open.map((lane) => (
        <LaneList
          key={lane.id}
          lane={lane}
          title={lane.title}
          notes={notesOf.get(lane.id) ?? []}
          level="h3"
        />
      ))}
      {loose && (
        <LaneList lane={null} title={lanes.length > 0 ? t('outline.loose') : null} notes={loose} level="h3" />
      )}
    </section>
  );
}

interface QuestionProps {
  readonly prompt: string;
  readonly lanes: readonly Lane[];
  readonly notesOf: ReadonlyMap<string, readonly PostIt[]>;
}

function Question({ prompt, lanes, notesOf }: QuestionProps) {
  const headingId = useId();
  const lists = lanes.map((lane) => ({ lane, notes: notesOf.get(lane.id) ?? [] }));
  const count = lists.reduce((sum, { notes }) => sum + notes.length, 0);
  if (prompt === '') {
    return lists.map(({ lane, notes }) => (
      <LaneList key={lane.id} lane={lane} title={lane.title} notes={notes} level="h3" />
    ));
  }
  return (
    <section className={styles.question} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.prompt}>
        {prompt} <Count notes={count} />
      </h3>
      {lists.map(({ lane, notes }) => (
        <LaneList key={lane.id} lane={lane} title={lane.title} notes={notes} level="h4" />
      ))}
    </section>
  );
}

interface LaneListProps {
  readonly lane: Lane | null;
  /** Null where the list needs no heading of its own: all notes are in it. */
  readonly title: string | null;
  readonly notes: readonly PostIt[];
  readonly level: 'h3' | 'h4';
}

function LaneList({ lane, title, notes, level: Heading }: LaneListProps) {
  const headingId = useId();
  const t = useText();
  const list = lane?.id ?? LOOSE;
  return (
    <section className={styles.lane} aria-labelledby={headingId}>
      <Heading id={headingId} className={title === null ? styles.unseen : styles.title}>
        {title ?? t('outline.all')} {title !== null && <Count notes={notes.length} />}
      </Heading>
      <NoteList list={list} notes={notes} labelledBy={headingId} />
      <AddHere lane={lane} title={title} />
    </section>
  );
}

/** The last row of each list. */
function AddHere({ lane, title }: { lane: Lane | null; title: string | null }) {
  const t = useText();
  const workspace = useWorkspace();
  const list = lane?.id ?? LOOSE;
  const key = rowKey(list, null);
  const isCurrent = useStore(outlineOf(workspace), (state) => state.current === key);
  if (!mayAddPostIts(workspace)) return null;
  return (
    <button
      type="button"
      className={joinClasses(buttonClasses('plain'), styles.add)}
      data-row={key}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={title === null ? t('outline.addNote') : t('outline.addNoteTo', { lane: title })}
      onClick={() => openNoteInLane(workspace, lane, list)}
    >
      <Plus aria-hidden />
      {t('outline.addNote')}
    </button>
  );
}
