import { cleanText } from '../../shared/model/cleanText.ts';
import { isImagined } from '../../shared/model/imagined.ts';
import { POST_IT_TEXT_MAX, type PostIt } from '../../shared/model/postIt.ts';
import { laneAt, postItBox } from '../../shared/layout/whereabouts.ts';
import { boxAround } from '../../shared/geometry/box.ts';
import type { NewPostIt } from '../../shared/operations/postIt.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';
import { selectOnly } from '../selection/selection.ts';
import { copyText } from '../ui/copyText.ts';
import { showToast } from '../ui/toasts.ts';
import type { Workspace } from '../board/workspace.ts';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { addNotes, commonFields, fieldsToCopy, placeNotes, rowFrom } from './newPostIt.ts';
import { mayAddPostIts, selectedPostIts } from './selected.ts';

/** Most notes that one paste makes without asking; a longer list belongs into the import dialog. */
const PASTE_MOST = 400;

/** What was copied here, with where it lay: pasting the same words again keeps colour, size and arrangement. */
interface Copied {
  readonly text: string;
  readonly notes: readonly { fields: NewPostIt; x: number; y: number }[];
}

let copied: Copied | null = null;

/** One line a note, as other programs take it: a note's own line breaks become spaces. */
function asLines(notes: readonly PostIt[]): string {
  return notes.map((note) => wordsSaid(getText, note).replace(/\s*\n\s*/g, ' ')).join('\n');
}

/** Copies the selected notes: for other programs one line a note, for this board whole. Gives their ids, none where it did not work. */
export async function copySelection(workspace: Workspace): Promise<string[]> {
  const notes = selectedPostIts(workspace);
  if (notes.length === 0) return [];
  const { snapshot } = workspace.board;
  const around = boxAround(notes.map((note) => postItBox(snapshot, note)));
  const text = asLines(notes);
  const whole = {
    text,
    notes: notes.map((note) => {
      const box = postItBox(snapshot, note);
      return {
        fields: fieldsToCopy(note),
        x: box.minX - (around?.minX ?? 0),
        y: box.minY - (around?.minY ?? 0),
      };
    }),
  };
  // What is imagined says so wherever it is pasted: its words only.
  copied = notes.some(isImagined) ? null : whole;
  const done = await copyText(text);
  showToast(done ? getText('board.copied', { count: notes.length }) : getText('ui.copyFailed'));
  return done ? notes.map(({ id }) => id) : [];
}

/** The notes that a pasted text makes: its lines, one idea each. */
export function linesToNotes(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function pasteCopied(workspace: Workspace, whole: Copied): string[] {
  const centre = workspace.canvas?.pointer() ?? workspace.canvas?.centre() ?? { x: 0, y: 0 };
  const spots = whole.notes.map(({ x, y }) => ({ x: centre.x + x, y: centre.y + y }));
  const notes = whole.notes.map(({ fields }) => ({ ...fields, ...here(workspace) }));
  return addNotes(workspace, placeNotes(workspace.board.snapshot, notes, spots));
}

/** A pasted copy is written now, by whoever pastes it. */
function here(workspace: Workspace): NewPostIt {
  const { round, cohort } = commonFields(workspace);
  return {
    ...(round === undefined ? {} : { round }),
    ...(cohort === undefined ? {} : { cohort }),
    done: false,
  };
}

function pasteLines(workspace: Workspace, lines: readonly string[]): string[] {
  const { snapshot } = workspace.board;
  const common = commonFields(workspace);
  const centre = workspace.canvas?.pointer() ?? workspace.canvas?.centre() ?? { x: 0, y: 0 };
  const lane = laneAt(snapshot, centre);
  const within = rowFrom({ minX: centre.x, minY: centre.y });
  const spots = freeSpots(snapshot, { lane, count: lines.length, size: common.size ?? 'M', within });
  return addNotes(
    workspace,
    placeNotes(
      snapshot,
      lines.map((text) => ({ ...common, text })),
      spots,
    ),
  );
}

/** What is too much for a paste goes through the import, which shows what it would become. */
function lookFirst({ ui }: Workspace, words: string): void {
  ui.setState({ panel: 'import' });
  showToast(words, { tone: 'attention' });
}

/** Pastes a text from anywhere: lines become notes; what was copied on this page comes back whole. */
export function pasteText(workspace: Workspace, text: string): void {
  const lines = linesToNotes(text);
  if (lines.length === 0) return;
  if (!mayAddPostIts(workspace)) {
    showToast(getText('refused.observer'), { tone: 'attention' });
    return;
  }
  if (lines.length > PASTE_MOST)
    return lookFirst(workspace, getText('board.pasteTooMany', { count: lines.length }));
  if (lines.some((line) => line.length > POST_IT_TEXT_MAX))
    return lookFirst(workspace, getText('board.pasteTooLong', { count: POST_IT_TEXT_MAX }));
  const whole = copied?.text.trim() === text.replace(/\r\n/g, '\n').trim() ? copied : null;
  const ids = whole ? pasteCopied(workspace, whole) : pasteLines(workspace, lines);
  if (ids.length === 0) {
    showToast(getText('board.pasteRefused'), { tone: 'danger' });
    return;
  }
  selectOnly(workspace.selection, ids);
  workspace.announce(getText('board.pasted', { count: ids.length }));
}
