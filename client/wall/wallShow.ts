import { layoutOf } from '../../shared/layout/boardLayout.ts';
import type { WallBlock } from '../../shared/layout/wallPages.ts';
import type { PostIt, PostItColor } from '../../shared/model/postIt.ts';
import type { Theme } from '../../shared/model/theme.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { isBlank, livePostIts } from '../../shared/queries/postIts.ts';
import { notesOfBranch, type ThemeBranch } from '../../shared/queries/themeTree.ts';
import type { FactItems, Spotlight } from '../../shared/session/facts.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import type { BallotFact, CheckFact, DistilledFact, Stem } from '../../shared/session/themingFacts.ts';
import { byQuestion } from '../theming/laneHints.ts';
import { findBranch } from '../theming/themeLines.ts';

/** Words on the wall with the colour of what they stand on. */
export interface ShownBlock extends WallBlock {
  readonly color: PostItColor;
}

/** What fills the wall instead of the board. */
export type WallShow =
  | {
      readonly kind: 'words';
      readonly key: string;
      /** Above the title: the question of a lane, the stem of a sentence. */
      readonly over: string;
      readonly stem: Stem | null;
      readonly title: string;
      readonly color: PostItColor | null;
      /** Notes counted under the title; null = no count. */
      readonly notes: number | null;
      readonly blocks: readonly ShownBlock[];
    }
  | { readonly kind: 'askCheck'; readonly key: string; readonly check: CheckFact }
  | { readonly kind: 'askVote'; readonly key: string; readonly ballot: BallotFact }
  | { readonly kind: 'askPrivate'; readonly key: string; readonly round: PrivateRoundFact }
  | { readonly kind: 'checkResults'; readonly key: string; readonly check: CheckFact }
  | { readonly kind: 'voteResults'; readonly key: string; readonly ballot: BallotFact };

/** Notes as they lie: of a stack the one on top, with its number. */
function blocksOf(snapshot: BoardSnapshot, topIds: readonly string[]): ShownBlock[] {
  const { stacks } = layoutOf(snapshot);
  return topIds.flatMap((id) => {
    const note = snapshot.postIt.get(id);
    if (!note || isBlank(note)) return [];
    const times = stacks.get(id)?.length ?? 1;
    return [{ id, text: note.text.trim(), kind: 'note', times, color: note.color }];
  });
}

/** Under each question's short word what answers it, where a theme's notes answer different ones: its meaning hangs on that. */
function blocksByQuestion(
  snapshot: BoardSnapshot,
  { id, color }: Theme,
  topIds: readonly string[],
): ShownBlock[] {
  const groups = byQuestion(
    snapshot,
    topIds.flatMap((one) => snapshot.postIt.get(one) ?? []),
  );
  if (groups.length < 2) return blocksOf(snapshot, topIds);
  return groups.flatMap(({ question, notes }) => [
    ...(question === ''
      ? []
      : [{ id: `${id} ${question}`, text: question, kind: 'heading' as const, times: 1, color }]),
    ...blocksOf(
      snapshot,
      notes.map((note) => note.id),
    ),
  ]);
}

function branchBlocks(snapshot: BoardSnapshot, { theme, inner }: ThemeBranch): ShownBlock[] {
  const topIds = layoutOf(snapshot).themes.get(theme.id)?.notes ?? [];
  const own = inner.length > 0 ? blocksOf(snapshot, topIds) : blocksByQuestion(snapshot, theme, topIds);
  const within = inner.flatMap((branch) => [
    {
      id: branch.theme.id,
      text: branch.theme.title,
      kind: 'heading' as const,
      times: 1,
      color: branch.theme.color,
    },
    ...branchBlocks(snapshot, branch),
  ]);
  return [...own, ...within];
}

function showTheme(snapshot: BoardSnapshot, id: string): WallShow | null {
  const branch = findBranch(snapshot, id);
  if (!branch) return null;
  const { title, color } = branch.theme;
  const notes = notesOfBranch(branch).length;
  const blocks = branchBlocks(snapshot, branch);
  return { kind: 'words', key: id, over: '', stem: null, title, color, notes, blocks };
}

function showLane(snapshot: BoardSnapshot, id: string): WallShow | null {
  const lane = snapshot.lane.get(id);
  if (!lane || lane.deleted) return null;
  const notes = livePostIts(snapshot).filter((note) => note.lane === id);
  const { title, prompt: over } = lane;
  const blocks = topBlocks(snapshot, notes);
  return { kind: 'words', key: id, over, stem: null, title, color: null, notes: notes.length, blocks };
}

/** What was revealed of a round of private writing and answers no part: notes with a part are shown with it. */
function showRound(
  snapshot: BoardSnapshot,
  items: FactItems,
  round: PrivateRoundFact | undefined,
): WallShow | null {
  if (round?.state !== 'revealed') return null;
  const { id, title } = round;
  const rounds = roundsFrom(items.round, id);
  const notes = livePostIts(snapshot).filter((note) => rounds.has(note.round ?? '') && note.lane === null);
  const blocks = topBlocks(snapshot, notes);
  return { kind: 'words', key: id, over: '', stem: null, title, color: null, notes: notes.length, blocks };
}

/** Notes as they lie: those under others in a stack are counted with the one on top. */
function topBlocks(snapshot: BoardSnapshot, notes: readonly PostIt[]): ShownBlock[] {
  const { stacks } = layoutOf(snapshot);
  const inLane = new Set(notes.map((note) => note.id));
  const under = new Set(
    [...stacks].flatMap(([top, ids]) => (inLane.has(top) ? ids.filter((one) => one !== top) : [])),
  );
  const tops = notes.filter((note) => !under.has(note.id)).map((note) => note.id);
  return blocksOf(snapshot, tops);
}

function showDistilled(snapshot: BoardSnapshot, one: DistilledFact | undefined): WallShow | null {
  if (!one) return null;
  const blocks = one.themes.flatMap((id): ShownBlock[] => {
    const theme = snapshot.theme.get(id);
    if (!theme || theme.deleted) return [];
    return [{ id, text: theme.title, kind: 'note', times: 1, color: theme.color }];
  });
  return {
    kind: 'words',
    key: one.id,
    over: '',
    stem: one.stem,
    title: one.text,
    color: null,
    notes: null,
    blocks,
  };
}

function showCheck(check: CheckFact | undefined): WallShow | null {
  if (!check) return null;
  const kind = check.state === 'open' ? 'askCheck' : 'checkResults';
  return { kind, key: `${check.id} ${kind}`, check };
}

function showBallot(ballot: BallotFact | undefined): WallShow | null {
  if (!ballot) return null;
  const kind = ballot.state === 'open' ? 'askVote' : 'voteResults';
  return { kind, key: `${ballot.id} ${kind}`, ballot };
}

function showSpotlight(snapshot: BoardSnapshot, items: FactItems, { kind, id }: Spotlight): WallShow | null {
  switch (kind) {
    case 'theme':
      return showTheme(snapshot, id);
    case 'lane':
      return showLane(snapshot, id);
    case 'distilled':
      return showDistilled(snapshot, items.distilled[id]);
    case 'check':
      return showCheck(items.check[id]);
    case 'ballot':
      return showBallot(items.ballot[id]);
    case 'round':
      return showRound(snapshot, items, items.privateRound[id]);
  }
}

/**
 * What fills the wall now: what a facilitator put there, else what the room is asked to answer now, else null,
 * which is the board. Results of an earlier question give way to one that is open. A check that stays open for days does not fill it.
 */
export function wallShow(snapshot: BoardSnapshot, items: FactItems, boardId: string): WallShow | null {
  const spotlight = items.board[boardId]?.spotlight ?? null;
  const shown = spotlight && showSpotlight(snapshot, items, spotlight);
  const isAsked = (one: CheckFact | BallotFact) => one.boardId === boardId && one.state === 'open';
  const check = Object.values(items.check).find((one) => isAsked(one) && one.closesAt === null);
  const writing = Object.values(items.privateRound).find(
    (round) => round.boardId === boardId && (round.state === 'open' || round.state === 'closed'),
  );
  // Nothing else is in sight while people write for themselves.
  if (writing) return { kind: 'askPrivate', key: writing.id, round: writing };
  const asked = showCheck(check) ?? showBallot(Object.values(items.ballot).find(isAsked));
  const isOver = shown?.kind === 'checkResults' || shown?.kind === 'voteResults';
  return isOver ? (asked ?? shown) : (shown ?? asked);
}
