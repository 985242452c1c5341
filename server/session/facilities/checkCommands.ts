import { cleanText } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { StoredItem } from '../../storage/workshopStore.ts';
import { listThemeTitles } from '../boardThemes.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { isAllAnswered, readAnswers, readCheck, type Answers, type CheckDetails } from '../items/check.ts';
import { planCloseCheck } from '../items/closeCheck.ts';
import { readDistilled } from '../items/distilled.ts';
import { dropItem, putItem } from '../items/itemChanges.ts';
import { findRow, putRow } from '../items/rows.ts';
import type { WorkshopState } from '../workshopState.ts';
import { clearSpotlight, noSuchBoard, requireBoardDetails } from './boardPatch.ts';
import { requireItem } from './requireItem.ts';

const mostChecks = 50;
const longestMilliseconds = 31 * 86_400_000;

/** Member checks: what the people who wrote the notes say of the themes, unnamed. */
export const checkCommands: CommandRuns<'openCheck' | 'answerCheck' | 'closeCheck' | 'removeCheck'> = {
  async openCheck({ boardId, about, itemIds, closesAt }, { now, isBoardHere, readBoard }) {
    if (!isBoardHere(boardId)) throw noSuchBoard();
    if (closesAt !== null && (closesAt <= now || closesAt > now + longestMilliseconds))
      throw new CommandRefused('bad-input', 'A check closes within a month from now.');
    const checkId = newId();
    const titles = about === 'themes' ? await readBoard(boardId, listThemeTitles) : null;
    return (state) => {
      requireBoardDetails(state, boardId);
      if (state.items.onBoard('check', boardId).length >= mostChecks)
        throw new CommandRefused('too-many', 'This board has many checks. Remove one that is done.');
      const wordings = titles ?? listOffered(state, boardId);
      const items = [...new Set(itemIds)].map((id) => ({ id, wording: requireWording(wordings, id) }));
      const more: CheckDetails = { about, items, openedAt: now, closesAt, closed: null };
      const item = { id: checkId, workshopId: state.workshop.id, boardId, kind: 'check', more };
      // One that stays open for days is answered elsewhere.
      const cleared = closesAt === null ? clearSpotlight(state, boardId) : [];
      return { changes: [putItem(item), ...cleared], result: { checkId } };
    };
  },
  answerCheck({ checkId, itemId, verdict, note }, { participantId, now }) {
    const clean = cleanText(note).trim();
    if (verdict === null && clean !== '')
      throw new CommandRefused('bad-input', 'Choose an answer, then your note goes with it.');
    return (state) => {
      const check = requireCheck(state, checkId);
      const { items } = requireOpen(readCheck(check), itemId, now);
      const row = findRow(state.items, 'answer', checkId, participantId);
      const before = row === undefined ? {} : readAnswers(row).answers;
      const { [itemId]: _before, ...others } = before;
      const answers: Answers = verdict === null ? others : { ...others, [itemId]: { verdict, note: clean } };
      if (Object.keys(answers).length === 0) return { changes: row === undefined ? [] : [dropItem(row)] };
      const counts = isAllAnswered(items, before) !== isAllAnswered(items, answers);
      return { changes: [putRow(state.items, 'answer', check, participantId, { answers }, counts)] };
    };
  },
  closeCheck:
    ({ checkId }) =>
    (state) => ({ changes: planCloseCheck(state.items, requireCheck(state, checkId)) }),
  removeCheck:
    ({ checkId }) =>
    (state) => {
      const check = requireCheck(state, checkId);
      return { changes: [...state.items.rowsOf(checkId).values(), check].map(dropItem) };
    },
};

/** The distilled themes that the group knows, with their texts. */
function listOffered(state: WorkshopState, boardId: string): Map<string, string> {
  const texts = state.items
    .onBoard('distilled', boardId)
    .map((item) => ({ id: item.id, ...readDistilled(item) }));
  return new Map(texts.filter((one) => one.state === 'offered').map(({ id, text }) => [id, text]));
}

function requireWording(wordings: ReadonlyMap<string, string>, id: string): string {
  const wording = wordings.get(id);
  if (wording !== undefined) return wording;
  throw new CommandRefused('not-found', 'One of these themes is not there any more, or was not offered yet.');
}

function requireOpen(check: CheckDetails, itemId: string, now: number): CheckDetails {
  const { closed, closesAt, items } = check;
  if (closed !== null || (closesAt !== null && closesAt <= now))
    throw new CommandRefused('closed', 'This check is closed. Nothing was changed.');
  if (!items.some(({ id }) => id === itemId))
    throw new CommandRefused('not-found', 'This check does not ask about that theme.');
  return check;
}

function requireCheck(state: WorkshopState, checkId: string): StoredItem {
  return requireItem(state, 'check', checkId, 'This check is not there any more.');
}
