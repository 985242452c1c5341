import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../server/telemetry/createMetrics.ts';

describe('createMetrics', () => {
  it('counts', async () => {
    const metrics = createMetrics();
    metrics.count('updatesAccepted');
    metrics.count('updatesAccepted', 4);
    expect(await metrics.text()).toMatch(/^netboard_updates_accepted_total 5$/m);
    expect(await metrics.text()).toMatch(/^netboard_updates_refused_total 0$/m);
  });

  it('keeps durations in buckets', async () => {
    const metrics = createMetrics();
    metrics.time('commit', 0.004);
    expect(await metrics.text()).toMatch(/^netboard_commit_seconds_bucket\{le="0.005"\} 1$/m);
    expect(await metrics.text()).toMatch(/^netboard_commit_seconds_bucket\{le="0.002"\} 0$/m);
  });

  it('reads gauges when asked', async () => {
    const metrics = createMetrics();
    let rooms = 2;
    metrics.gauge('rooms', () => rooms);
    expect(await metrics.text()).toMatch(/^netboard_rooms 2$/m);
    rooms = 3;
    expect(await metrics.text()).toMatch(/^netboard_rooms 3$/m);
  });

  it('holds the figures of the process, and nothing of another server in it', async () => {
    const [first, second] = [createMetrics(), createMetrics()];
    first.count('doorsRefused');
    expect(await second.text()).toMatch(/^netboard_doors_refused_total 0$/m);
    expect(await second.text()).toMatch(/^process_resident_memory_bytes \d/m);
  });
});
