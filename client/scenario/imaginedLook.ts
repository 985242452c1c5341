import { figureSpots } from '../../shared/layout/networkLayout.ts';
import { FIGURE_RADIUS } from '../../shared/layout/networkMeasures.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { shownNetwork } from '../../shared/queries/mapFigures.ts';
import { comparedWith } from '../../shared/queries/resolveScenario.ts';
import { scenarioDiff, type Difference } from '../../shared/queries/scenarioDiff.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import type { SceneImagined, SceneWords } from '../network/mapScene.ts';
import type { DrawnGhost } from '../network/paint/paintGhost.ts';
import { throughGlass } from './glass.ts';

/** Less than this nobody was moved, world units: places are whole numbers. */
const LEAST_MOVE = 2;

/** How the map marks that it is imagined, and what differs; null for the actual network. */
export function imaginedLook(workspace: Workspace, words: SceneWords, calm: boolean): SceneImagined | null {
  const { board } = throughGlass(workspace);
  const { scenario, actual } = board;
  if (!scenario) return null;
  const differences = scenarioDiff(actual.snapshot, scenario.id)?.differences ?? [];
  return {
    scenarioId: scenario.id,
    color: scenario.color,
    ghosts: ghostsOf(comparedWith(actual.snapshot, scenario.id), board.snapshot, words, calm),
    changed: new Set(differences.map((one) => shownAs(board.snapshot, one))),
  };
}

/** What is drawn of a difference: of visits whoever makes them. */
function shownAs({ contact }: BoardSnapshot, { kind, id }: Difference): string {
  return kind === 'contact' ? (contact.get(id)?.actor ?? id) : id;
}

function ghostsOf(
  actual: BoardSnapshot,
  imagined: BoardSnapshot,
  { nameOf }: SceneWords,
  calm: boolean,
): DrawnGhost[] {
  const [spots, now] = [figureSpots(actual), figureSpots(imagined)];
  return shownNetwork(actual, calm).actors.flatMap((actor: Actor): DrawnGhost[] => {
    const [spot, at] = [spots.get(actor.id), now.get(actor.id) ?? null];
    if (!spot || (at && Math.hypot(at.x - spot.x, at.y - spot.y) < LEAST_MOVE)) return [];
    const name = at ? '' : getText('scenario.leftOut', { name: nameOf(actor) });
    return [{ kind: actor.actorKind, radius: FIGURE_RADIUS[actor.size], spot, now: at, name }];
  });
}
