import { runAttackersPart } from './attackersPart.ts';
import { runDiskPart } from './diskPart.ts';
import { runKillPart } from './killPart.ts';
import { runPowerPart } from './powerPart.ts';
import { readOptions, type TortureOptions } from './options.ts';
import { couldNotRun, type Outcome } from './outcome.ts';
import { endProgress } from './progress.ts';
import { runSoakPart } from './soakPart.ts';
import { buildServer, type Program } from './serverProcess.ts';

interface Part {
  readonly name: string;
  run(program: Program): Promise<Outcome>;
}

function chooseParts(options: TortureOptions): Part[] {
  const { kills, points, attackers, soak } = options;
  const parts: Part[] = [];
  if (kills !== null) parts.push({ name: 'kills', run: (program) => runKillPart(program, kills, options) });
  if (points !== null)
    parts.push({ name: 'power cuts', run: (program) => runPowerPart(program, points, options) });
  if (options.disk) parts.push({ name: 'disk', run: (program) => runDiskPart(program, options) });
  if (attackers !== null)
    parts.push({ name: 'attackers', run: (program) => runAttackersPart(program, attackers, options) });
  if (soak !== null) parts.push({ name: 'soak', run: (program) => runSoakPart(program, soak, options) });
  return parts;
}

async function runPart({ name, run }: Part, program: Program): Promise<Outcome> {
  try {
    return await run(program);
  } catch (error) {
    return couldNotRun(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const program = await buildServer();
  let isPassed = true;
  for (const part of chooseParts(options)) {
    const outcome = await runPart(part, program);
    endProgress();
    isPassed &&= outcome.isPassed;
    const line = JSON.stringify({ part: outcome.name, ...outcome.figures });
    console.log(options.json ? line : outcome.lines.join('\n'));
  }
  return isPassed;
}

// An end by hand leaves no server behind: what is to be done at the exit is done.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

main().then(
  (isPassed) => process.exit(isPassed ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
