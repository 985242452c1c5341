/** A connection that people's words were sent over and nothing came back on for so long is taken for dead, ms. */
export const ANSWER_WITHIN = 8000;
const LOOK_EVERY = 2000;

export interface DeadConnectionHost {
  /** How many updates wait for the server's word. */
  unanswered(): number;
  /** When the server last said anything, ms since 1970. */
  lastHeard(): number;
  /** Lets go of the connection and tries anew. */
  restart(): void;
}

/**
 * Notices that a network is gone before the browser does: a Wi-Fi that drops out leaves its
 * sockets open, and people would read "Saving" for half a minute. Listens to the device's own
 * word, and to silence after something was sent. Returns how to stop.
 */
export function watchDeadConnection(host: DeadConnectionHost): () => void {
  let waitingSince: number | null = null;
  const look = () => {
    if (host.unanswered() === 0) {
      waitingSince = null;
      return;
    }
    const now = Date.now();
    // Times that lie ahead were taken before the device's clock was set back: they say nothing.
    if (waitingSince === null || waitingSince > now) waitingSince = now;
    const heard = host.lastHeard() > now ? waitingSince : host.lastHeard();
    if (now - Math.max(waitingSince, heard) < ANSWER_WITHIN) return;
    waitingSince = null;
    host.restart();
  };
  const timer = setInterval(look, LOOK_EVERY);
  const restart = () => host.restart();
  const isPage = typeof window !== 'undefined';
  if (isPage) {
    window.addEventListener('offline', restart);
    window.addEventListener('online', restart);
  }
  return () => {
    clearInterval(timer);
    if (!isPage) return;
    window.removeEventListener('offline', restart);
    window.removeEventListener('online', restart);
  };
}
