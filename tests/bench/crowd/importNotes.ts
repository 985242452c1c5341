import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AppServer } from '../../e2e/support/appServer.ts';
import type { MadeWorkshop } from '../../e2e/support/workshop.ts';

const FILE = resolve(import.meta.dirname, '../../fixtures/post-its.csv');

/** Puts the 220 notes of the fixture on a workshop's first board, through the interface for programs. */
export async function importNotes(
  app: Pick<AppServer, 'url'>,
  { facilitatorToken, boards }: MadeWorkshop,
): Promise<void> {
  const joined = await fetch(`${app.url}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ facilitatorToken, name: 'Importer' }),
  });
  const { participantId, token } = (await joined.json()) as { participantId: string; token: string };
  const answer = await fetch(`${app.url}/api/boards/${boards[0]?.id}/post-its?as=${participantId}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${token}` },
    body: await readFile(FILE),
  });
  if (answer.status !== 201) throw new Error(`the notes did not come in: ${await answer.text()}`);
}
