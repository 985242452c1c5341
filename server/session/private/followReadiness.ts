import type { Logger } from '../../telemetry/logger.ts';
import type { WorkshopRegistry } from '../workshopRegistry.ts';
import { tellReadiness } from './readiness.ts';

/** Tells every so many milliseconds how many are ready; returns how to end it. The timer keeps no process alive. */
export function followReadiness(
  registry: WorkshopRegistry,
  log: Logger,
  now: () => number,
  everyMilliseconds: number,
): () => void {
  const tell = () => {
    tellReadiness(registry, now()).catch((error: unknown) => log.warn('readiness.notTold', {}, error));
  };
  const timer = setInterval(tell, everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
