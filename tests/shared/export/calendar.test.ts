import { describe, expect, it } from 'vitest';
import { agreementCalendar } from '../../../shared/export/agreementCalendar.ts';
import {
  escapeWords,
  foldLine,
  formatCalendar,
  type CalendarVisit,
} from '../../../shared/export/calendar.ts';
import type { Agreement } from '../../../shared/model/agreement.ts';
import type { AgreementState } from '../../../shared/model/agreementAnswer.ts';
import { readAgreement } from '../../../shared/queries/agreement.ts';
import { aBoard, aClaim, anActor, anAgreement } from '../../support/records.ts';

const visit: CalendarVisit = {
  uid: 'claim1@netboard',
  day: '2026-12-01',
  time: [10, 30],
  minutes: 60,
  summary: 'Nurse',
  where: 'at home',
  description: '',
};
const now = Date.UTC(2026, 10, 22, 14, 5, 6, 789);
const unfold = (file: string) => file.replaceAll('\r\n ', '');
const linesOf = (file: string) => unfold(file).split('\r\n');

describe('a calendar file', () => {
  it('ends every line with CRLF and holds one event a visit', () => {
    const file = formatCalendar(
      [visit, { ...visit, uid: 'claim2@netboard', day: '2026-12-08' }],
      'Visits',
      now,
    );
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = linesOf(file);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.stringContaining('PRODID:')]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toContain('DTSTAMP:20261122T140506Z');
    expect(lines).toContain('UID:claim1@netboard');
  });

  it('says the time as people there say it, also after the clocks have changed, with the rules of both', () => {
    const winter = { ...visit, uid: 'claim2@netboard', day: '2027-04-06' };
    const lines = linesOf(formatCalendar([visit, winter], 'Visits', now));
    expect(lines).toContain('DTSTART;TZID=Pacific/Auckland:20261201T103000');
    expect(lines).toContain('DTSTART;TZID=Pacific/Auckland:20270406T103000');
    expect(lines).toContain('DURATION:PT60M');
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
    expect(zone).toContain('TZID:Pacific/Auckland');
    expect(zone.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual([
      'TZOFFSETTO:+1300',
      'TZOFFSETTO:+1200',
    ]);
    // The first day of each rule is one of its days.
    for (const [day, rule] of [
      ['2007-09-30', 'BYDAY=-1SU'],
      ['2008-04-06', 'BYDAY=1SU'],
    ] as const) {
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(zone.join()).toContain(rule);
    }
  });

  it('has a whole day where no time was said', () => {
    const lines = linesOf(formatCalendar([{ ...visit, time: null }], 'Visits', now));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261201');
    expect(lines.some((line) => line.startsWith('DURATION'))).toBe(false);
  });

  it('lets no words end a value or begin a line of their own', () => {
    expect(escapeWords('Whare; 3 Ngaio Rd, Ōtara\\b')).toBe('Whare\\; 3 Ngaio Rd\\, Ōtara\\\\b');
    const evil = 'Nurse\r\nATTENDEE:mailto:x@example.org\u2028END:VEVENT\u0007';
    const lines = linesOf(formatCalendar([{ ...visit, summary: evil, description: evil }], evil, now));
    expect(lines.filter((line) => /^(ATTENDEE|END:VEVENT)/.test(line))).toEqual(['END:VEVENT']);
    expect(lines).toContain('SUMMARY:Nurse\\nATTENDEE:mailto:x@example.org\\nEND:VEVENT');
  });

  it('folds lines at 75 bytes and cuts no letter in two', () => {
    const words = `${'Tamariki ora '.repeat(8)}${'ā'.repeat(80)}${'🌿'.repeat(30)}`;
    const file = formatCalendar([{ ...visit, summary: words }], 'Visits', now);
    const encoder = new TextEncoder();
    for (const line of file.split('\r\n')) {
      expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
      expect(new TextDecoder().decode(encoder.encode(line))).toBe(line);
    }
    expect(linesOf(file)).toContain(`SUMMARY:${words}`);
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });
});

describe('the calendar of an agreement', () => {
  const nurse = anActor({ label: 'Nurse', actorKind: 'agencyPerson' });
  const nana = anActor({ label: 'Nana', actorKind: 'extendedWhanau' });
  const calendar = (more: Partial<Agreement>, state: AgreementState) => {
    const one = anAgreement({ weeks: 3, from: '2026-11-30', day: 'tuesday', time: '9:05', ...more });
    const claims = [
      aClaim({ agreement: one.id, week: 1, actor: nurse.id, together: nana.id, purpose: 'Weighing' }),
      aClaim({ agreement: one.id, week: 2, nobody: true }),
      aClaim({ agreement: one.id, week: 3, actor: nurse.id }),
    ];
    const board = aBoard({ actors: [nurse, nana], agreements: [one], claims });
    return agreementCalendar({ ...readAgreement(board, one, [], []), state }, ({ label }) => label, now);
  };

  it('holds who comes, with whom, what for, in the weeks in which somebody does', () => {
    const lines = linesOf(calendar({}, 'agreed'));
    expect(lines.filter((line) => line.startsWith('DTSTART;'))).toEqual([
      'DTSTART;TZID=Pacific/Auckland:20261201T090500',
      'DTSTART;TZID=Pacific/Auckland:20261215T090500',
    ]);
    expect(lines).toContain('SUMMARY:Nurse with Nana');
    expect(lines.some((line) => line.startsWith('DESCRIPTION:Weighing\\n'))).toBe(true);
  });

  it.each(['open', 'triedOut', 'openAgain'] as const)('can not be had while it is %s', (state) => {
    expect(calendar({}, state)).toBe('open');
  });

  it('can not be had without a first day', () => {
    expect(calendar({ from: '' }, 'agreed')).toBe('noDay');
  });
});
