import type { AppServer } from './appServer.ts';
import type { MadeWorkshop } from './workshop.ts';

/** A note as the export shows it. */
export interface ReadNote {
  readonly id: string;
  readonly text: string;
  readonly place: readonly [kind: string, x: number, y: number, rank: string];
  readonly lane: string | null;
  readonly cohort: string | null;
  readonly color: string;
  readonly size: string;
  readonly source: string;
  readonly sourceCode: string;
  readonly done: boolean;
}

export interface ReadBoard {
  readonly cohorts: readonly { readonly id: string; readonly title: string }[];
  readonly records: {
    readonly postIt: readonly ReadNote[];
    readonly lane: readonly { readonly id: string; readonly title: string; readonly prompt: string }[];
  };
}

interface Reader {
  readonly participantId: string;
  readonly token: string;
}

const readers = new Map<string, Promise<Reader>>();

async function enter(app: AppServer, workshop: MadeWorkshop): Promise<Reader> {
  const joined = await fetch(`${app.url}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ facilitatorToken: workshop.facilitatorToken, name: 'Reader' }),
  });
  if (!joined.ok) throw new Error(`the reader could not join: ${joined.status} ${await joined.text()}`);
  return (await joined.json()) as Reader;
}

/** A program that reads the workshop's boards; it joins once. */
export function readerOf(app: AppServer, workshop: MadeWorkshop): Promise<Reader> {
  const known = readers.get(workshop.workshopId) ?? enter(app, workshop);
  readers.set(workshop.workshopId, known);
  return known;
}

/** A file of a board, as another program gets it. */
export async function fetchExport(
  app: AppServer,
  workshop: MadeWorkshop,
  kind: 'json' | 'csv',
  boardId = workshop.boards[0]?.id,
): Promise<string> {
  const { participantId, token } = await readerOf(app, workshop);
  const answer = await fetch(`${app.url}/api/boards/${boardId}/export.${kind}?as=${participantId}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`no export: ${answer.status} ${await answer.text()}`);
  return answer.text();
}

/** What the server has stored of a workshop's first board: the truth that all screens are held against. */
export async function readBoard(app: AppServer, workshop: MadeWorkshop): Promise<ReadBoard> {
  return JSON.parse(await fetchExport(app, workshop, 'json')) as ReadBoard;
}

/** The notes that the server has stored, without those in the bin. */
export async function readNotes(app: AppServer, workshop: MadeWorkshop): Promise<readonly ReadNote[]> {
  return (await readBoard(app, workshop)).records.postIt;
}

/** Their texts, sorted. */
export async function readTexts(app: AppServer, workshop: MadeWorkshop): Promise<string[]> {
  return (await readNotes(app, workshop)).map(({ text }) => text).sort();
}

/** Brings notes onto the board as another program does. */
export async function sendNotes(
  app: AppServer,
  workshop: MadeWorkshop,
  notes: readonly { readonly text: string; readonly lane?: string }[],
): Promise<void> {
  const { participantId, token } = await readerOf(app, workshop);
  const answer = await fetch(`${app.url}/api/boards/${workshop.boards[0]?.id}/post-its?as=${participantId}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ postIts: notes }),
  });
  if (!answer.ok) throw new Error(`no import: ${answer.status} ${await answer.text()}`);
}
