import type { StepKind } from '../../shared/model/step.ts';
import type { BoardUiStore, PanelName } from '../board/boardUi.ts';
import type { TextKey } from '../i18n/texts.ts';
import { themingStepKey, type StepName } from '../theming/stepNames.ts';
import { remember } from '../ui/deviceMemory.ts';

/** What a facilitator works with in a step, where that has a panel of its own. A facility adds its steps. */
export const STEP_PANELS: Partial<Readonly<Record<StepKind, readonly [panel: PanelName, label: TextKey]>>> = {
  writePrivately: ['privateRound', 'agenda.openPrivate'],
  reveal: ['privateRound', 'agenda.openPrivate'],
  cluster: ['theming', 'agenda.openTheming'],
  readOut: ['theming', 'agenda.openTheming'],
  vote: ['theming', 'agenda.openTheming'],
  check: ['theming', 'agenda.openTheming'],
  seats: ['seats', 'agenda.openSeats'],
  enquiry: ['seats', 'agenda.openSeats'],
  deRole: ['seats', 'agenda.openSeats'],
  share: ['seats', 'agenda.openSeats'],
  distil: ['theming', 'agenda.openTheming'],
};

/** Where theming is opened at in a step that waits for it: a step alone asks nobody, and reads nothing out. */
const AT: Partial<Readonly<Record<StepKind, StepName>>> = { readOut: 'read', check: 'check', vote: 'vote' };

/** Before a step begins: where its panel, which begins anew with it, will be open. */
export function readyToolOf(boardId: string, kind: StepKind): void {
  const at = AT[kind];
  if (at) remember(themingStepKey(boardId), at);
}

/** Opens what a step can not go on without: private writing is asked and shown there, a check or a vote is opened there. */
export function openToolOf(ui: BoardUiStore, kind: StepKind): void {
  if (kind === 'writePrivately' || kind === 'reveal') ui.setState({ panel: 'privateRound' });
  // Who is still in a role holds everybody here.
  if (kind === 'deRole' || kind === 'share') ui.setState({ panel: 'seats' });
  if (AT[kind]) ui.setState({ panel: 'theming' });
}
