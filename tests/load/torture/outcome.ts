/** How one part of the torture ended. A part that could not be made is a failure, never a pass. */
export interface Outcome {
  readonly name: string;
  readonly isPassed: boolean;
  /** Lines for people; the last says what it comes to. */
  readonly lines: readonly string[];
  /** The same as figures. */
  readonly figures: object;
}

/** A part that could not be made. */
export function couldNotRun(name: string, why: string): Outcome {
  const lines = [`${name}: could not be run: ${why}`];
  return { name, isPassed: false, lines, figures: { couldNotRun: why } };
}

/** Puts pass or failure at the end of a part's own words. */
export function concludeRun(
  name: string,
  faults: readonly string[],
  words: string,
  figures: object,
): Outcome {
  const isPassed = faults.length === 0;
  const shown = faults.slice(0, 10).map((fault) => `  ${fault}`);
  return {
    name,
    isPassed,
    lines: [`${name}: ${words}`, ...shown, `${name}: ${isPassed ? 'passed' : 'FAILED'}`],
    figures: { ...figures, faults, passed: isPassed },
  };
}
