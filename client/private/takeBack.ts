import type { ShelfNote } from './shelf.ts';

export type TakenBack = 'done' | 'unknown' | 'failed';

/** Asks the server to take a note off the board, without saying who asks: no cookie goes along, and nothing but the token. */
export async function takeBack({ token }: Pick<ShelfNote, 'token'>): Promise<TakenBack> {
  try {
    const answer = await fetch('/api/withdrawals', {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (answer.ok) return 'done';
    return answer.status === 403 ? 'unknown' : 'failed';
  } catch {
    return 'failed';
  }
}
