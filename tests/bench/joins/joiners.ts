import { io } from 'socket.io-client';
import { joinAsProgram } from '../../load/robots/joinAsProgram.ts';

/** What came of a wave of people who join. */
export interface Wave {
  /** All inside, or all at the door. */
  readonly arrived: number;
  readonly failed: number;
  /** Milliseconds from the first request of the slowest one in twenty until they were in, or told to wait. */
  readonly p95: number;
}

export interface WaveWish {
  readonly url: string;
  readonly code: string;
  readonly people: number;
  /** Over so many milliseconds. */
  readonly within: number;
  /** Whether facilitators let people in. */
  readonly lobby: boolean;
}

async function post(url: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** Reads the door as a phone does, joins, and has the first facts of the workshop. */
async function goIn({ url, code }: WaveWish, name: string): Promise<() => void> {
  await post(url, '/api/look', { code });
  const { participantId, boardId, ticket } = await joinAsProgram(url, code, name);
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    auth: { as: participantId, boardId, ticket: await ticket() },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('facts', () => resolve());
    socket.once('connect_error', reject);
  });
  return () => void socket.disconnect();
}

/** Reads the door, knocks, and is told to wait. */
async function knock({ url, code }: WaveWish, name: string): Promise<() => void> {
  await post(url, '/api/look', { code });
  const { participantId, token, waiting } = await post(url, '/api/join', { code, name });
  if (waiting !== true) throw new Error('somebody was let in without a facilitator');
  const gone = new AbortController();
  const ask = (seconds: number) =>
    fetch(`${url}/api/lobby?as=${String(participantId)}&wait=${seconds}`, {
      headers: { authorization: `Bearer ${String(token)}` },
      signal: gone.signal,
    });
  const first = (await (await ask(0)).json()) as { state?: string };
  if (first.state !== 'waiting') throw new Error('somebody at the door is not told to wait');
  // Goes on asking, as a phone at the door does.
  void ask(25).catch(() => undefined);
  return () => gone.abort();
}

/** Lets them all come, evenly over the time, and keeps them there until the last has come. */
async function runWave(wish: WaveWish): Promise<Wave> {
  const took: number[] = [];
  const ends: (() => void)[] = [];
  let failed = 0;
  const one = async (index: number) => {
    await new Promise((resolve) => setTimeout(resolve, (index * wish.within) / wish.people));
    const start = performance.now();
    try {
      ends.push(await (wish.lobby ? knock : goIn)(wish, `Person ${index}`));
      took.push(performance.now() - start);
    } catch {
      failed += 1;
    }
  };
  await Promise.all(Array.from({ length: wish.people }, (_, index) => one(index)));
  for (const end of ends) end();
  took.sort((a, b) => a - b);
  return { arrived: took.length, failed, p95: took[Math.floor(took.length * 0.95)] ?? NaN };
}

if (process.argv[2] === '--wave') {
  // Starting costs a second of a processor: that is over before anything is measured.
  await new Promise((resolve) => {
    process.stdin.once('data', resolve);
    process.stdout.write('ready\n');
  });
  const wave = await runWave(JSON.parse(process.argv[3] ?? '{}') as WaveWish);
  process.stdout.write(JSON.stringify(wave));
  process.exit(0);
}
