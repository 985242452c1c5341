import { useEffect, useState } from 'react';
import type { Session } from '../session/openSession.ts';

/**
 * The server's time, told anew each second. All screens turn in the same moment: each waits for the next whole second
 * before or after `anchor` by the server's clock. Not told at all while `anchor` is null.
 */
export function useServerTime(session: Session, anchor: number | null): number {
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (anchor === null) return;
    let waiting: ReturnType<typeof setTimeout>;
    const wait = () => {
      waiting = setTimeout(
        () => {
          setTurn((turn) => turn + 1);
          wait();
        },
        untilNextSecond(session.now(), anchor),
      );
    };
    wait();
    return () => clearTimeout(waiting);
  }, [session, anchor]);
  return session.now();
}

/** Milliseconds until `now` is whole seconds away from `anchor`; a little more than none, never a moment too soon. */
function untilNextSecond(now: number, anchor: number): number {
  const rest = (((anchor - now) % 1000) + 1000) % 1000;
  return rest < 5 ? rest + 1000 : rest + 1;
}
