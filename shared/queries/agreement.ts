import { digest } from 'lib0/hash/sha256';
import { WHANAU_KINDS, type Actor } from '../model/actor.ts';
import { SLOT_DAYS, type Agreement } from '../model/agreement.ts';
import { isTheirOwn, type AgreementState, type GivenAnswer } from '../model/agreementAnswer.ts';
import { WEEKS_PER } from '../model/contact.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import type { VisitClaim } from '../model/visitClaim.ts';
import { byId } from '../model/ids.ts';
import { liveActors } from './network.ts';

type Rotas = Pick<BoardSnapshot, 'actor' | 'agreement' | 'visitClaim'>;

/** Agreements that are there, in an order that is the same on all screens. */
export function liveAgreements({ agreement }: Pick<BoardSnapshot, 'agreement'>): Agreement[] {
  return [...agreement.values()]
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => a.title.localeCompare(b.title, 'en-NZ') || byId(a, b));
}

/** One who says that they come, or that nobody does. */
export interface Claim {
  readonly record: VisitClaim;
  /** Null = nobody comes. */
  readonly actor: Actor | null;
  /** Who comes along. */
  readonly together: Actor | null;
}

/** One week of a rota. */
export interface RotaWeek {
  /** From 1. */
  readonly week: number;
  /** Those who come, and those who would: more than one where it has to be settled. */
  readonly coming: readonly Claim[];
  /** Those who stepped back in that week. */
  readonly back: readonly Claim[];
  /** More say that they come than the limit lets, or somebody comes where nobody was to. */
  readonly isClash: boolean;
}

function liveActor({ actor }: Pick<BoardSnapshot, 'actor'>, id: string | null): Actor | null {
  const found = id === null ? undefined : actor.get(id);
  return found?.deleted === false ? found : null;
}

function claimsOf(snapshot: Rotas, agreementId: string): Claim[] {
  return [...snapshot.visitClaim.values()]
    .filter((one) => one.agreement === agreementId && !one.deleted)
    .sort(byId)
    .map((record) => ({
      record,
      actor: record.nobody ? null : liveActor(snapshot, record.actor),
      together: liveActor(snapshot, record.together),
    }))
    .filter(({ record, actor }) => record.nobody || actor !== null);
}

/** How many come: whoever says it twice comes once. */
function countComing(coming: readonly Claim[]): number {
  return new Set(coming.flatMap(({ actor }) => (actor ? [actor.id] : []))).size;
}

/** Visits that one week has room for. */
function roomIn({ visits, per }: Agreement): number {
  return per === 'week' ? Math.floor(visits) : 1;
}

function isClash(agreement: Agreement, coming: readonly Claim[]): boolean {
  const visits = countComing(coming);
  return visits > roomIn(agreement) || (visits > 0 && coming.some(({ actor }) => actor === null));
}

/** The weeks of an agreement with who comes in each. */
export function rotaOf(snapshot: Rotas, agreement: Agreement): RotaWeek[] {
  const claims = claimsOf(snapshot, agreement.id);
  return Array.from({ length: Math.floor(agreement.weeks) }, (_, index) => {
    const here = claims.filter(({ record }) => Math.floor(record.week) === index + 1);
    const coming = here.filter(({ record }) => !record.stepsBack);
    const back = here.filter(({ record }) => record.stepsBack);
    return { week: index + 1, coming, back, isClash: isClash(agreement, coming) };
  });
}

/** What of a rota is not settled, by week: nobody was named, too many were, or more come in that time than the limit lets. */
export interface Unsettled {
  readonly empty: readonly number[];
  readonly clashes: readonly number[];
  /** First weeks of fortnights or months with more visits than agreed. */
  readonly over: readonly number[];
}

export function unsettledOf(agreement: Agreement, rota: readonly RotaWeek[]): Unsettled {
  const weeks = (those: readonly RotaWeek[]) => those.map(({ week }) => week);
  const length = WEEKS_PER[agreement.per];
  const over = rota.filter(({ week }) => {
    if (length === 1 || week % length !== 1) return false;
    const inPeriod = rota.slice(week - 1, week - 1 + length);
    return inPeriod.reduce((sum, { coming }) => sum + countComing(coming), 0) > Math.floor(agreement.visits);
  });
  return {
    empty: weeks(rota.filter(({ coming }) => coming.length === 0)),
    clashes: weeks(rota.filter((one) => one.isClash)),
    over: weeks(over),
  };
}

/** Whether there is one thing to say yes to: each week has who comes, or nobody. */
export function isSettled({ empty, clashes, over }: Unsettled): boolean {
  return empty.length + clashes.length + over.length === 0;
}

/**
 * What is said yes or no to, as a fingerprint: a yes holds for these words only. It names actors by their ids, so that somebody who is
 * called otherwise later takes nobody's yes away.
 */
export function termsOf(snapshot: Rotas, agreement: Agreement): string {
  const { id, visits, per, day, time, minutes, where, from, weeks } = agreement;
  const rota = rotaOf(snapshot, agreement).map(({ coming }) =>
    coming
      .map(({ record, actor, together }) => [
        actor?.id ?? '',
        together?.id ?? '',
        record.purpose.normalize('NFC').trim(),
      ])
      .map((one) => JSON.stringify(one))
      .sort(),
  );
  const words = [
    id,
    visits,
    per,
    day,
    time.trim(),
    minutes,
    where.normalize('NFC').trim(),
    from,
    weeks,
    rota,
  ];
  return hex(digest(new TextEncoder().encode(JSON.stringify(words))).subarray(0, 16));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A seat as far as answers depend on it. */
export interface AnsweringSeat {
  readonly actorId: string;
  readonly isPerson: boolean;
}

/** Somebody who is asked, with all that was answered for them, the newest last. */
export interface Asked {
  readonly actor: Actor;
  readonly isWhanau: boolean;
  /** Somebody sits there as themselves: nobody's word in their role counts for them. */
  readonly isHere: boolean;
  readonly history: readonly GivenAnswer[];
}

/** What was answered for an actor. */
export interface AnswersOf {
  readonly actorId: string;
  readonly history: readonly GivenAnswer[];
}

/**
 * Who is asked: whoever has a seat or chair, whoever comes or comes along, and parents and caregivers in any case; nobody answers for
 * them all. A child is asked where they sit in their seat themselves; who has died is not. Whoever has answered stays asked, so that nobody's
 * no is lost by changing what is said of them, or by taking their seat away.
 */
export function askedOf(
  snapshot: BoardSnapshot,
  agreement: Agreement,
  seats: readonly AnsweringSeat[],
  answers: readonly AnswersOf[],
): Asked[] {
  const histories = new Map(answers.map(({ actorId, history }) => [actorId, history]));
  const seated = new Map(seats.map((seat) => [seat.actorId, seat]));
  const coming = rotaOf(snapshot, agreement).flatMap((week) => week.coming);
  const visitors = new Set(coming.flatMap(({ actor, together }) => [actor?.id, together?.id]));
  const isAsked = ({ id, actorKind, presence }: Actor) => {
    if (histories.has(id)) return true;
    if (presence === 'died') return false;
    if (actorKind === 'child') return seated.get(id)?.isPerson === true;
    return actorKind === 'caregiver' || seated.has(id) || visitors.has(id);
  };
  const isWhanau = ({ actorKind }: Actor) => WHANAU_KINDS.has(actorKind);
  return liveActors(snapshot)
    .filter(isAsked)
    .map((actor) => ({
      ...{ actor, isWhanau: isWhanau(actor), isHere: seated.get(actor.id)?.isPerson === true },
      history: histories.get(actor.id) ?? [],
    }))
    .sort((a, b) => Number(b.isWhanau) - Number(a.isWhanau));
}

/** What the answers of one who is asked are read from. */
type Answering = Pick<Asked, 'isWhanau' | 'isHere' | 'history'>;

/**
 * The answer that stands for somebody; null while there is none, or none to what it says now. What was said in the role of whoever is
 * here themselves by now stands for nobody.
 */
export function standingAnswer(
  { history, isHere }: Pick<Answering, 'history' | 'isHere'>,
  terms: string,
): GivenAnswer | null {
  const last = history.at(-1);
  if (last?.terms !== terms) return null;
  return isHere && !isTheirOwn(last) ? null : last;
}

/** Whether a yes of somebody does not stand any more because of another answer. */
function isTakenBack({ history }: Pick<Answering, 'history'>): boolean {
  return history.at(-1)?.answer !== 'yes' && history.some(({ answer }) => answer === 'yes');
}

/** Whether everybody said yes before, and this is undone by an answer or by other words. Who came only now undoes what was agreed, never a try. */
function isUndone(asked: readonly Answering[], terms: string): boolean {
  const made = asked.flatMap(({ history }) => history.filter((one) => isMade(one)));
  if (made.some((one) => one.made === 'agreed')) return true;
  if (made.length === 0) return false;
  return made.every((one) => one.terms !== terms) || asked.some((one) => isTakenBack(one));
}

/** Whether everybody said yes with this answer. */
function isMade({ made }: GivenAnswer): boolean {
  return made === 'agreed' || made === 'triedOut';
}

/**
 * What the answers come to. Agreed = everybody who is asked says yes to what it says now, somebody of the whānau among them, and each
 * yes is that person's own. A yes in role or from a chair makes it tried out, never agreed. Open again = everybody had said yes before.
 */
export function agreementState(asked: readonly Answering[], terms: string, settled: boolean): AgreementState {
  const standing = asked.map((one) => standingAnswer(one, terms));
  const allSayYes = standing.every((one) => one?.answer === 'yes');
  if (settled && allSayYes && asked.some(({ isWhanau }) => isWhanau))
    return standing.every((one) => one !== null && isTheirOwn(one)) ? 'agreed' : 'triedOut';
  return isUndone(asked, terms) ? 'openAgain' : 'open';
}

/** Why not everybody says yes. */
export interface Objections {
  /** Whose no stands. */
  readonly no: readonly Asked[];
  /** Who had said yes and says not yet now. */
  readonly tookBack: readonly Asked[];
  /** Everybody said yes to other words than it says now. */
  readonly hasChanged: boolean;
  /** Who is here and has not answered since everybody said yes. */
  readonly unheard: readonly Asked[];
}

export function objectionsTo({
  asked,
  terms,
  state,
}: Pick<ReadAgreement, 'asked' | 'terms' | 'state'>): Objections {
  const standing = (one: Asked) => standingAnswer(one, terms)?.answer;
  const made = asked.flatMap(({ history }) => history.filter((one) => isMade(one)));
  const hasChanged = state === 'openAgain' && made.every((one) => one.terms !== terms);
  return {
    no: asked.filter((one) => standing(one) === 'no'),
    tookBack: asked.filter((one) => standing(one) === 'notYet' && isTakenBack(one)),
    hasChanged,
    unheard: hasChanged || state === 'open' ? [] : asked.filter((one) => standing(one) === undefined),
  };
}

/** All that is to be known of an agreement. */
export interface ReadAgreement {
  readonly agreement: Agreement;
  readonly rota: readonly RotaWeek[];
  readonly unsettled: Unsettled;
  readonly terms: string;
  readonly asked: readonly Asked[];
  readonly state: AgreementState;
}

export function readAgreement(
  snapshot: BoardSnapshot,
  agreement: Agreement,
  seats: readonly AnsweringSeat[],
  answers: readonly AnswersOf[],
): ReadAgreement {
  const rota = rotaOf(snapshot, agreement);
  const unsettled = unsettledOf(agreement, rota);
  const terms = termsOf(snapshot, agreement);
  const asked = askedOf(snapshot, agreement, seats, answers);
  const state = agreementState(asked, terms, isSettled(unsettled));
  return { agreement, rota, unsettled, terms, asked, state };
}

/** A day as 2026-11-30 in numbers; null where it is none. */
export function readDay(day: string): readonly [year: number, month: number, day: number] | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? [year, month, date] : null;
}

/** The day of the visit in a week, as 2026-11-30: the slot's day on or after the first. Null while nobody has said from when. */
export function dayOfWeek({ from, day }: Pick<Agreement, 'from' | 'day'>, week: number): string | null {
  const first = readDay(from);
  if (!first) return null;
  const [year, month, date] = first;
  const start = new Date(Date.UTC(year, month - 1, date));
  const wanted = SLOT_DAYS.indexOf(day) % 7;
  const ahead = day === 'unsaid' ? 0 : (wanted - start.getUTCDay() + 7) % 7;
  const at = new Date(Date.UTC(year, month - 1, date + ahead + (week - 1) * 7));
  return at.toISOString().slice(0, 10);
}

/** The hours and minutes of a slot; null while nobody has said when. */
export function readTime(time: string): readonly [hours: number, minutes: number] | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim());
  return found ? [Number(found[1]), Number(found[2])] : null;
}
