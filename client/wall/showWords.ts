import type { PostItColor } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { notesOfBranch, themeTree } from '../../shared/queries/themeTree.ts';
import { allowedNow, currentStep } from '../../shared/session/agenda.ts';
import type { FactItems } from '../../shared/session/facts.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import type { DistilledFact, Stem } from '../../shared/session/themingFacts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import { themeName } from '../actions/themeName.ts';
import { getText } from '../i18n/texts.ts';
import { findBranch } from '../theming/themeLines.ts';
import { branchBlocks, topBlocks, type ShownBlock } from './wallBlocks.ts';

/** Words to be read out: a theme, a part or a sentence with what belongs to it. */
export interface WordsShow {
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

const PLAIN = { kind: 'words', over: '', stem: null, color: null } as const;

export function showTheme(snapshot: BoardSnapshot, id: string): WordsShow | null {
  const branch = findBranch(snapshot, id);
  if (!branch) return null;
  const { title, color } = branch.theme;
  const notes = notesOfBranch(branch).length;
  return { ...PLAIN, key: id, title, color, notes, blocks: branchBlocks(snapshot, branch) };
}

/** Stands for the board once the themes are frozen. */
const FROZEN_KEY = 'frozen themes';

/**
 * The themes by name, once they are frozen and nobody shows anything else: of the board itself nobody at the back
 * reads a name. Null before that, and where people write on.
 */
export function showFrozen(snapshot: BoardSnapshot, items: FactItems, boardId: string): WordsShow | null {
  if (!items.board[boardId]?.frozen.includes('theme')) return null;
  const [agenda] = Object.values(items.agenda);
  if (agenda && currentStep(agenda) && allowedNow(agenda).has('addPostIts')) return null;
  const blocks = themeTree(snapshot).themes.map(({ theme: { id, title, color } }): ShownBlock => {
    return { id, text: themeName(title), kind: 'note', times: 1, color };
  });
  if (blocks.length === 0) return null;
  return { ...PLAIN, key: FROZEN_KEY, title: getText('wall.frozen'), notes: null, blocks };
}

export function isFrozenList({ key }: Pick<WordsShow, 'key'>): boolean {
  return key === FROZEN_KEY;
}

export function showLane(snapshot: BoardSnapshot, id: string): WordsShow | null {
  const lane = snapshot.lane.get(id);
  if (!lane || lane.deleted) return null;
  const notes = livePostIts(snapshot).filter((note) => note.lane === id);
  const { title, prompt: over } = lane;
  return { ...PLAIN, key: id, over, title, notes: notes.length, blocks: topBlocks(snapshot, notes) };
}

/** What was revealed of a round of private writing and answers no part: notes with a part are shown with it. */
export function showRound(
  snapshot: BoardSnapshot,
  items: FactItems,
  round: PrivateRoundFact | undefined,
): WordsShow | null {
  if (round?.state !== 'revealed') return null;
  const { id, title } = round;
  const rounds = roundsFrom(items.round, id);
  const notes = livePostIts(snapshot).filter((note) => rounds.has(note.round ?? '') && note.lane === null);
  return { ...PLAIN, key: id, title, notes: notes.length, blocks: topBlocks(snapshot, notes) };
}

export function showDistilled(snapshot: BoardSnapshot, one: DistilledFact | undefined): WordsShow | null {
  if (!one) return null;
  const blocks = one.themes.flatMap((id): ShownBlock[] => {
    const theme = snapshot.theme.get(id);
    if (!theme || theme.deleted) return [];
    return [{ id, text: theme.title, kind: 'note', times: 1, color: theme.color }];
  });
  return { ...PLAIN, key: one.id, stem: one.stem, title: one.text, notes: null, blocks };
}
