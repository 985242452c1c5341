import { readFileSync } from 'node:fs';
import { parseNotesCsv } from '../../../shared/export/csv.ts';
import { SCHEMA_VERSION } from '../../../shared/model/schemaVersion.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';
import type { AppServer } from './appServer.ts';
import { NOTES_CSV } from './bringIn.ts';
import { readerOf } from './reader.ts';
import type { MadeWorkshop } from './workshop.ts';

/** Titles of the themes; the second one lies in the first. */
export const THEMES = [
  'Kanohi ki te kanohi',
  'Time to sit down together',
  'Forms, targets and reports',
] as const;
/** How many of each ten notes are in themes; of the others one stands on its own and one is in no theme. */
const TURN = 10;

function idOf(kind: string, index: number): string {
  return kind + String(index).padStart(16 - kind.length, '0');
}

/** The 220 notes in their lanes, most of them in themes, as a saved board. */
function createThemedArchive(): object {
  const table = parseNotesCsv(readFileSync(NOTES_CSV, 'utf8'));
  if (!table.ok) throw new Error(table.reason.detail);
  const lane = barriersEnablers.lanes.map(({ x, y, ...fields }, index) => ({
    ...fields,
    id: idOf('lane', index),
    place: ['board', x, y, `a${index}`],
  }));
  const laneOf = (question: string, part: string) =>
    lane.find((one) => one.question === question && one.part === part)?.id ?? null;
  const theme = THEMES.map((title, index) => ({
    id: idOf('theme', index),
    title,
    place: index === 1 ? ['theme', idOf('theme', 0), 'a1'] : ['board', index * 3000, 9000, 'a1'],
  }));
  const postIt = table.value.notes.map(({ text, question, part }, index) => {
    const turn = index % TURN;
    const rank = `b${String(index).padStart(3, '1')}V`;
    return {
      id: idOf('note', index),
      text,
      lane: laneOf(question, part),
      alone: turn === 0,
      place: turn < 2 ? ['lane', 20, 20, rank] : ['theme', idOf('theme', index % THEMES.length), rank],
    };
  });
  return {
    format: 'netboard.board',
    version: SCHEMA_VERSION,
    board: { title: '', template: 'blank' },
    cohorts: [],
    rounds: [],
    records: { lane, theme, postIt },
  };
}

/** Brings the themed notes onto the first board, as another program does. */
export async function bringInThemed(app: AppServer, workshop: MadeWorkshop): Promise<void> {
  const { participantId, token } = await readerOf(app, workshop);
  const answer = await fetch(`${app.url}/api/boards/${workshop.boards[0]?.id}/post-its?as=${participantId}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(createThemedArchive()),
  });
  if (!answer.ok) throw new Error(`no import: ${answer.status} ${await answer.text()}`);
}
