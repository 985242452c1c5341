import { describe, expect, it } from 'vitest';
import type { Answer, GivenAnswer, WayGiven } from '../../../shared/model/agreementAnswer.ts';
import {
  agreementState,
  askedOf,
  dayOfWeek,
  isSettled,
  liveAgreements,
  objectionsTo,
  readTime,
  rotaOf,
  termsOf,
  unsettledOf,
} from '../../../shared/queries/agreement.ts';
import { claimManyWeeks } from '../../../shared/operations/agreement.ts';
import { isGoneWithHolder } from '../../../shared/queries/gone.ts';
import { resolveScenario } from '../../../shared/queries/resolveScenario.ts';
import { rotaFromContacts } from '../../../shared/queries/rotaFromContacts.ts';
import { aBoard, aClaim, aContact, anActor, anAgreement, aScenario } from '../../support/records.ts';

const mum = anActor({ label: 'Mum', actorKind: 'caregiver' });
const pepi = anActor({ label: 'Pēpi', actorKind: 'child' });
const nurse = anActor({ label: 'Nurse', actorKind: 'agencyPerson' });
const physio = anActor({ label: 'Physio', actorKind: 'agencyPerson' });
const actors = [nurse, mum, pepi, physio];
const agreement = anAgreement({ weeks: 2 });
const claim = (week: number, actor: string | null, more = {}) =>
  aClaim({ agreement: agreement.id, week, actor, nobody: actor === null, ...more });

describe('a rota', () => {
  const settled = (
    claims: ReturnType<typeof claim>[],
    more: Partial<Parameters<typeof anAgreement>[0]> = {},
  ) => {
    const one = { ...agreement, ...more };
    return unsettledOf(one, rotaOf(aBoard({ actors, agreements: [one], claims }), one));
  };

  it('is settled when each week has somebody, or nobody by choice', () => {
    expect(settled([claim(1, nurse.id)])).toEqual({ empty: [2], clashes: [], over: [] });
    expect(isSettled(settled([claim(1, nurse.id), claim(2, null)]))).toBe(true);
  });

  it('keeps both where two take the same week, until one steps back, who stays in sight', () => {
    const [first, second] = [claim(1, nurse.id), claim(1, physio.id)];
    expect(settled([first, second, claim(2, null)]).clashes).toEqual([1]);
    const back = { ...second, stepsBack: true };
    const [week] = rotaOf(aBoard({ actors, claims: [first, back] }), agreement);
    expect(week?.coming.map(({ actor }) => actor?.label)).toEqual(['Nurse']);
    expect(week?.back.map(({ actor }) => actor?.label)).toEqual(['Physio']);
    expect(isSettled(settled([first, back, claim(2, null)]))).toBe(true);
  });

  it('has room for as many as the limit says, and never for somebody beside nobody', () => {
    const two = [claim(1, nurse.id), claim(1, physio.id), claim(2, null)];
    expect(settled(two, { visits: 2 }).clashes).toEqual([]);
    expect(settled([...two, claim(1, null)], { visits: 2 }).clashes).toEqual([1]);
    expect(settled([claim(1, nurse.id), claim(1, nurse.id)]).clashes).toEqual([]);
  });

  it('says where a fortnight has more than was agreed', () => {
    const each = [claim(1, nurse.id), claim(2, nurse.id)];
    expect(settled(each, { per: 'fortnight' }).over).toEqual([1]);
    expect(settled(each, { per: 'fortnight', visits: 2 }).over).toEqual([]);
    expect(settled([claim(1, nurse.id), claim(2, null)], { per: 'fortnight' }).over).toEqual([]);
  });

  it('forgets who is in the bin, without reading it as nobody', () => {
    const board = aBoard({
      actors: [{ ...nurse, deleted: true }],
      agreements: [agreement],
      claims: [claim(1, nurse.id)],
    });
    expect(rotaOf(board, agreement)[0]?.coming).toEqual([]);
    const [only] = board.visitClaim.keys();
    expect(isGoneWithHolder(board, 'visitClaim', only ?? '')).toBe(true);
  });

  it('goes with its agreement', () => {
    const one = claim(1, nurse.id);
    const gone = aBoard({ actors, agreements: [{ ...agreement, deleted: true }], claims: [one] });
    expect(liveAgreements(gone)).toEqual([]);
    expect(isGoneWithHolder(gone, 'visitClaim', one.id)).toBe(true);
    const there = aBoard({ actors, agreements: [agreement], claims: [one] });
    expect(isGoneWithHolder(there, 'visitClaim', one.id)).toBe(false);
  });
});

describe('what is answered', () => {
  const board = (claims = [claim(1, nurse.id)], one = agreement) =>
    aBoard({ actors, agreements: [one], claims });

  it('is other words when anything that was agreed changes', () => {
    const before = termsOf(board(), agreement);
    const changed = [
      { day: 'tuesday' as const },
      { time: '10:30' },
      { where: 'at home' },
      { from: '2026-11-30' },
      { visits: 2 },
      { per: 'month' as const },
      { minutes: 45 },
      { weeks: 3 },
    ].map((more) => termsOf(board(undefined, { ...agreement, ...more }), { ...agreement, ...more }));
    expect(new Set([before, ...changed]).size).toBe(9);
    expect(termsOf(board([claim(1, nurse.id, { purpose: 'splint' })]), agreement)).not.toBe(before);
    expect(termsOf(board([claim(1, nurse.id, { together: physio.id })]), agreement)).not.toBe(before);
    expect(termsOf(board([claim(2, nurse.id)]), agreement)).not.toBe(before);
  });

  it('is the same for another name, another title, and whoever stepped back', () => {
    const before = termsOf(board(), agreement);
    const renamed = aBoard({ actors: [{ ...nurse, label: 'Plunket' }, mum], claims: [claim(1, nurse.id)] });
    expect(termsOf(renamed, { ...agreement, title: 'Second try' })).toBe(before);
    const back = claim(1, physio.id, { stepsBack: true });
    expect(termsOf(board([claim(1, nurse.id), back]), agreement)).toBe(before);
  });
});

describe('who is asked', () => {
  const labels = (seats: { actorId: string; isPerson: boolean }[], claims = [claim(1, nurse.id)]) =>
    askedOf(aBoard({ actors, claims }), agreement, seats, []).map(({ actor }) => actor.label);

  it('are caregivers first, whoever comes, and whoever has a seat', () => {
    expect(labels([])).toEqual(['Mum', 'Nurse']);
    expect(labels([], [claim(1, nurse.id, { together: physio.id })])).toEqual(['Mum', 'Nurse', 'Physio']);
    expect(labels([{ actorId: physio.id, isPerson: false }])).toEqual(['Mum', 'Nurse', 'Physio']);
  });

  it('is a child where they are here themselves, and nobody who has died', () => {
    expect(labels([{ actorId: pepi.id, isPerson: false }])).toEqual(['Mum', 'Nurse']);
    expect(labels([{ actorId: pepi.id, isPerson: true }])).toContain('Pēpi');
    const dead = aBoard({ actors: [{ ...mum, presence: 'died' }, nurse], claims: [claim(1, nurse.id)] });
    expect(askedOf(dead, agreement, [], []).map(({ actor }) => actor.label)).toEqual(['Nurse']);
  });
});

describe('whoever has answered', () => {
  it('stays asked, whatever is said of them since and whether they have a seat', () => {
    const given = { answer: 'no', given: 'person', toldBy: '', toldOn: '', at: 1, terms: '' } as const;
    const history = [{ ...given, made: 'open', by: 'ana' }] as const;
    const changed = { ...mum, presence: 'died', actorKind: 'other' } as const;
    const board = aBoard({ actors: [changed, nurse], claims: [claim(1, nurse.id)] });
    const asked = askedOf(board, agreement, [], [{ actorId: mum.id, history }]);
    expect(asked.map(({ actor }) => actor.label)).toEqual(['Mum', 'Nurse']);
  });
});

describe('what answers come to', () => {
  const now = 'now';
  const given = (answer: Answer, way: WayGiven, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
    ...{ answer, given: way, toldBy: '', toldOn: '', at: 1, terms: now, made: 'open', by: 'ana', ...more },
  });
  const asked = (isWhanau: boolean, ...history: GivenAnswer[]) => ({ isWhanau, isHere: false, history });
  const nurseSays = asked(false, given('yes', 'person'));

  it.each([
    ['person', 'agreed'],
    ['told', 'agreed'],
    ['inRole', 'triedOut'],
    ['chair', 'triedOut'],
  ] as const)('with the last yes given as %s: %s', (way, state) => {
    expect(agreementState([asked(true, given('yes', way)), nurseSays], now, true)).toBe(state);
    expect(
      agreementState([asked(true, given('yes', 'person')), asked(false, given('yes', way))], now, true),
    ).toBe(state);
  });

  it.each(['notYet', 'no'] as const)('is open with a %s, however it is given', (answer) => {
    for (const way of ['person', 'told', 'inRole', 'chair'] as const)
      expect(agreementState([asked(true, given(answer, way)), nurseSays], now, true)).toBe('open');
  });

  it('is open while somebody has not answered, or a week is not settled', () => {
    const yes = asked(true, given('yes', 'person'));
    expect(agreementState([yes, asked(false)], now, true)).toBe('open');
    expect(agreementState([yes, nurseSays], now, false)).toBe('open');
    expect(agreementState([], now, true)).toBe('open');
  });

  it('is never agreed without anybody of the whānau', () => {
    expect(agreementState([nurseSays], now, true)).toBe('open');
  });

  it('counts no yes to other words, and is open again where it was agreed or tried out to them', () => {
    const earlier = given('yes', 'person', { terms: 'before' });
    expect(agreementState([asked(true, earlier), nurseSays], now, true)).toBe('open');
    for (const made of ['agreed', 'triedOut'] as const)
      expect(agreementState([asked(true, { ...earlier, made }), nurseSays], now, true)).toBe('openAgain');
  });

  it('is open, not open again, when a yes is taken back before everybody had said yes', () => {
    const history = [given('yes', 'person'), given('no', 'person')];
    expect(agreementState([asked(true, ...history), nurseSays], now, true)).toBe('open');
  });

  it('counts no word in role for whoever is here themselves, which undoes no more than a try', () => {
    const tried = given('yes', 'inRole', { made: 'triedOut' });
    const mumSits = { ...asked(true, tried), isHere: true };
    expect(agreementState([asked(true, tried), nurseSays], now, true)).toBe('triedOut');
    expect(agreementState([mumSits, nurseSays], now, true)).toBe('open');
    const herself = { ...mumSits, history: [tried, given('yes', 'person')] };
    expect(agreementState([herself, nurseSays], now, true)).toBe('agreed');
    const wasAgreed = asked(false, given('yes', 'person', { made: 'agreed' }));
    expect(agreementState([mumSits, wasAgreed], now, true)).toBe('openAgain');
  });

  it('is open again when a yes is taken back after everybody said yes, and agreed when it is given again', () => {
    const history = [given('yes', 'person', { made: 'agreed' }), given('no', 'person')];
    expect(agreementState([asked(true, ...history), nurseSays], now, true)).toBe('openAgain');
    expect(agreementState([asked(true, ...history, given('yes', 'person')), nurseSays], now, true)).toBe(
      'agreed',
    );
  });

  it('is open, not open again, when a role-player changes their mind before all said yes', () => {
    const history = [given('yes', 'inRole'), given('no', 'inRole')];
    expect(agreementState([asked(true, ...history), asked(false)], now, true)).toBe('open');
  });
});

describe('why it is not agreed any more', () => {
  const said = (answer: Answer, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
    ...{
      answer,
      given: 'person',
      toldBy: '',
      toldOn: '',
      at: 1,
      terms: 'now',
      made: 'open',
      by: 'ana',
      ...more,
    },
  });
  const why = (histories: Record<string, GivenAnswer[]>, terms = 'now') => {
    const asked = [mum, nurse].map((actor) => ({
      ...{ actor, isWhanau: actor === mum, isHere: false, history: histories[actor.label] ?? [] },
    }));
    const { no, tookBack, hasChanged, unheard } = objectionsTo({
      ...{ asked, terms, state: agreementState(asked, terms, true) },
    });
    const labels = (those: typeof no) => those.map(({ actor }) => actor.label);
    return { no: labels(no), tookBack: labels(tookBack), hasChanged, unheard: labels(unheard) };
  };
  const agreed = { made: 'agreed' } as const;
  const nothing = { no: [], tookBack: [], hasChanged: false, unheard: [] };

  it('says whose no stands, and who took a yes back', () => {
    const Nurse = [said('yes', agreed)];
    expect(why({ Mum: [said('yes'), said('no')], Nurse })).toEqual({ ...nothing, no: ['Mum'] });
    expect(why({ Mum: [said('yes'), said('notYet')], Nurse })).toEqual({ ...nothing, tookBack: ['Mum'] });
  });

  it('says that the words changed, and names nobody for not having answered to them yet', () => {
    const histories = { Mum: [said('yes')], Nurse: [said('yes', agreed)] };
    expect(why(histories, 'other')).toEqual({ ...nothing, hasChanged: true });
    expect(why({ Mum: [said('no')] })).toEqual({ ...nothing, no: ['Mum'] });
  });
});

describe('the day of a visit', () => {
  it('is the slot’s day on or after the first one, week by week', () => {
    const one = { from: '2026-11-30', day: 'tuesday' as const };
    expect([1, 2, 5].map((week) => dayOfWeek(one, week))).toEqual(['2026-12-01', '2026-12-08', '2026-12-29']);
    expect(dayOfWeek({ from: '2026-11-30', day: 'monday' }, 1)).toBe('2026-11-30');
    expect(dayOfWeek({ from: '2026-11-30', day: 'sunday' }, 1)).toBe('2026-12-06');
    expect(dayOfWeek({ from: '2026-11-30', day: 'unsaid' }, 2)).toBe('2026-12-07');
  });

  it('is not known without a first day that there is', () => {
    for (const from of ['', 'soon', '2026-02-30']) expect(dayOfWeek({ from, day: 'monday' }, 1)).toBeNull();
  });

  it('has a time where one was said', () => {
    expect([readTime('9:05'), readTime('23:59'), readTime('24:00'), readTime('ten'), readTime('')]).toEqual([
      [9, 5],
      [23, 59],
      null,
      null,
      null,
    ]);
  });
});

describe('a rota from the visits that there are', () => {
  const four = anAgreement({});
  const visits = (contacts: ReturnType<typeof aContact>[], claims: ReturnType<typeof claim>[] = []) => {
    const board = aBoard({ actors, contacts, claims });
    return rotaFromContacts(board, board, four).map(({ week, actor }) => [
      week,
      board.actor.get(actor)?.label,
    ]);
  };

  it('has who comes every week in each, and the others where there are fewest', () => {
    expect(
      visits([aContact({ actor: physio.id, per: 'month' }), aContact({ actor: nurse.id, per: 'fortnight' })]),
    ).toEqual([
      [1, 'Nurse'],
      [2, 'Physio'],
      [3, 'Nurse'],
    ]);
    expect(visits([aContact({ actor: nurse.id })]).length).toBe(4);
  });

  it('has nobody whom the whānau does not want now, nobody in reserve, no family, and nobody twice', () => {
    expect(visits([aContact({ actor: nurse.id, wish: 'notNow' })])).toEqual([]);
    expect(visits([aContact({ actor: mum.id, counted: false })])).toEqual([]);
    const reserve = aBoard({
      actors: [{ ...nurse, reserve: true }],
      contacts: [aContact({ actor: nurse.id })],
    });
    expect(rotaFromContacts(reserve, reserve, four)).toEqual([]);
    const known = aClaim({ agreement: four.id, week: 1, actor: nurse.id });
    expect(visits([aContact({ actor: nurse.id })], [known]).map(([week]) => week)).toEqual([2, 3, 4]);
  });

  it('takes the visits that a scenario imagines, of who is there in the actual network', () => {
    const [weekly, monthly] = [aContact({ actor: nurse.id }), aContact({ actor: physio.id })];
    const slot = aScenario({
      [`contact/${weekly.id}/per`]: 'fortnight',
      [`actor/${physio.id}/reserve`]: true,
    });
    const board = aBoard({ actors, contacts: [weekly, monthly], scenarios: [slot] });
    const imagined = resolveScenario(board, slot.id) ?? board;
    expect(rotaFromContacts(board, imagined, four).map(({ week, actor }) => [week, actor])).toEqual([
      [1, nurse.id],
      [3, nurse.id],
    ]);
    const notYet = anActor({ label: 'Volunteer' });
    const withNew = {
      ...board,
      actor: new Map([...board.actor, [notYet.id, notYet]]),
      contact: new Map([[weekly.id, aContact({ actor: notYet.id })]]),
    };
    expect(rotaFromContacts(board, withNew, four)).toEqual([]);
  });

  it('is written down whole, however many visits there are', () => {
    const claims = Array.from({ length: 120 }, (_, at) => ({ week: 1 + (at % 12), actor: nurse.id }));
    const calls = claimManyWeeks(four.id, claims);
    expect(calls.map(({ input }) => input.records.length)).toEqual([50, 50, 20]);
  });
});
