import type { RoundFact } from '../../shared/session/facts.ts';
import type { GetText } from './texts.ts';

const beyondKeys = {
  nothing: 'join.beyondNothing',
  themes: 'join.beyondThemes',
  words: 'join.beyondWords',
} as const;

/** What writers are told of joint boards and of what may leave the workshop, as sentences. */
export function promiseWords(t: GetText, { reach, beyond }: Pick<RoundFact, 'reach' | 'beyond'>): string {
  return `${t(reach === 'board' ? 'join.reachBoard' : 'join.reachWorkshop')} ${t(beyondKeys[beyond])}`;
}
