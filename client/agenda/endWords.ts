import { expectedEnd, plannedEndOf } from '../../shared/session/agenda.ts';
import type { AgendaFact } from '../../shared/session/agendaFacts.ts';
import { formatTime } from '../i18n/dates.ts';
import { currentLanguage, type GetText } from '../i18n/texts.ts';

const MINUTE = 60_000;

/** When the session was to end, when it will at this pace, and what lies between. */
export function endWords(t: GetText, agenda: AgendaFact, now: number): string {
  const timeOf = (at: number) => formatTime(currentLanguage(), at);
  const end = expectedEnd(agenda, now);
  const planned = plannedEndOf(agenda) ?? end;
  const time = timeOf(end);
  // By the times as they are read: else the sum may be a minute off.
  const late = Math.floor(end / MINUTE) - Math.floor(planned / MINUTE);
  if (late === 0) return t('agenda.endsAsPlanned', { time });
  const words = { planned: timeOf(planned), time, count: Math.abs(late) };
  return t(late > 0 ? 'agenda.endsLate' : 'agenda.endsEarly', words);
}
