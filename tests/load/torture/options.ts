import { parseArgs } from 'node:util';
import { newSeed } from '../../support/random.ts';

const USAGE = `npm run torture [-- options]

  without a choice of parts: kills
  --kills 1000       kills the server so many times at random instants under load
  --power            simulated power cuts: writes that were not synced are dropped or torn
    --points 200     so many of them
  --disk             a full disk for a while, and a write or sync that fails, for each N
  --soak [minutes]   boards opened and closed all the time; memory must come back (5)
  --attackers 5      60 robots, so many attackers among them
    --people 60
    --fresh-ids      each attack comes under a new client id

  --seconds S        ends a part after so long; with --kills or --points as well, too few are a failure
  --lanes 1          servers at a time, for kills
  --seed N           the same seed chooses the same
  --json             figures as JSON, one line for each part`;

export interface TortureOptions {
  /** null = this part is not wanted; else how many kills, or `Infinity` for as many as fit. */
  readonly kills: number | null;
  readonly points: number | null;
  readonly disk: boolean;
  /** Minutes; null = not wanted. */
  readonly soak: number | null;
  readonly attackers: number | null;
  readonly people: number;
  /** Whether each attack comes under a Yjs client id of its own. */
  readonly freshIds: boolean;
  readonly seconds: number | null;
  readonly lanes: number;
  readonly seed: number;
  readonly json: boolean;
}

/** A sentence for whoever typed the options. */
export class OptionError extends Error {
  constructor(words: string) {
    super(`${words}\n\n${USAGE}`);
  }
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= least && value <= most) return value;
  throw new OptionError(`--${name} takes a number from ${least} to ${most}.`);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        kills: { type: 'string' },
        power: { type: 'boolean', default: false },
        points: { type: 'string' },
        disk: { type: 'boolean', default: false },
        soak: { type: 'boolean', default: false },
        attackers: { type: 'string' },
        'fresh-ids': { type: 'boolean', default: false },
        people: { type: 'string', default: '60' },
        seconds: { type: 'string' },
        lanes: { type: 'string', default: '1' },
        seed: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

/** Reads the command line. @throws OptionError */
export function readOptions(args: string[]): TortureOptions {
  const { values, positionals } = parse(args);
  if (positionals.length > (values.soak ? 1 : 0))
    throw new OptionError(`"${positionals.at(-1)}" means nothing here.`);
  const number = (
    name: 'kills' | 'points' | 'attackers' | 'seconds' | 'seed',
    least: number,
    most: number,
  ) => {
    const text = values[name];
    return text === undefined ? null : readNumber(name, text, least, most);
  };
  const seconds = number('seconds', 1, 86_400);
  const kills = number('kills', 1, 1_000_000);
  const points = number('points', 1, 1_000_000);
  const attackers = number('attackers', 1, 50);
  const hasChoice = values.power || values.disk || values.soak || points !== null || attackers !== null;
  const wantsKills = kills !== null || !hasChoice;
  return {
    kills: wantsKills ? (kills ?? (seconds === null ? 1000 : Infinity)) : null,
    points: values.power || points !== null ? (points ?? (seconds === null ? 200 : Infinity)) : null,
    disk: values.disk,
    soak: values.soak ? readNumber('soak', positionals[0] ?? '5', 0.1, 24 * 60) : null,
    attackers,
    people: readNumber('people', values.people, 2, 200),
    freshIds: values['fresh-ids'],
    seconds,
    lanes: readNumber('lanes', values.lanes, 1, 8),
    seed: number('seed', 0, 2 ** 32) ?? newSeed(),
    json: values.json,
  };
}
