import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What is counted when somebody asks; numbers only, never names or ids. */
export type ReadNumbers = () => Readonly<Record<string, number>>;

/** Makes the text of GET /metrics: the process's own figures, and each number under `netboard_<name>`. */
export function createMetrics(readNumbers: ReadNumbers): { text: () => Promise<string>; close: () => void } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'netboard_' });
  const gauges = new Map<string, Gauge>();
  return {
    async text() {
      for (const [name, value] of Object.entries(readNumbers())) {
        const gauge =
          gauges.get(name) ??
          new Gauge({ name: `netboard_${name}`, help: name.replaceAll('_', ' '), registers: [registry] });
        gauges.set(name, gauge);
        gauge.set(value);
      }
      return registry.metrics();
    },
    close: () => registry.clear(),
  };
}
