import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** The sending side of one socket. */
export interface Wire {
  /** Bytes that the network has not taken yet. */
  readonly queued: number;
  /** Sends whole WebSocket frames as they are; nothing happens once the socket closes. */
  write(frames: Buffer): void;
  ping(): void;
  /** Reads nothing more from the peer until {@link resume}: what they send waits on their side. */
  pause(): void;
  resume(): void;
  /** Only the first call counts. */
  close(code: number, reason: string): void;
  terminate(): void;
}

/** How long a peer may take to answer a close before its socket is dropped. */
const closeWithinMs = 2_000;

/**
 * Makes the sending side of a socket. Frames go straight to the stream below, beside what `ws`
 * writes itself: safe as long as compression is off, because `ws` then writes each of its own
 * frames whole and at once too.
 */
export function createWire(socket: WebSocket, stream: Duplex): Wire {
  let isClosing = false;
  return {
    get queued() {
      return stream.writableLength;
    },
    write(frames) {
      if (socket.readyState === socket.OPEN) stream.write(frames);
    },
    ping() {
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close(code, reason) {
      if (isClosing) return;
      isClosing = true;
      // Or the peer's answer is never read.
      socket.resume();
      socket.close(code, reason);
      // A reader that has stopped reading never sees the close: its queue must not be kept for it.
      const timer = setTimeout(() => socket.terminate(), closeWithinMs);
      timer.unref();
      socket.once('close', () => clearTimeout(timer));
    },
    terminate: () => socket.terminate(),
  };
}
