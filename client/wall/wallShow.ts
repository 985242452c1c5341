import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { FactItems, Spotlight } from '../../shared/session/facts.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import type { BallotFact, CheckFact } from '../../shared/session/themingFacts.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { countAsked } from './counts.ts';
import { showSorting, type SortingShow } from './showSorting.ts';
import { showTables, type TablesShow } from './showTables.ts';
import { showRow } from './showRow.ts';
import {
  isFrozenList,
  showDistilled,
  showFrozen,
  showLane,
  showRound,
  showTheme,
  type WordsShow,
} from './showWords.ts';

/** What fills the wall instead of the board. */
export type WallShow =
  | WordsShow
  | TablesShow
  | SortingShow
  | { readonly kind: 'map' | 'weeks'; readonly key: string }
  | { readonly kind: 'scenario' | 'differences'; readonly key: string; readonly scenarioId: string }
  | { readonly kind: 'agreement'; readonly key: string; readonly agreementId: string }
  | { readonly kind: 'askCheck'; readonly key: string; readonly check: CheckFact }
  | { readonly kind: 'askVote'; readonly key: string; readonly ballot: BallotFact }
  | { readonly kind: 'askPrivate'; readonly key: string; readonly round: PrivateRoundFact }
  | { readonly kind: 'checkResults'; readonly key: string; readonly check: CheckFact }
  | { readonly kind: 'voteResults'; readonly key: string; readonly ballot: BallotFact };

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
    case 'map':
    case 'weeks':
      return isNetworkBoard(snapshot) ? { kind, key: kind } : null;
    case 'scenario':
    case 'differences':
      return snapshot.scenario.get(id)?.deleted === false
        ? { kind, key: `${kind} ${id}`, scenarioId: id }
        : null;
    case 'agreement':
      return snapshot.agreement.get(id)?.deleted === false ? { kind, key: id, agreementId: id } : null;
    default:
      return showRow(snapshot, items, id, kind);
  }
}

/**
 * What fills the wall now: what a facilitator put there, else what the room is asked to answer now, else the
 * tables while people choose theirs and while they sort, else the names of the themes once they are frozen, else null, which is the board. Results of an earlier question give way to one that is open. A check that stays open for days does not fill it.
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
  const tables = Object.values(items.table);
  return (
    (isOver ? (asked ?? shown) : (shown ?? asked)) ??
    showTables(snapshot, tables, items.board[boardId], countAsked(items.person)) ??
    showSorting(snapshot, items, boardId) ??
    showFrozen(snapshot, items, boardId)
  );
}

/** Whether it stands there only because nothing else does: whoever turns to a part of the board sees that instead. */
export function standsForBoard(show: WallShow | null): boolean {
  return show !== null && (show.kind === 'sorting' || (show.kind === 'words' && isFrozenList(show)));
}
