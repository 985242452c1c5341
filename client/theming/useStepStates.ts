import { countLeft } from '../../shared/queries/dealNotes.ts';
import { countNotes } from '../../shared/queries/noteCounts.ts';
import type { CheckFact } from '../../shared/session/themingFacts.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { themeLines } from './themeLines.ts';
import type { StepName } from './stepNames.ts';
import { useItems } from './useItems.ts';
import { useTables } from './useTables.ts';

export interface StepState {
  /** How it stands, in a few words. */
  readonly words: string;
  /** Somebody waits for something. */
  readonly isCalling: boolean;
}

function calm(words: string): StepState {
  return { words, isCalling: false };
}

/** How far each step of theming is. */
export function useStepStates(): Readonly<Record<StepName, StepState>> {
  const t = useText();
  const { session, board, boardId } = useWorkspace();
  const fact = useFact(session, (facts) => facts.items.board[boardId]);
  useListVersion(board);
  const themes = themeLines(board.snapshot);
  const shown = fact?.spotlight?.kind === 'theme' ? fact.spotlight.id : null;
  const onWall = themes.find(({ id }) => id === shown);
  const [checks, ballots] = [useItems('check'), useItems('ballot')];
  const statements = useItems('distilled');
  const offered = statements.filter(({ state }) => state === 'offered').length;
  const links = useItems('shareLink').length;
  return {
    deal: useDealState(t, fact?.frozen.includes('theme') ?? false),
    suggest: calm(t(fact?.suggestions ? 'theming.on' : 'theming.off')),
    read: calm(
      onWall
        ? t('theming.stateOnWall', { theme: themeName(onWall.title) })
        : t('theming.stateThemes', { count: themes.length }),
    ),
    freeze: calm(freezeWords(t, fact?.frozen.includes('theme') ?? false, fact?.reopened.length ?? 0)),
    check: calm(askedWords(t, allAnswered(checks.find(({ state }) => state === 'open')), checks.length)),
    distil: calm(
      statements.length === 0
        ? t('theming.stateNone')
        : t('theming.stateStatements', { count: statements.length, offered }),
    ),
    vote: calm(askedWords(t, ballots.find(({ state }) => state === 'open')?.voters, ballots.length)),
    share: calm(links === 0 ? t('theming.stateNotShared') : t('theming.stateLinks', { count: links })),
  };
}

function useDealState(t: GetText, frozen: boolean): StepState {
  const { snapshot } = useWorkspace().board;
  const tables = useTables();
  const asking = tables.filter(({ help }) => help);
  const [first] = asking;
  if (first) {
    const words =
      asking.length === 1
        ? t('theming.stateHelp', { table: first.title })
        : t('theming.stateHelps', { count: asking.length });
    return { words, isCalling: true };
  }
  if (tables.length === 0) return calm(t('theming.stateLeft', { count: countNotes(snapshot).rest }));
  // Frozen: nothing of it can be put into a theme now.
  if (frozen) return calm(t('theming.stateDealt'));
  const left = countLeft(
    snapshot,
    tables.flatMap(({ noteIds }) => noteIds),
  );
  const words = tables.some(({ kind }) => kind === 'table') ? 'theming.stateTables' : 'theming.statePeople';
  return calm(t(words, { count: tables.length, left: t('theming.left', { count: left }) }));
}

function freezeWords(t: GetText, frozen: boolean, reopened: number): string {
  if (!frozen) return t('theming.stateNotFrozen');
  return reopened === 0 ? t('theming.stateFrozen') : t('theming.stateReopened', { count: reopened });
}

/** @param answered people who answered what is open now; undefined = nothing is */
function askedWords(t: GetText, answered: number | undefined, all: number): string {
  if (answered !== undefined) return t('theming.stateOpen', { count: answered });
  return all === 0 ? t('theming.stateNone') : t('theming.stateClosed');
}

function allAnswered(check: CheckFact | undefined): number | undefined {
  return check?.answeredAll ?? check?.answered;
}
