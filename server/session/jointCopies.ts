import { planJoint, type JointSource } from '../../shared/export/planJoint.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { newId } from '../../shared/model/ids.ts';
import { wallPostIts } from '../../shared/queries/postIts.ts';
import type { StoredRound } from '../storage/workshopStore.ts';
import { CommandRefused, type CommandContext } from './commandRun.ts';
import { bindingRound, findPromise, promiseOf } from './promises.ts';
import { takeGoneAway, type CopiedNote } from './takeGoneAway.ts';
import type { Plan } from './workshopRegistry.ts';
import type { WorkshopState } from './workshopState.ts';

/** A board whose notes come to a joint board, and whose they are. */
export interface OwnedSource extends JointSource {
  readonly makers: ReadonlyMap<string, string | null>;
}

/** Reads boards for a joint board; refuses them all where writers were told that theirs is not shown on one. */
export async function readJointSources(
  { readBoard, makersOf, state }: CommandContext,
  boardIds: readonly string[],
): Promise<OwnedSource[]> {
  const sources: OwnedSource[] = [];
  for (const boardId of boardIds) {
    const { refused, ...source } = await readBoard(boardId, (snapshot) => ({
      boardId,
      lanes: liveLanes(snapshot),
      notes: wallPostIts(snapshot)
        // Of those whose writers were asked again and did not agree, the words stay on their own board.
        .filter(({ round }) => promiseOf(state(), boardId, round).reach !== 'board')
        .map((note) => ({ ...note, round: bindingRound(state(), boardId, note.round) })),
      refused: findPromise(state(), boardId, snapshot, ({ reach }) => reach === 'board'),
    }));
    if (refused !== null) throw notPromised(state(), boardId, refused);
    sources.push({ ...source, makers: await makersOf(boardId) });
  }
  return sources;
}

function notPromised(state: WorkshopState, boardId: string, round: string): CommandRefused {
  const title = state.boards.get(boardId)?.title ?? '';
  return new CommandRefused(
    'not-promised',
    `The writers of ${round} on “${title}” were told that their notes stay on their own board. Ask them again, or leave that board out.`,
  );
}

/** Copies what the joint board does not have yet; gives how many notes. Doing it again changes nothing. */
export async function copyToJointBoard(
  context: CommandContext,
  boardId: string,
  sources: readonly OwnedSource[],
): Promise<number> {
  // Before the notes: what their writers were told is never missing.
  const used = new Set(sources.flatMap(({ notes }) => notes.map(({ round }) => round ?? '')));
  const rounds = await context.change((state) => planRoundCopies(state, boardId, used));
  const makers = new Map(sources.map((source) => [source.boardId, source.makers]));
  let copied: readonly CopiedNote[] = [];
  await context.addCopies(boardId, (snapshot) => {
    const { lanes, notes } = planJoint(snapshot, sources, (id) => rounds.get(id ?? '') ?? null);
    copied = notes.map(({ record, boardId, originalId }) => ({
      ...{ boardId, id: originalId, from: String(record['from']) },
    }));
    return [
      ...lanes.map((record) => ({ kind: 'lane' as const, record, participantId: null })),
      ...notes.map(({ record, boardId: from, originalId }) => ({
        ...{ kind: 'postIt' as const, record },
        participantId: makers.get(from)?.get(originalId) ?? null,
      })),
    ];
  });
  await takeGoneAway(context, boardId, copied);
  return copied.length;
}

/** Brings the rounds of the notes along, closed: what was told binds on the other board too, and when the first board is gone. */
export function planRoundCopies(
  state: WorkshopState,
  boardId: string,
  used: ReadonlySet<string>,
): Plan<ReadonlyMap<string, string>> {
  const there = [...state.rounds.values()].filter((round) => round.boardId === boardId);
  const copies = new Map(there.map((round) => [originOf(round), round.id]));
  const added: StoredRound[] = [];
  const rounds = new Map<string, string>();
  for (const round of state.rounds.values()) {
    if (!used.has(round.id)) continue;
    const from = originOf(round);
    const id = copies.get(from) ?? newId();
    if (!copies.has(from)) added.push({ ...round, id, boardId, more: { ...round.more, open: false, from } });
    copies.set(from, id);
    rounds.set(round.id, id);
  }
  return { changes: added.map((value) => ({ put: 'round', value })), result: rounds };
}

function originOf({ id, more }: StoredRound): string {
  return typeof more['from'] === 'string' ? more['from'] : id;
}
