import type { ShelfNote } from '../private/shelf.ts';

/** Says whether more people may read an anonymous note, without saying who says so. False when the server did not take it. */
export async function agreeByToken({ token }: Pick<ShelfNote, 'token'>, agrees: boolean): Promise<boolean> {
  try {
    const answer = await fetch('/api/agreements', {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, agrees }),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
