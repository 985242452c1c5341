/**
 * npm run bench:map [-- --rounds 5 --json]
 *
 * What a frame of a figure's drag costs the page's main thread on a map with 33 actors and 65 ties, against one with 5
 * actors, in the same run and taken in turns. Measured for somebody with few ties and for whoever has the most. Goal: at
 * most twice.
 */
import { parseArgs } from 'node:util';
import { ensure } from '../../../scripts/ensure.mjs';
import { startAppServer, type AppServer } from '../../e2e/support/appServer.ts';
import { bringNetwork, showMap } from '../../e2e/support/map.ts';
import { facilitate, LAPTOP, makeWorkshop, openPage } from '../../e2e/support/workshop.ts';
import { pretendNetwork, type PretendNetwork } from '../../support/networkBoard.ts';
import { median } from '../canvas/statistics.ts';
import { launchBrowser } from '../crowd/launchBrowser.ts';
import { createDragMeter, type DragMeter } from './dragMeter.ts';

const GOAL = 2;
const SMALL = pretendNetwork(5, 6);
const LARGE = pretendNetwork(33, 65);

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});

/** Labels by how many ties somebody has, most first. */
function byTies({ actors, ties }: PretendNetwork): string[] {
  const count = (id: string) => ties.filter(({ from, to }) => from === id || to === id).length;
  return actors.toSorted((a, b) => count(b.id) - count(a.id)).map(({ label }) => label);
}

interface Outcome {
  readonly who: 'most ties' | 'few ties';
  /** CPU ms a frame, medians. */
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
  readonly ok: boolean;
}

async function main(app: AppServer): Promise<Outcome[]> {
  const browser = await launchBrowser();
  const open = async (network: PretendNetwork): Promise<DragMeter> => {
    const workshop = await makeWorkshop(app);
    await bringNetwork(app, workshop, network);
    const page = await openPage(browser, app.url, LAPTOP);
    await facilitate(page, app, workshop);
    await showMap(page);
    await page.waitForTimeout(1500);
    return createDragMeter(browser, page);
  };
  // Each page has a renderer of its own; they take turns, so that a busy machine is busy for both.
  const meters = [await open(SMALL), await open(LARGE)] as const;
  const outcomes: Outcome[] = [];
  for (const who of ['most ties', 'few ties'] as const) {
    const names = [SMALL, LARGE].map((network) => byTies(network).at(who === 'most ties' ? 0 : -1) ?? '');
    const costs: [number[], number[]] = [[], []];
    for (let round = 0; round <= Number(options.rounds); round++)
      for (const [at, meter] of meters.entries()) {
        const cost = await meter.drag(names[at] ?? '');
        // The first one warms up.
        if (round > 0) costs[at]?.push(cost);
      }
    const [small, large] = [median(costs[0]), median(costs[1])];
    outcomes.push({ who, small, large, ratio: large / small, ok: large / small <= GOAL });
  }
  await browser.close();
  return outcomes;
}

await ensure();
const app = await startAppServer();
try {
  const outcomes = await main(app);
  if (options.json) console.log(JSON.stringify(outcomes));
  else
    for (const { who, small, large, ratio, ok } of outcomes)
      console.log(
        `${who}: ${small.toFixed(2)} ms a frame with 5 actors, ${large.toFixed(2)} with 33; ${ratio.toFixed(2)} times ${ok ? '(goal met)' : `(goal: ${GOAL})`}`,
      );
  if (!outcomes.every(({ ok }) => ok)) process.exitCode = 1;
} finally {
  await app.remove();
}
