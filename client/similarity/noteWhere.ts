import { standsAlone, themeOf } from '../../shared/model/belonging.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { laneNames } from '../../shared/queries/laneNames.ts';
import { themeName } from '../actions/themeName.ts';
import type { GetText } from '../i18n/texts.ts';
import { countUnder } from './comparedNotes.ts';

/** Where a note belongs, in a few words: its part, its theme or that it stands on its own, and how many lie under it. */
export function noteWhere(t: GetText, snapshot: BoardSnapshot, note: PostIt): string {
  const theme = themeOf(snapshot, note);
  const count = countUnder(snapshot, note.id);
  return [
    laneNames(liveLanes(snapshot)).get(note.lane ?? '') ?? '',
    theme ? t('similar.inTheme', { theme: themeName(theme.title) }) : '',
    standsAlone(snapshot, note) ? t('similar.alone') : '',
    count > 1 ? t('similar.stackOf', { count }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
