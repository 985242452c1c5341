import { describe, expect, test } from 'vitest';
import {
  dayWords,
  fromWords,
  givenWords,
  limitWords,
  slotWords,
  stateWords,
  unsettledWords,
} from '../../../client/agreement/agreementWords.ts';
import { wayOf } from '../../../client/agreement/Answers.tsx';
import { getText, loadBoardTexts } from '../../../client/i18n/texts.ts';
import { readAgreement } from '../../../shared/queries/agreement.ts';
import type { SeatFact } from '../../../shared/session/networkFacts.ts';
import { aBoard, aClaim, anActor, anAgreement } from '../../support/records.ts';

await loadBoardTexts();

describe('an agreement in words', () => {
  test('says limit and slot as far as they were said', () => {
    const bare = anAgreement();
    expect(limitWords(getText, bare)).toBe('At most once a week');
    expect(limitWords(getText, { ...bare, visits: 2, per: 'fortnight' })).toBe('At most 2 times a fortnight');
    expect([slotWords(getText, bare), fromWords(getText, bare), dayWords(bare, 1)]).toEqual(['', '', '']);
    const whole = anAgreement({ day: 'tuesday', time: '14:05', where: ' marae ', from: '2026-11-30' });
    expect(slotWords(getText, whole)).toBe('Tuesday, 2:05 pm, for 60 minutes, marae');
    expect(fromWords(getText, whole)).toBe('from 1 December 2026');
    expect(dayWords(whole, 4)).toMatch(/^Tue,? 22 Dec$/);
  });

  test('says what is still to be settled', () => {
    const nurse = anActor({ label: 'Nurse' });
    const [one, other] = [anAgreement({ per: 'fortnight' }), anActor()];
    const claim = (week: number, actor: string) => aClaim({ agreement: one.id, week, actor });
    const claims = [claim(1, nurse.id), claim(1, other.id), claim(2, nurse.id)];
    const board = aBoard({ actors: [nurse, other], agreements: [one], claims });
    expect(unsettledWords(getText, readAgreement(board, one, [], []))).toEqual([
      'Week 1: settle who comes.',
      'From week 1 on there are more visits than the limit lets.',
      'Weeks 3, 4 have nobody yet.',
    ]);
  });

  test('never calls agreed what was tried out, and says how each answer was given', () => {
    expect(stateWords(getText, 'triedOut')).toBe('Tried out, not agreed');
    expect(stateWords(getText, 'openAgain')).toBe('Open again');
    const told = { given: 'told', toldBy: 'the nurse', toldOn: 'Tuesday' } as const;
    expect(givenWords(getText, told)).toBe('told to us: the nurse, Tuesday');
    expect(givenWords(getText, { ...told, toldBy: '', toldOn: '' })).toBe('told to us');
    expect(givenWords(getText, { ...told, given: 'inRole' })).toContain('in role');
  });
});

describe('from where somebody answers', () => {
  const seat = (more: Partial<SeatFact>) =>
    ({ kind: 'seat', holder: null, isPerson: false, owes: [], excused: [], ...more }) as unknown as SeatFact;

  test('is their own seat, the seat of another, or a chair that they speak for', () => {
    expect(wayOf(seat({ holder: 'ana', isPerson: true }), 'ana')).toBe('person');
    expect(wayOf(seat({ holder: 'ana' }), 'ana')).toBe('inRole');
    expect(wayOf(seat({ kind: 'chair', owes: ['ana'] }), 'ana')).toBe('chair');
  });

  test('is nowhere from a seat of somebody else, or one that they have left', () => {
    expect(wayOf(seat({ holder: 'ben', isPerson: true }), 'ana')).toBeNull();
    expect(wayOf(seat({ owes: ['ana'] }), 'ana')).toBeNull();
    expect(wayOf(seat({ kind: 'chair', owes: ['ana'], excused: ['ana'] }), 'ana')).toBeNull();
    expect(wayOf(undefined, 'ana')).toBeNull();
  });
});
