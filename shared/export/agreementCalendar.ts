import type { Actor } from '../model/actor.ts';
import { dayOfWeek, readTime, type ReadAgreement } from '../queries/agreement.ts';
import { formatCalendar, type CalendarVisit } from './calendar.ts';

const NAME = 'Who comes when';
const FOOT =
  'Agreed with everybody who was asked. Anybody may take their yes back at any time; then these visits are open again.';

/** What of a calendar cannot be had: `open` = it is not agreed, in role or from a chair included; `noDay` = nobody said from when. */
export type NoCalendar = 'open' | 'noDay';

/** The visits of an agreement, of one that is agreed only. @param nameOf how a file names somebody */
export function agreementCalendar(
  { agreement, rota, state }: ReadAgreement,
  nameOf: (actor: Actor) => string,
  now: number,
): string | NoCalendar {
  if (state !== 'agreed') return 'open';
  if (dayOfWeek(agreement, 1) === null) return 'noDay';
  const visits = rota.flatMap(({ week, coming }) =>
    coming.flatMap(({ record, actor, together }): CalendarVisit[] => {
      const day = dayOfWeek(agreement, week);
      if (!actor || day === null) return [];
      const along = together ? ` with ${nameOf(together)}` : '';
      return [
        {
          uid: `${record.id}@netboard`,
          day,
          time: readTime(agreement.time),
          minutes: agreement.minutes,
          summary: `${nameOf(actor)}${along}`,
          where: agreement.where.trim(),
          description: [record.purpose.trim(), FOOT].filter(Boolean).join('\n'),
        },
      ];
    }),
  );
  return formatCalendar(visits, agreement.title.trim() || NAME, now);
}
