import type { Logger } from '../../telemetry/logger.ts';
import type { WorkshopRegistry } from '../workshopRegistry.ts';
import { tellReadiness, type Present } from './readiness.ts';

/** Tells every so many milliseconds how many are ready; returns how to end it. The timer keeps no process alive. */
export function followReadiness(
  registry: WorkshopRegistry,
  log: Logger,
  present: () => Present,
  everyMilliseconds: number,
): () => void {
  const tell = () => {
    tellReadiness(registry, present()).catch((error: unknown) => log.warn('readiness.notTold', {}, error));
  };
  const timer = setInterval(tell, everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
