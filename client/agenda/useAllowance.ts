import type { Step } from '../../shared/session/agendaFacts.ts';
import type { PrivateState } from '../../shared/session/privateFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { stepAllowance } from './stepWords.ts';

const PRIVATE_WORDS: Readonly<Record<PrivateState, TextKey>> = {
  open: 'agenda.private',
  closed: 'agenda.privateClosed',
  revealed: 'agenda.privateShown',
  putAway: 'agenda.listen',
};

/** What one may do in a step, in a few words; in a private step, and when it is shown, as its writing stands now. */
export function useAllowance(step: Step | null): string {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const isParticipant = useFact(session, ({ viewer }) => viewer.role === 'participant');
  const state = useFact(
    session,
    ({ items }) => Object.values(items.privateRound).findLast((round) => round.boardId === boardId)?.state,
  );
  if (!step) return '';
  // A question that is answered privately comes before whatever the step allows.
  const isPrivate =
    step.kind === 'writePrivately' || state === 'open' || (step.kind === 'reveal' && state !== undefined);
  const words = isPrivate ? t(state ? PRIVATE_WORDS[state] : 'agenda.privateSoon') : stepAllowance(t, step);
  const mayWrite = step.allows.includes('write') || state === 'open';
  // Facilitators write in every step.
  return isParticipant && !mayWrite ? t('agenda.cannotWrite', { rest: words }) : words;
}
