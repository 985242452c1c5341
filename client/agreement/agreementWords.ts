import type { Actor } from '../../shared/model/actor.ts';
import type { Agreement } from '../../shared/model/agreement.ts';
import { isTheirOwn, type AgreementState, type GivenAnswer } from '../../shared/model/agreementAnswer.ts';
import {
  dayOfWeek,
  objectionsTo,
  readDay,
  readTime,
  standingAnswer,
  type Asked,
  type ReadAgreement,
} from '../../shared/queries/agreement.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { intlLocales } from '../i18n/languages.ts';
import { currentLanguage, type GetText } from '../i18n/texts.ts';

/** A day as 2026-11-30 at noon here, so that no clock change makes it another day. */
function dateOf(day: string): Date | null {
  const [year, month, date] = readDay(day) ?? [];
  return year === undefined || month === undefined ? null : new Date(year, month - 1, date, 12);
}

/** What an agreement is called wherever it stands among other things. */
export function agreementName(t: GetText, { title }: Agreement): string {
  return title.trim() === '' ? t('panel.agreement') : t('agreement.named', { title: title.trim() });
}

/** "At most once a week". */
export function limitWords(t: GetText, { visits, per }: Agreement): string {
  return t(`agreement.limit.${per}`, { count: Math.floor(visits) });
}

/** "Tuesday, 10:30 am, for 60 minutes, at home", as far as it was said; empty where nothing was. */
export function slotWords(t: GetText, { day, time, minutes, where }: Agreement): string {
  const [hours, rest] = readTime(time) ?? [];
  const clock = hours === undefined ? '' : formatTime(currentLanguage(), new Date(2026, 0, 1, hours, rest));
  const parts = [
    day === 'unsaid' ? '' : t(`agreement.day.${day}`),
    clock,
    clock ? t('agreement.forMinutes', { count: Math.round(minutes) }) : '',
    where.trim(),
  ];
  return parts.filter(Boolean).join(', ');
}

/** "From 30 November 2026"; empty while nobody has said from when. */
export function fromWords(t: GetText, agreement: Agreement): string {
  const first = dateOf(dayOfWeek(agreement, 1) ?? '');
  return first ? t('agreement.fromDay', { day: formatDay(currentLanguage(), first) }) : '';
}

/** "Tue 1 Dec"; empty while nobody has said from when. */
export function dayWords(agreement: Agreement, week: number): string {
  const at = dateOf(dayOfWeek(agreement, week) ?? '');
  if (!at) return '';
  const shape = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(intlLocales(currentLanguage()), shape).format(at);
}

export function stateWords(t: GetText, state: AgreementState): string {
  return t(`agreement.state.${state}`);
}

/** Who says no, who took their yes back, or that the words have changed: a sentence each; empty where nothing of it is so. */
export function whyWords(t: GetText, read: ReadAgreement, nameOf: (actor: Actor) => string): string[] {
  const { no, tookBack, hasChanged, unheard } = objectionsTo(read);
  const named = (one: Asked) => {
    const standing = standingAnswer(one, read.terms);
    const name = nameOf(one.actor);
    return standing && !isTheirOwn(standing) ? t('agreement.inRoleNamed', { name }) : name;
  };
  const list = new Intl.ListFormat(intlLocales(currentLanguage()), { type: 'conjunction' });
  const sentence = (
    key: 'agreement.saysNo' | 'agreement.tookBack' | 'agreement.unheard',
    who: readonly Asked[],
  ) => (who.length > 0 ? [t(key, { count: who.length, names: list.format(who.map(named)) })] : []);
  return [
    ...sentence('agreement.saysNo', no),
    ...sentence('agreement.tookBack', tookBack),
    ...(hasChanged ? [t('agreement.hasChanged')] : []),
    ...sentence('agreement.unheard', unheard),
  ];
}

/** What is still to be done before everybody can say yes to one thing; empty when nothing is. */
export function unsettledWords(t: GetText, { unsettled }: ReadAgreement): string[] {
  const { clashes, empty, over } = unsettled;
  return [
    ...clashes.map((week) => t('agreement.clashIn', { week })),
    ...over.map((week) => t('agreement.overFrom', { week })),
    ...(empty.length > 0
      ? [t('agreement.emptyWeeks', { count: empty.length, weeks: empty.join(', ') })]
      : []),
  ];
}

/** How an answer was given: by whom it was told, where that is known here. */
export function givenWords(
  t: GetText,
  { given, toldBy, toldOn }: Pick<GivenAnswer, 'given' | 'toldBy' | 'toldOn'>,
): string {
  if (given !== 'told') return t(`agreement.given.${given}`);
  return toldBy === ''
    ? t('agreement.given.told')
    : t('agreement.given.toldBy', { who: toldBy, when: toldOn });
}
