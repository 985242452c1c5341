import type { Freedom, StepKind } from '../../shared/model/step.ts';
import { stepTables } from '../../shared/model/step.ts';
import type { Step } from '../../shared/session/agendaFacts.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';

/** What a step is called: as people named it, else as its kind is. */
export function stepTitle(t: GetText, { title, kind }: Pick<Step, 'title' | 'kind'>): string {
  return title || t(`step.${kind}`);
}

/** What participants may do in a step, in a few words. */
export function stepAllowance(t: GetText, { kind, allows }: Pick<Step, 'kind' | 'allows'>): string {
  const own = OWN_WORDS[kind];
  if (own) return t(own);
  if (stepTables[kind].quiet && allows.length === 0) return t('agenda.resting');
  return t(allowanceKey(allows));
}

const OWN_WORDS: Partial<Readonly<Record<StepKind, TextKey>>> = {
  kai: 'agenda.break',
  writePrivately: 'agenda.private',
  vote: 'agenda.voteHere',
  check: 'agenda.answerHere',
  read: 'agenda.readOnly',
};

function allowanceKey(allows: readonly Freedom[]): TextKey {
  if (allows.length === 2) return 'agenda.may.both';
  const only = allows[0];
  return only ? `agenda.may.${only}` : 'agenda.listen';
}

/** Whether a phone is asked to be put down: people are with each other. */
export function isPhoneDown(kind: StepKind): boolean {
  return stepTables[kind].quiet && kind !== 'enquiry';
}

/** "12:40", and "0:35" for what it is over. */
export function formatSeconds(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
