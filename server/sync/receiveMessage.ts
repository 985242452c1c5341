import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import { isEmptyUpdate, readClientMessage } from './protocol.ts';
import type { Room } from './room.ts';

/** How long a question that came too soon waits for its answer. */
const askLaterMs = 2_000;

/** Reads what one socket sent and hands it to its room; never throws, whatever the bytes are. */
export function receiveMessage(room: Room, connection: Connection, clock: Clock, bytes: Uint8Array): void {
  const message = readClientMessage(bytes);
  if (message.type === 'ask') answerSoon(room, connection, clock, message.stateVector);
  else if (message.type === 'broken') room.writeBroken(connection);
  else if (message.type === 'intent') connection.intend(message.atomic);
  else if (message.type === 'update') {
    if (message.answersStep1) connection.owesAnswer = false;
    if (!message.answersStep1 || !isEmptyUpdate(message.update)) room.write(connection, message);
  }
}

/** Answers at once, or a little later if this connection asks too often; then only its last question. */
function answerSoon(room: Room, connection: Connection, clock: Clock, stateVector: Uint8Array): void {
  if (connection.mayAsk()) return room.answer(connection, stateVector);
  const isWaiting = connection.askedTooSoon !== null;
  connection.askedTooSoon = stateVector;
  if (isWaiting) return;
  clock.after(askLaterMs, () => {
    const asked = connection.askedTooSoon;
    connection.askedTooSoon = null;
    if (asked !== null) answerSoon(room, connection, clock, asked);
  });
}
