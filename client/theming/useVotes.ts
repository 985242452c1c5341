import { useEffect, useRef, useState } from 'react';
import type { BallotFact } from '../../shared/session/themingFacts.ts';
import { useCommand } from '../board/useCommand.ts';

type Votes = Readonly<Record<string, number>>;

/**
 * One's own votes: shown at once, sent one after another. What the server does not take is put back to what it has.
 */
export function useVotes(
  ballot: BallotFact,
): readonly [votes: Votes, give: (id: string, more: 1 | -1) => void] {
  const command = useCommand();
  const [votes, setVotes] = useState<Votes>(ballot.mine);
  const wanted = useRef<Votes>(ballot.mine);
  const sending = useRef(false);
  const stored = useRef(ballot.mine);
  useEffect(() => {
    stored.current = ballot.mine;
    if (sending.current) return;
    // Another device of the same person may vote too.
    wanted.current = ballot.mine;
    setVotes(ballot.mine);
  }, [ballot.mine]);
  const sendAll = async () => {
    if (sending.current) return;
    sending.current = true;
    let sent: Votes | null = null;
    while (sent !== wanted.current) {
      sent = wanted.current;
      const answer = await command('castVotes', { ballotId: ballot.id, votes: { ...sent } });
      if (answer.ok) continue;
      wanted.current = stored.current;
      setVotes(stored.current);
      break;
    }
    sending.current = false;
  };
  const give = (id: string, more: 1 | -1) => {
    const next = { ...wanted.current, [id]: Math.max(0, (wanted.current[id] ?? 0) + more) };
    if (next[id] === 0) delete next[id];
    wanted.current = next;
    setVotes(next);
    void sendAll();
  };
  return [votes, give];
}
