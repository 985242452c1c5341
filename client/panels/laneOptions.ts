import type { Lane } from '../../shared/model/lane.ts';
import type { GetText } from '../i18n/texts.ts';

/** The value for "none of them" in a list of choices. */
export const NONE = '';

/** Lanes to choose from; the part comes first: the question is long, and what is cut off must not be what tells them apart. */
export function laneOptions(t: GetText, lanes: readonly Lane[]): { value: string; label: string }[] {
  const options = lanes.map(({ id, title, prompt }) => ({
    value: id,
    label: prompt ? `${title} · ${prompt}` : title,
  }));
  return [...options, { value: NONE, label: t('transcribe.noLane') }];
}
