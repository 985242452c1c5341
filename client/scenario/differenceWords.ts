import type { Actor } from '../../shared/model/actor.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { Decision } from '../../shared/model/decision.ts';
import type { FieldValue } from '../../shared/model/field.ts';
import { isInRole } from '../../shared/model/standing.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Tie } from '../../shared/model/tie.ts';
import type { Zone } from '../../shared/model/zone.ts';
import type { Difference } from '../../shared/queries/scenarioDiff.ts';
import type { GetText } from '../i18n/texts.ts';
import { rowName } from '../grid/gridWords.ts';
import { contactWords } from '../network/contactWords.ts';
import { tieQualities } from '../network/tieWords.ts';

/** A difference as people read it: about whom, how it is, how it is imagined. */
export interface DifferenceWords {
  readonly about: string;
  /** How it actually is; '' where there is nothing of it. */
  readonly before: string;
  readonly after: string;
  /** What was written beside it in the scenario; may be ''. */
  readonly note: string;
}

interface Told {
  readonly t: GetText;
  readonly actual: BoardSnapshot;
  readonly imagined: BoardSnapshot;
  readonly nameOf: (actor: Actor) => string;
  /** No stress: the whānau is here, and this is the wall. */
  readonly calm: boolean;
}

/** In the order in which people ask: who is there and steps back, who comes how often, what is between whom. */
const ORDER: readonly Difference['kind'][] = ['actor', 'contact', 'tie', 'zone', 'postIt'];

export function inReadingOrder(differences: readonly Difference[]): Difference[] {
  return ORDER.flatMap((kind) => differences.filter((one) => one.kind === kind));
}

export function differenceWords(told: Told, difference: Difference): DifferenceWords {
  switch (difference.kind) {
    case 'actor':
      return actorWords(told, difference);
    case 'contact':
      return visitWords(told, difference);
    case 'tie':
      return tieWords(told, difference);
    case 'zone':
      return zoneWords(told, difference);
    case 'postIt':
      return imaginedWords(told, difference);
  }
}

/** Both in one sentence, as it is kept when people have decided. */
export function inOneSentence(t: GetText, { about, before, after }: DifferenceWords): string {
  return before === ''
    ? t('scenario.sentenceNew', { about, after })
    : t('scenario.sentence', { about, before, after });
}

/** What was decided: what is to be done, who does it, by when; or that it is left. */
export function decidedWords(t: GetText, { outcome, words, who, day }: Decision): string {
  const told = outcome === 'task' ? [words, who, day] : [];
  return [t(`scenario.outcome.${outcome}`), ...told].filter((part) => part !== '').join(' · ');
}

function nameIn(told: Told, id: string | null): string {
  const actor = told.imagined.actor.get(id ?? '') ?? told.actual.actor.get(id ?? '');
  return actor ? told.nameOf(actor) : '';
}

function actorWords(told: Told, { id, what, fields }: Difference): DifferenceWords {
  const { t } = told;
  const about = nameIn(told, id);
  if (what === 'added') return { about, before: '', after: t('scenario.isNew'), note: '' };
  if (what === 'hidden')
    return { about, before: t('scenario.isThere'), after: t('scenario.isLeftOut'), note: '' };
  const says = (value: (field: string) => FieldValue) =>
    fields
      .map(({ field }) => actorValue(t, field, value(field)))
      .filter(Boolean)
      .join(', ');
  const at = (side: 'before' | 'after') => (field: string) =>
    fields.find((one) => one.field === field)?.[side] ?? null;
  return { about, before: says(at('before')), after: says(at('after')), note: '' };
}

function actorValue(t: GetText, field: string, value: FieldValue): string {
  if (field === 'reserve') return t(value === true ? 'scenario.stepsBack' : 'scenario.isInTouch');
  if (field === 'presence') return t(`network.presence.${value as Actor['presence']}`);
  return '';
}

/** "Words imagined for Mum, Explanation": what they are. */
function imaginedWords(told: Told, { id }: Difference): DifferenceWords {
  const { t } = told;
  const note = told.imagined.postIt.get(id);
  const [, column, row] = note?.place[0] === 'cell' ? note.place : [];
  const about = t('scenario.wordsFor', {
    name: nameIn(told, column ?? null),
    row: row ? rowName(t, row) : '',
  });
  const said = note && isInRole(note) ? 'scenario.quotedInRole' : 'scenario.quoted';
  return { about, before: '', after: t(said, { words: note?.text ?? '' }), note: '' };
}

interface Noted {
  readonly note: string;
}

/** What was written beside it in the scenario: not what stands beside it anyway. */
function noteOf(was: Noted | undefined, is: Noted | undefined): string {
  return is && is.note !== was?.note ? is.note : '';
}

function visitWords(told: Told, { id, what }: Difference): DifferenceWords {
  const { t } = told;
  const [was, is] = [told.actual.contact.get(id), told.imagined.contact.get(id)];
  const words = (contact: Contact | undefined) => (contact ? contactWords(t, contact) : '');
  return {
    about: nameIn(told, (is ?? was)?.actor ?? null),
    before: what === 'added' ? '' : words(was),
    after: what === 'hidden' ? t('scenario.noVisits') : words(is),
    note: noteOf(was, is),
  };
}

function tieWords(told: Told, { id, what }: Difference): DifferenceWords {
  const { t, calm, nameOf } = told;
  const [was, is] = [told.actual.tie.get(id), told.imagined.tie.get(id)];
  const tie = is ?? was;
  const words = (one: Tie | undefined, { actor }: BoardSnapshot) =>
    one ? tieQualities(t, one, actor, nameOf, calm) : '';
  const [from, to] = [nameIn(told, tie?.from ?? null), nameIn(told, tie?.to ?? null)];
  return {
    about: t('map.tieOf', { from, to }),
    before: what === 'added' ? '' : words(was, told.actual),
    after: what === 'hidden' ? t('scenario.noTie') : words(is, told.imagined),
    note: noteOf(was, is),
  };
}

function zoneWords({ t, actual, imagined }: Told, { id, what }: Difference): DifferenceWords {
  const [was, is] = [actual.zone.get(id), imagined.zone.get(id)];
  const title = (zone: Zone | undefined) => zone?.title ?? '';
  return {
    about: t('scenario.zone', { title: title(was ?? is) }),
    before: what === 'added' ? '' : title(was),
    after: what === 'hidden' ? t('scenario.isLeftOut') : title(is),
    note: '',
  };
}
