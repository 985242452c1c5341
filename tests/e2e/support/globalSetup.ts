import { ensure } from '../../../scripts/ensure.mjs';

/** Browser tests run against the built server and page: makes sure that they are those of the sources as they are. */
export default async function buildBeforeTests(): Promise<void> {
  await ensure();
}
