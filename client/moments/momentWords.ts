import type { MomentFact } from '../../shared/session/momentFacts.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { currentLanguage, type GetText } from '../i18n/texts.ts';

/** What a moment is called: by hand, or by the step that began then. */
export function momentName(t: GetText, { title, step }: Pick<MomentFact, 'title' | 'step'>): string {
  if (step === null) return title || t('moments.unnamed');
  return t('moments.before', { step: title || t(`step.${step}`) });
}

export function momentTime({ at }: Pick<MomentFact, 'at'>): string {
  const language = currentLanguage();
  return `${formatDay(language, at)}, ${formatTime(language, at)}`;
}

/** How much it holds: "12 notes · 6 people". */
export function momentHolds(t: GetText, { notes, people }: Pick<MomentFact, 'notes' | 'people'>): string {
  return [
    ...(notes > 0 || people === 0 ? [t('moments.notes', { count: notes })] : []),
    ...(people > 0 ? [t('moments.people', { count: people })] : []),
  ].join(' · ');
}
