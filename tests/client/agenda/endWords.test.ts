import { expect, test } from 'vitest';
import { endWords } from '../../../client/agenda/endWords.ts';
import { getText } from '../../../client/i18n/texts.ts';
import { MINUTE, runningAgenda, stepOf } from '../../shared/session/agendaFixture.ts';

const NOON = new Date(2026, 6, 1, 12, 0).getTime();
const agenda = {
  id: 'agenda',
  ...runningAgenda([stepOf('talk', 20), stepOf('close', 10)], 'talk'),
  ...{ startedAt: NOON, stepStartedAt: NOON, plannedEnd: NOON + 30 * MINUTE },
};
/** Said so many minutes after the first step began. */
const wordsAfter = (minutes: number) => endWords(getText, agenda, NOON + minutes * MINUTE);

test('as planned, the end is said once', () => {
  expect(wordsAfter(5)).toMatch(/^Ends about 12:30\spm, as planned\.$/);
});

test('behind the plan, both ends are said and what lies between', () => {
  expect(wordsAfter(32)).toMatch(
    /^Planned end 12:30\spm\. As it goes now we end about 12:42\spm: 12 minutes behind\.$/,
  );
  expect(wordsAfter(20.9)).toContain('as planned');
});

test('so it is when there is time over', () => {
  const early = { ...agenda, current: 'close', stepStartedAt: NOON + 5 * MINUTE };
  expect(endWords(getText, early, NOON + 5 * MINUTE)).toMatch(/12:15\spm: 15 minutes early\.$/);
});
