import type { StepKind } from '../../shared/model/step.ts';
import type { BoardUiStore, PanelName } from '../board/boardUi.ts';
import type { TextKey } from '../i18n/texts.ts';

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

/** Opens what a step can not go on without: what is written in private is asked, and shown, there. A step alone asks nobody. */
export function openToolOf(ui: BoardUiStore, kind: StepKind): void {
  if (kind === 'writePrivately' || kind === 'reveal') ui.setState({ panel: 'privateRound' });
}
