import type { RefusalReason } from '../../shared/model/refusal.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';

/** Reasons that people can meet in honest work; the others never reach a page that works as it should. */
const SENTENCES: Partial<Record<RefusalReason, TextKey>> = {
  locked: 'refused.locked',
  frozen: 'refused.frozen',
  step: 'refused.step',
  'not-author': 'refused.notAuthor',
  'not-facilitator': 'refused.notFacilitator',
  'too-long': 'refused.tooLong',
  'too-many': 'refused.tooMany',
  'too-large': 'refused.tooLarge',
  'seat-voice': 'refused.seatVoice',
  'seat-words': 'refused.seatWords',
  'own-column': 'refused.ownColumn',
  rate: 'refused.rate',
  observer: 'refused.observer',
  'not-admitted': 'refused.notAdmitted',
  'round-closed': 'refused.roundClosed',
  'read-only': 'refused.readOnly',
  'not-saved': 'refused.notSaved',
  'not-found': 'refused.notFound',
  'changed-since': 'refused.changedSince',
  'as-it-is': 'refused.asItIs',
  'imagined-words': 'refused.imaginedWords',
  'done-as-it-is': 'refused.doneAsItIs',
  'done-elsewhere': 'refused.doneElsewhere',
  'scenario-closed': 'refused.scenarioClosed',
};

export function sentenceOf(reason: RefusalReason): TextKey {
  return SENTENCES[reason] ?? 'refused.other';
}

/** Why something was refused, as a sentence. */
export function describeRefusal(t: GetText, reason: RefusalReason): string {
  return t(sentenceOf(reason));
}
