import { useState } from 'react';
import { toProblem } from './problem.ts';
import type { RequestProblem } from './problem.ts';

export type Task = {
  readonly busy: boolean;
  readonly problem: RequestProblem | null;
  /** Runs once at a time; what it throws becomes `problem`. */
  readonly run: (work: () => Promise<void>) => void;
};

/** A button's work: one at a time, with its problem kept for the page to show. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const perform = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run: (work) => void (busy || perform(work)) };
}
