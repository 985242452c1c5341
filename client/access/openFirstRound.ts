import type { RoundFact } from '../../shared/session/facts.ts';
import { RequestProblem } from './problem.ts';

/** What writers are told before their first word. */
export type ToldToWriters = Pick<RoundFact, 'readers' | 'names'>;

/** The session waits for a connection without end; somebody at a button does not. */
const PATIENCE_MS = 15_000;

function runOut(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new RequestProblem('unreachable', 0, '')), PATIENCE_MS);
  });
}

/** Opens writing on a board with what its writers are told; it binds from then on. Throws a RequestProblem. */
export async function openFirstRound(
  facilitatorId: string,
  boardId: string,
  told: ToldToWriters,
): Promise<void> {
  const { openSession } = await import('../session/openSession.ts');
  const session = await openSession({ serverUrl: location.origin, participantId: facilitatorId, boardId });
  try {
    const answer = await Promise.race([
      session.command('openRound', { boardId, title: '', ...told }),
      runOut(),
    ]);
    if (!answer.ok) throw new RequestProblem(answer.problem, 0, answer.detail);
  } finally {
    session.close();
  }
}
