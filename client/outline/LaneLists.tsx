import { Plus } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Lane } from '../../shared/model/lane.ts';
import type { ListedNote } from '../../shared/queries/listedNotes.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { askedQuestions } from '../../shared/queries/askedQuestions.ts';
import { outlineSections, type OutlineSection } from '../../shared/queries/outlineSections.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useRights } from '../session/useRights.ts';
import { buttonClasses } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { Count } from './Count.tsx';
import { headingTag, type HeadingLevel } from './headingTag.ts';
import { NoteList } from './NoteList.tsx';
import { marksOf, type NoteMarks } from './noteMarks.ts';
import { openNoteInLane } from './outlineEdits.ts';
import { outlineOf } from './outlineState.ts';
import { LOOSE, rowKey } from './rowKey.ts';
import styles from './Outline.module.css';

/** All notes of the board under the questions and parts that they answer, then those that answer none. */
export function LaneLists() {
  const { board } = useWorkspace();
  return (
    <LaneGroups
      sections={outlineSections(board.snapshot)}
      marksOf={marksOf(board.snapshot, { theme: true })}
      fold={(notes) => notes.map((note) => ({ note, below: [] }))}
      level={3}
      adds
    />
  );
}

/** How the lists of a group show their notes. */
interface ListLook {
  readonly marksOf: (note: PostIt) => NoteMarks;
  readonly fold: (notes: readonly PostIt[]) => readonly ListedNote[];
  /** Of the outermost headings. */
  readonly level: HeadingLevel;
  /** Whether notes are added at the end of each list. */
  readonly adds: boolean;
}

export interface LaneGroupsProps extends ListLook {
  readonly sections: readonly OutlineSection[];
}

/** Lanes under their questions. */
export function LaneGroups({ sections, ...look }: LaneGroupsProps) {
  const t = useText();
  const lanes = sections.flatMap(({ lane }) => lane ?? []);
  const notesOf = new Map(sections.map(({ lane, notes }) => [lane?.id ?? LOOSE, notes]));
  const { questions, open } = askedQuestions(lanes);
  const loose = notesOf.get(LOOSE);
  return (
    <>
      {questions.map(({ key, prompt, lanes: parts }) => (
        <Question key={key} prompt={prompt} lanes={parts} notesOf={notesOf} {...look} />
      ))}
      {open.map((lane) => (
        <LaneList key={lane.id} {...look} lane={lane} title={lane.title} notes={notesOf.get(lane.id) ?? []} />
      ))}
      {loose && (
        <LaneList {...look} lane={null} title={lanes.length > 0 ? t('outline.loose') : null} notes={loose} />
      )}
    </>
  );
}

interface QuestionProps extends ListLook {
  readonly prompt: string;
  readonly lanes: readonly Lane[];
  readonly notesOf: ReadonlyMap<string, readonly PostIt[]>;
}

function Question({ prompt, lanes, notesOf, ...look }: QuestionProps) {
  const headingId = useId();
  const lists = lanes.map((lane) => ({ lane, notes: notesOf.get(lane.id) ?? [] }));
  const count = lists.reduce((sum, { notes }) => sum + notes.length, 0);
  const Heading = headingTag(look.level);
  const inner = prompt === '' ? look.level : look.level + 1;
  const parts = lists.map(({ lane, notes }) => (
    <LaneList
      key={lane.id}
      {...look}
      level={inner as HeadingLevel}
      lane={lane}
      title={lane.title}
      notes={notes}
    />
  ));
  if (prompt === '') return parts;
  return (
    <section className={styles.question} aria-labelledby={headingId}>
      <Heading id={headingId} className={styles.prompt}>
        {prompt} <Count notes={count} />
      </Heading>
      {parts}
    </section>
  );
}

interface LaneListProps extends ListLook {
  readonly lane: Lane | null;
  /** Null where the list needs no heading of its own: all notes are in it. */
  readonly title: string | null;
  readonly notes: readonly PostIt[];
}

function LaneList({ lane, title, notes, level, adds, fold, marksOf: marks }: LaneListProps) {
  const headingId = useId();
  const t = useText();
  const Heading = headingTag(level);
  const list = lane?.id ?? LOOSE;
  return (
    <section className={styles.lane} aria-labelledby={headingId}>
      <Heading id={headingId} className={title === null ? styles.unseen : styles.title}>
        {title ?? t('outline.all')} {title !== null && <Count notes={notes.length} />}
      </Heading>
      <NoteList list={list} notes={fold(notes)} labelledBy={headingId} marksOf={marks} />
      {adds && <AddHere lane={lane} title={title} />}
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
  useRights(workspace.session);
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
