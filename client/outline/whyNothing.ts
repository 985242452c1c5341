import { newId } from '../../shared/model/ids.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { Theme } from '../../shared/model/theme.ts';
import { isReadOnly, mayWrite } from '../actions/selected.ts';
import { mayWriteTheme } from '../actions/selectedThemes.ts';
import type { Workspace } from '../board/workspace.ts';
import type { TextKey } from '../i18n/texts.ts';
import { sentenceOf } from '../panels/describeRefusal.ts';

/** Why none of what is selected can be moved, or why notes can not be grouped while themes are frozen; null when nothing is held back. */
export function whyNothing(
  workspace: Workspace,
  notes: readonly PostIt[],
  themes: readonly Theme[],
): TextKey | null {
  const canNotes = notes.some(({ id }) => mayWrite(workspace, id, 'place'));
  const canThemes = themes.some(({ id }) => mayWriteTheme(workspace, id, 'place'));
  if (canNotes && workspace.targetOf('theme', newId()).frozen) return 'tables.noGroup';
  if (canNotes || canThemes) return null;
  if (workspace.actor().role === 'observer') return 'refused.observer';
  if (isReadOnly(workspace)) return 'refused.readOnly';
  const targets = [
    ...notes.map(({ id }) => workspace.targetOf('postIt', id)),
    ...themes.map(({ id }) => workspace.targetOf('theme', id)),
  ];
  const kept = targets.find((target) => target.kept)?.kept;
  if (kept) return sentenceOf(kept);
  if (targets.every(({ frozen }) => frozen)) return 'theme.frozenWhy';
  return targets.some(({ locked }) => locked) ? 'tools.lockedWhy' : 'refused.step';
}
