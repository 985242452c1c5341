import { readDay } from '../queries/agreement.ts';

/** One visit in a calendar. */
export interface CalendarVisit {
  /** The same whenever the file is made anew, so that a calendar changes the visit instead of doubling it. */
  readonly uid: string;
  /** As 2026-12-01. */
  readonly day: string;
  /** New Zealand time; null = some time on that day. */
  readonly time: readonly [hours: number, minutes: number] | null;
  readonly minutes: number;
  readonly summary: string;
  readonly where: string;
  readonly description: string;
}

/** Longest line of a calendar file, in bytes of UTF-8 without its end (RFC 5545, 3.1). */
const LINE_MAX = 75;

/**
 * When clocks change in New Zealand (since 2007). Times are written as people there say them, "half past ten on Tuesday", and stay so
 * when the clocks change between two visits; a calendar elsewhere works them out by this.
 */
const NEW_ZEALAND = [
  'BEGIN:VTIMEZONE',
  'TZID:Pacific/Auckland',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070930T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU',
  'TZOFFSETFROM:+1200',
  'TZOFFSETTO:+1300',
  'TZNAME:NZDT',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20080406T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
  'TZOFFSETFROM:+1300',
  'TZOFFSETTO:+1200',
  'TZNAME:NZST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file of some visits (RFC 5545). @param now when it is made, ms since 1970 */
export function formatCalendar(visits: readonly CalendarVisit[], name: string, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Netboard//Who comes when//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeWords(name)}`,
    'X-WR-TIMEZONE:Pacific/Auckland',
    ...NEW_ZEALAND,
    ...visits.flatMap((visit) => eventOf(visit, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventOf(visit: CalendarVisit, now: number): string[] {
  const { uid, day, time, minutes, summary, where, description } = visit;
  const when =
    time === null
      ? [`DTSTART;VALUE=DATE:${compactDay(day)}`]
      : [
          `DTSTART;TZID=Pacific/Auckland:${compactDay(day)}T${two(time[0])}${two(time[1])}00`,
          duration(minutes),
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeWords(uid)}`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...when,
    `SUMMARY:${escapeWords(summary)}`,
    ...(where === '' ? [] : [`LOCATION:${escapeWords(where)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escapeWords(description)}`]),
    'END:VEVENT',
  ];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function compactDay(day: string): string {
  const [year, month, date] = readDay(day) ?? [1970, 1, 1];
  return `${year}${two(month)}${two(date)}`;
}

function duration(minutes: number): string {
  return `DURATION:PT${Math.max(1, Math.round(minutes))}M`;
}

/** Words as a value: no comma, semicolon or line break in them ends it (RFC 5545, 3.3.11). Other control characters are left out. */
export function escapeWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A long line in pieces, each after the first begun by a space; no letter is cut in two. */
export function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > LINE_MAX) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
