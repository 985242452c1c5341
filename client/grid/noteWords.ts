import { cellOf } from '../../shared/model/belonging.ts';
import { isImagined } from '../../shared/model/imagined.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { isInRole, standingOf } from '../../shared/model/standing.ts';
import type { GetText } from '../i18n/texts.ts';
import { standingName } from './gridWords.ts';

type Network = Pick<BoardSnapshot, 'postIt' | 'actor'>;

/** How sure it is that the person said a note of a cell, in words, with who said it and when; '' for notes elsewhere that were not said from a seat. */
export function standingWords(t: GetText, snapshot: Network, note: PostIt): string {
  if (cellOf(snapshot, note) === null && note.voice === 'own') return '';
  if (isImagined(note))
    return [t('grid.imagined'), isInRole(note) ? t('grid.inRoleShort') : ''].filter(Boolean).join(' · ');
  const standing = standingOf(note);
  const name =
    note.voice === 'chair' && standing === 'inRole' ? t('grid.fromChair') : standingName(t, standing);
  const isTold = standing === 'said' || standing === 'reported';
  const by = isTold
    ? [note.saidBy, note.saidWhen]
        .map((part) => part.trim())
        .filter(Boolean)
        .join(', ')
    : '';
  const asked =
    note.voice !== 'own' && note.asked.trim() !== '' ? t('grid.askedBy', { name: note.asked }) : '';
  return [by ? `${name}: ${by}` : name, asked].filter(Boolean).join(' · ');
}

/** A note's words where no mark stands beside them: those that are imagined, and those from a seat or for a chair, say so themselves. */
export function wordsSaid(t: GetText, note: PostIt): string {
  const marks = [isImagined(note) && t('grid.imaginedShort'), isInRole(note) && t('grid.inRoleShort')];
  const said = marks.filter(Boolean).join(', ');
  return said === '' ? note.text : `${note.text} (${said})`;
}

/** What a group found where it lined up a row; '' while it said nothing. */
export function seenWords(t: GetText, { seen }: Pick<PostIt, 'seen'>): string {
  if (seen === 'unsaid') return '';
  return t(seen === 'differently' ? 'grid.seenDifferently' : 'grid.shared');
}
