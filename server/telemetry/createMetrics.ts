import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted. No labels: nothing that names a workshop, a board or a person can get in. */
const counters = {
  updatesAccepted: ['netboard_updates_accepted_total', 'Changes to documents that were checked and applied.'],
  updatesRefused: ['netboard_updates_refused_total', 'Changes to documents that were refused.'],
  commitsFailed: ['netboard_commits_failed_total', 'Group commits of the journal that failed.'],
  commandsRefused: ['netboard_commands_refused_total', 'Commands of a session that were refused.'],
  doorsRefused: ['netboard_doors_refused_total', 'Sockets refused at the door.'],
} as const;

const timings = {
  commit: ['netboard_commit_seconds', 'Time of one group commit of the journal.'],
} as const;

const gauges = {
  rooms: ['netboard_rooms', 'Documents held in memory.'],
  syncConnections: ['netboard_sync_connections', 'Open document sockets.'],
  sessionConnections: ['netboard_session_connections', 'Open session sockets.'],
} as const;

const commitBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

export interface Metrics {
  count(name: keyof typeof counters, amount?: number): void;
  /** Adds one duration, in seconds. */
  time(name: keyof typeof timings, seconds: number): void;
  /** Says how to read a gauge; it is read whenever somebody asks for the metrics. */
  gauge(name: keyof typeof gauges, read: () => number): void;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
}

/** Makes the figures of one server; several in one process do not get into each other's way. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counting = mapTable(counters, (name, help) => new Counter({ name, help, registers }));
  const timing = mapTable(
    timings,
    (name, help) => new Histogram({ name, help, registers, buckets: commitBuckets }),
  );
  return {
    count: (name, amount = 1) => counting[name].inc(amount),
    time: (name, seconds) => timing[name].observe(seconds),
    gauge(name, read) {
      const [metricName, help] = gauges[name];
      new Gauge({
        name: metricName,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    text: () => registry.metrics(),
  };
}

function mapTable<Name extends string, Metric>(
  table: Readonly<Record<Name, readonly [string, string]>>,
  create: (name: string, help: string) => Metric,
): Record<Name, Metric> {
  const entries = Object.entries<readonly [string, string]>(table);
  return Object.fromEntries(entries.map(([key, [name, help]]) => [key, create(name, help)])) as Record<
    Name,
    Metric
  >;
}
