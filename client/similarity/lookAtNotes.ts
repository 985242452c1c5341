import type { Workspace } from '../board/workspace.ts';
import { mayWrite } from '../actions/selected.ts';
import { getText } from '../i18n/texts.ts';
import { asCompared, isUngrouped, notesWithWords } from './comparedNotes.ts';
import type { JobOptions } from './runJob.ts';
import { numberGroups, shownGroups, withoutDismissed } from './shownGroups.ts';
import { findDuplicatesInWorker, suggestInWorker } from './similarityClient.ts';
import { similarOf, type Look } from './similarStore.ts';
import { sameSets } from './sameWords.ts';

type Tell = (look: Look) => void;

/** Runs one comparison and tells how it stands; @returns what came out, or null when it was cancelled or failed. */
async function look<Output>(
  total: number,
  tell: Tell,
  compute: (job: JobOptions) => Promise<Output>,
): Promise<Output | null> {
  const abort = new AbortController();
  const cancel = () => abort.abort();
  const onProgress = (share: number) =>
    tell({ state: 'running', done: Math.round(share * total), total, cancel });
  onProgress(0);
  try {
    return await compute({ onProgress, signal: abort.signal });
  } catch {
    tell({ state: abort.signal.aborted ? 'cancelled' : 'failed' });
    return null;
  }
}

/** Compares what is in no theme yet, and keeps the groups that it finds to be shown. Nothing on the board changes. */
export async function lookForGroups(workspace: Workspace, suggest = suggestInWorker): Promise<void> {
  const store = similarOf(workspace);
  const { snapshot } = workspace.board;
  const mayMove = (id: string) => mayWrite(workspace, id, 'place');
  const notes = notesWithWords(snapshot).filter((note) => isUngrouped(snapshot, note) && mayMove(note.id));
  const compared = asCompared(snapshot, notes);
  const tell: Tell = (groupLook) => store.setState({ groupLook });
  const found = await look(notes.length, tell, (job) => suggest(compared, {}, job));
  if (!found) return;
  const groups = numberGroups(found);
  store.setState({ groupLook: { state: 'done' }, groups, chosen: null });
  const shown = shownGroups(workspace.board.snapshot, groups, mayMove);
  const count = withoutDismissed(shown, store.getState().dismissed).length;
  workspace.announce(getText(count > 0 ? 'similar.foundGroups' : 'similar.noGroups', { count }));
}

/** Compares all notes, and keeps the sets that say almost the same to be shown. Nothing on the board changes. */
export async function lookForSame(workspace: Workspace, find = findDuplicatesInWorker): Promise<void> {
  const store = similarOf(workspace);
  const { snapshot } = workspace.board;
  const mayMove = (id: string) => mayWrite(workspace, id, 'place');
  const notes = notesWithWords(snapshot).filter(({ id }) => mayMove(id));
  const tell: Tell = (sameLook) => store.setState({ sameLook });
  const same = await look(notes.length, tell, (job) => find(asCompared(snapshot, notes), job));
  if (!same) return;
  store.setState({ sameLook: { state: 'done' }, same });
  const count = sameSets(workspace.board.snapshot, same, store.getState().notSame, mayMove).length;
  workspace.announce(getText(count > 0 ? 'similar.foundSame' : 'similar.noSame', { count }));
}
