import { cleanText } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import { highestRank, rankBetween } from '../../../shared/model/rank.ts';
import type { Stem } from '../../../shared/session/themingFacts.ts';
import type { StoredItem } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandRuns } from '../commandRun.ts';
import { readDistilled, type DistilledDetails } from '../items/distilled.ts';
import { changeItem, dropItem, putItem } from '../items/itemChanges.ts';
import type { WorkshopState } from '../workshopState.ts';
import { requireBoardDetails } from './boardPatch.ts';
import { requireItem } from './requireItem.ts';

const mostDistilled = 200;
const mostWordings = 50;

/** Distilled themes: written as drafts, offered to the group, reworded. Participants' themes stay as they are. */
export const distilledCommands: CommandRuns<
  'addDistilled' | 'changeDistilled' | 'offerDistilled' | 'removeDistilled'
> = {
  addDistilled({ boardId, stem, rank, ...given }) {
    const distilledId = newId();
    const parts = cleanParts(given);
    return (state) => {
      requireBoardDetails(state, boardId);
      const others = state.items.onBoard('distilled', boardId);
      if (others.length >= mostDistilled)
        throw new CommandRefused('too-many', `A board holds at most ${mostDistilled} distilled themes.`);
      const more: DistilledDetails = {
        ...{ text: '', evidence: '', themes: [], notes: [], ...parts },
        ...{ stem, rank: rank ?? lastRank(others, stem), state: 'draft', wordings: [], shown: null },
      };
      const item = { id: distilledId, workshopId: state.workshop.id, boardId, kind: 'distilled', more };
      return { changes: [putItem(item)], result: { distilledId } };
    };
  },
  changeDistilled({ distilledId, stem, rank, ...given }) {
    const parts = cleanParts(given);
    return (state) => {
      const item = requireDistilled(state, distilledId);
      const details = readDistilled(item);
      const next = { ...details, ...parts, stem: stem ?? details.stem, rank: rank ?? details.rank };
      return { changes: [changeItem(item, next.state === 'offered' ? show(next) : next)] };
    };
  },
  offerDistilled:
    ({ distilledId, offered }) =>
    (state) => {
      const item = requireDistilled(state, distilledId);
      const details = readDistilled(item);
      if (!offered) return { changes: [changeItem(item, { ...details, state: 'draft' })] };
      if (details.text === '')
        throw new CommandRefused('bad-input', 'Write the sentence before you offer it to the group.');
      return { changes: [changeItem(item, show({ ...details, state: 'offered' }))] };
    },
  removeDistilled:
    ({ distilledId }) =>
    (state) => ({ changes: [dropItem(requireDistilled(state, distilledId))] }),
};

/** What the group was shown before is kept as an earlier wording. */
function show(details: DistilledDetails): DistilledDetails {
  const { text, shown, wordings } = details;
  if (shown === null || shown === text) return { ...details, shown: text };
  return { ...details, shown: text, wordings: [...wordings, shown].slice(-mostWordings) };
}

interface GivenParts {
  readonly text?: string | undefined;
  readonly evidence?: string | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
}

/** What was given, clean; what was not given is left out. */
function cleanParts({ text, evidence, themes, notes }: GivenParts) {
  return {
    ...(text === undefined ? {} : { text: cleanText(text).trim() }),
    ...(evidence === undefined ? {} : { evidence: cleanText(evidence).trim() }),
    ...(themes === undefined ? {} : { themes: [...new Set(themes)] }),
    ...(notes === undefined ? {} : { notes: [...new Set(notes)] }),
  };
}

function lastRank(others: readonly StoredItem[], stem: Stem): string {
  const ofStem = others.map(readDistilled).filter((one) => one.stem === stem);
  return rankBetween(highestRank(ofStem.map(({ rank }) => ({ id: '', rank }))), null);
}

function requireDistilled(state: WorkshopState, id: string): StoredItem {
  return requireItem(state, 'distilled', id, 'This distilled theme is not there any more.');
}
