import { boxAround, type Box } from '../../shared/geometry/box.ts';
import { layoutOf } from '../../shared/layout/boardLayout.ts';
import { tableAreas, tableAreaSize, tableNoteSpots } from '../../shared/layout/tableAreas.ts';
import { laneBox, liveLanes, postItBox } from '../../shared/layout/whereabouts.ts';
import { carrierOf } from '../../shared/model/belonging.ts';
import { rankOf, type Place } from '../../shared/model/place.ts';
import { POST_IT_SIDE } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { CHANGE_BATCH } from '../../shared/operations/changeRecords.ts';
import { movePostIts } from '../../shared/operations/postIt.ts';
import { dealNotes, type DealWay } from '../../shared/queries/dealNotes.ts';
import { wallPostIts } from '../../shared/queries/postIts.ts';
import type { CohortFact, PersonFact } from '../../shared/session/facts.ts';
import type { CommandInput } from '../../shared/session/commands.ts';
import { mayWrite } from '../actions/selected.ts';
import type { SendCommand } from '../board/useCommand.ts';
import type { Workspace } from '../board/workspace.ts';

/** Who is to get a share of the notes. */
export interface Seat {
  readonly title: string;
  readonly kind: 'table' | 'person';
  readonly people: readonly string[];
}

type DealtTable = CommandInput<'dealTables'>['tables'][number];

export interface DealPlan {
  readonly tables: readonly DealtTable[];
  /** Everything, once it is dealt, world units. */
  readonly box: Box | null;
  /** Where the dealt notes go; they keep their lane. */
  readonly moves: readonly { id: string; place: Place }[];
}

/** The box around everything that dealing leaves where it is. */
function boxOfRest(snapshot: BoardSnapshot, dealt: ReadonlySet<string>): Box | null {
  const notes = wallPostIts(snapshot).filter(({ id }) => !dealt.has(id));
  const themes = [...layoutOf(snapshot).themes.values()].map(({ box }) => box);
  return boxAround([
    ...liveLanes(snapshot).map(laneBox),
    ...notes.map((note) => postItBox(snapshot, note)),
    ...themes,
  ]);
}

/** The notes whose places move what was dealt: those that lie under another one go with it. */
function carriers(snapshot: BoardSnapshot, noteIds: readonly string[]) {
  const ids = new Set(noteIds.map((id) => carrierOf(snapshot, id)));
  return [...ids].flatMap((id) => snapshot.postIt.get(id) ?? []);
}

function movesInto(snapshot: BoardSnapshot, area: Box, noteIds: readonly string[], side: number) {
  const notes = carriers(snapshot, noteIds);
  const spots = tableNoteSpots(area, notes.length, side);
  return notes.map(({ id, place, size }, index) => {
    const { x, y } = spots[index] ?? { x: area.minX, y: area.minY };
    const centring = (side - POST_IT_SIDE[size]) / 2;
    const to: Place = ['board', Math.round(x + centring), Math.round(y + centring), rankOf(place)];
    return { id, place: to };
  });
}

/** Who gets which notes, where on the board they work, and where the notes go. Pure. */
export function planDeal(snapshot: BoardSnapshot, seats: readonly Seat[], way: DealWay): DealPlan {
  const shares = dealNotes(snapshot, seats.length, way);
  const dealt = shares.flat();
  const sides = carriers(snapshot, dealt).map(({ size }) => POST_IT_SIDE[size]);
  const side = Math.max(POST_IT_SIDE.M, ...sides);
  const size = tableAreaSize(Math.max(...shares.map(({ length }) => length)), side);
  const rest = boxOfRest(snapshot, new Set(dealt));
  const areas = tableAreas(rest, seats.length, size);
  const tables = seats.map(({ title, kind, people }, index) => {
    const { minX: x = 0, minY: y = 0 } = areas[index] ?? {};
    const noteIds = shares[index] ?? [];
    return { title, kind, people: [...people], size: 1, noteIds, area: { x, y, ...size } };
  });
  const moves = areas.flatMap((area, index) => movesInto(snapshot, area, shares[index] ?? [], side));
  return { tables, moves, box: boxAround(rest ? [rest, ...areas] : areas) };
}

/** Spreads people over so many tables: as even as can be, by chance. */
export function spreadPeople(
  people: readonly string[],
  tables: number,
  random: () => number = Math.random,
): string[][] {
  const shuffled = people
    .map((id) => ({ id, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  return Array.from({ length: tables }, (_, table) => shuffled.filter((_id, at) => at % tables === table));
}

/**
 * Who sits at which table, where people chose a group with a table's name when they joined: asking them again would be
 * asking twice. Null where nobody did. Whoever chose none sits nowhere yet. Pure.
 */
export function peopleAsJoined(
  titles: readonly string[],
  cohorts: readonly CohortFact[],
  people: readonly Pick<PersonFact, 'id' | 'cohort'>[],
): string[][] | null {
  const plain = (name: string) => name.trim().toLocaleLowerCase('en-NZ');
  const named = new Map(cohorts.map(({ id, title }) => [id, plain(title)]));
  const seated = titles.map((title) =>
    people.filter(({ cohort }) => cohort !== null && named.get(cohort) === plain(title)).map(({ id }) => id),
  );
  return seated.some(({ length }) => length > 0) ? seated : null;
}

/** Deals: tells everybody who works on what, and moves the notes there in one step of undo. False when it was refused. */
export async function dealOut(
  workspace: Workspace,
  command: SendCommand,
  { tables, moves }: DealPlan,
): Promise<boolean> {
  const answer = await command('dealTables', { boardId: workspace.boardId, tables: [...tables] });
  if (!answer.ok) return false;
  const movable = moves.filter(({ id }) => mayWrite(workspace, id, 'place'));
  const batches: (typeof movable)[] = [];
  for (let at = 0; at < movable.length; at += CHANGE_BATCH)
    batches.push(movable.slice(at, at + CHANGE_BATCH));
  if (batches.length > 0) workspace.board.runAll(batches.map(movePostIts));
  return true;
}
