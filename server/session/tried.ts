import type { Logger } from '../telemetry/logger.ts';

/** Does a job; when it fails, that is logged under the job's name, and whoever has more to do goes on. */
export type Tried = (job: string, work: () => Promise<unknown>) => Promise<void>;

/** @param event what failures are logged as */
export function createTried(log: Logger, event: string): Tried {
  return async (job, work) => {
    try {
      await work();
    } catch (error) {
      log.error(event, { job }, error);
    }
  };
}
