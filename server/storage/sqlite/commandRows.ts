import { openJson, sealJson } from '../seal.ts';
import { StorageError } from '../storageError.ts';
import { commandLifetime, type CommandResult, type JsonValue } from '../workshopStore.ts';
import type { Database } from './database.ts';
import { readBytes, readText } from './readRow.ts';
import { requireWorkshop, type WorkshopHead } from './workshopRows.ts';

/** Keeps the answer to a command. @throws StorageError `conflict` if there is one: the command must not run twice. */
export function rememberCommand(database: Database, head: WorkshopHead, command: CommandResult): void {
  const { participantId, commandId, result, at } = command;
  database.run('DELETE FROM command WHERE participant = ? AND command = ? AND at <= ?', [
    participantId,
    commandId,
    at - commandLifetime,
  ]);
  const added = database.run(
    'INSERT INTO command (participant, command, workshop, at, sealed) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [participantId, commandId, head.number, at, sealJson(head.sealKey, commandPlace(command), result)],
  );
  if (added !== 1) throw new StorageError('conflict', 'This command was answered already.');
}

export function recallCommand(
  database: Database,
  participantId: string,
  commandId: string,
  now: number,
): JsonValue | undefined {
  const row = database.get(
    `SELECT workshop.id, command.sealed FROM command JOIN workshop ON workshop.number = workshop
     WHERE participant = ? AND command = ? AND at > ?`,
    [participantId, commandId, now - commandLifetime],
  );
  if (row === undefined) return undefined;
  const { sealKey } = requireWorkshop(database, readText(row, 0));
  return openJson<JsonValue>(sealKey, commandPlace({ participantId, commandId }), readBytes(row, 1));
}

export function dropOldCommands(database: Database, now: number): void {
  database.run('DELETE FROM command WHERE at <= ?', [now - commandLifetime]);
}

function commandPlace({
  participantId,
  commandId,
}: Pick<CommandResult, 'participantId' | 'commandId'>): string {
  return `command ${JSON.stringify([participantId, commandId])}`;
}
