/**
 * A table of counts with its totals, seen as pipes between junctions: each count is what flows through one pipe,
 * and what flows into a junction flows out of it again (a row's counts into its total, the totals into the sum).
 * So "what else could this hidden count be?" is a question about how much more, or less, could flow.
 */
export interface CountPipe {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export interface CountNetwork {
  readonly junctions: number;
  readonly pipes: readonly CountPipe[];
}

/** One way through a pipe: along it the count grows, against it the count falls. */
export interface PipeStep {
  readonly pipe: number;
  readonly to: number;
  readonly grows: boolean;
}

/** Every way out of each junction. */
export function stepsByJunction({ junctions, pipes }: CountNetwork): readonly (readonly PipeStep[])[] {
  const steps: PipeStep[][] = Array.from({ length: junctions }, () => []);
  for (const [index, { from, to }] of pipes.entries()) {
    steps[from]?.push({ pipe: index, to, grows: true });
    steps[to]?.push({ pipe: index, to: from, grows: false });
  }
  return steps;
}

/**
 * How many values a hidden count could have besides its own, for somebody who knows every shown count, all totals
 * that are shown, and that no count is below nought.
 *
 * @param enough counting stops there
 */
export function doubtAbout(
  network: CountNetwork,
  hidden: ReadonlySet<number>,
  pipe: number,
  enough: number,
): number {
  const asked = network.pipes[pipe];
  if (asked === undefined || !hidden.has(pipe)) return 0;
  const others = new Set(hidden);
  others.delete(pipe);
  const more = spareFlow(network, others, asked.to, asked.from, enough);
  if (more >= enough) return enough;
  const most = Math.min(asked.value, enough - more);
  return more + spareFlow(network, others, asked.from, asked.to, most);
}

/** How much more could flow from one junction to another through hidden pipes alone, up to `most`. */
function spareFlow(
  network: CountNetwork,
  hidden: ReadonlySet<number>,
  from: number,
  to: number,
  most: number,
): number {
  const steps = stepsByJunction(network);
  const change = new Map<number, number>();
  const room = ({ pipe, grows }: PipeStep) => {
    if (!hidden.has(pipe)) return 0;
    return grows ? most : (network.pipes[pipe]?.value ?? 0) + (change.get(pipe) ?? 0);
  };
  let found = 0;
  while (found < most) {
    const path = findPath(steps, from, to, (step) => room(step) > 0);
    if (path === null) break;
    const amount = Math.min(most - found, ...path.map(room));
    for (const { pipe, grows } of path)
      change.set(pipe, (change.get(pipe) ?? 0) + (grows ? amount : -amount));
    found += amount;
  }
  return found;
}

/** The shortest way whose every step is open, or null. */
function findPath(
  steps: readonly (readonly PipeStep[])[],
  from: number,
  to: number,
  isOpen: (step: PipeStep) => boolean,
): PipeStep[] | null {
  const cameBy = new Map<number, { step: PipeStep; before: number }>();
  const queue = [from];
  for (const at of queue) {
    if (at === to) break;
    for (const step of steps[at] ?? []) {
      if (step.to === from || cameBy.has(step.to) || !isOpen(step)) continue;
      cameBy.set(step.to, { step, before: at });
      queue.push(step.to);
    }
  }
  return traceBack(cameBy, from, to);
}

/** The steps that led from one junction to another, in order; null when none did. */
export function traceBack(
  cameBy: ReadonlyMap<number, { readonly step: PipeStep; readonly before: number }>,
  from: number,
  to: number,
): PipeStep[] | null {
  const path: PipeStep[] = [];
  for (let at = to; at !== from;) {
    const came = cameBy.get(at);
    if (came === undefined) return null;
    path.unshift(came.step);
    at = came.before;
  }
  return path;
}
