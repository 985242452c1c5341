import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { GetText } from '../i18n/texts.ts';

/** More names than this say less than their number. */
const MOST_NAMED = 2;

/**
 * What a share of notes is about: the names of its lanes, or how many there are. Empty on a board without lanes.
 *
 * @param mostNamed more lanes than this are counted
 */
export function describeShare(
  t: GetText,
  snapshot: BoardSnapshot,
  noteIds: readonly string[],
  mostNamed = MOST_NAMED,
): string {
  const lanes = noteIds.flatMap((id) => snapshot.lane.get(snapshot.postIt.get(id)?.lane ?? '') ?? []);
  const titles = [...new Set(lanes.map(({ title }) => title))].filter(Boolean);
  if (titles.length === 0) return '';
  return titles.length <= mostNamed ? titles.join(', ') : t('theming.partsMixed', { count: titles.length });
}
