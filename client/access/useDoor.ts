import { useEffect, useState } from 'react';
import { api, type DoorAnswer } from './api.ts';
import { toProblem } from './problem.ts';

/** How long the server may think about each answer, in seconds, and the pause after a failed one, in ms. */
const WAIT_SECONDS = 20;
const PAUSE = 3000;

export type AtDoor = DoorAnswer | { readonly state: 'asking' | 'unknown' };

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks at the door until one is in or turned away; a network that is gone for a while is no answer. */
export function useDoor(participantId: string): AtDoor {
  const [door, setDoor] = useState<AtDoor>({ state: 'asking' });
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      for (let seconds = 0; wanted; seconds = WAIT_SECONDS) {
        try {
          const answer = await api.door(participantId, seconds);
          if (!wanted) return;
          setDoor(answer);
          // Turned away is asked again too: they may be let in after all.
          if (answer.state === 'in') return;
          if (answer.state === 'turned-away') await pause(PAUSE);
        } catch (error) {
          const { status } = toProblem(error);
          if (wanted && status >= 400 && status < 500) return setDoor({ state: 'unknown' });
          await pause(PAUSE);
        }
      }
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [participantId]);
  return door;
}
