import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Audience } from '../../shared/export/report/reportInput.ts';
import type { PostItColor, PostItSize } from '../../shared/model/postIt.ts';

/** The panels at the right, one at a time. */
export type PanelName =
  | 'import'
  | 'transcribe'
  | 'counts'
  | 'search'
  | 'bin'
  | 'tray'
  | 'people'
  | 'settings'
  | 'export'
  | 'help'
  | 'theming'
  | 'table'
  | 'check'
  | 'vote'
  | 'distilled'
  | 'similar'
  | 'agenda'
  | 'powers'
  | 'write'
  | 'privateRound'
  | 'readers'
  | 'room'
  | 'network'
  | 'networkPart'
  | 'scenario'
  | 'cover'
  | 'seats'
  | 'conversations'
  | 'agreement';
/** The panel's element, of which there is one at a time. */
export const PANEL_ID = 'panel';

export type ToolName = 'select' | 'note' | 'lasso' | 'hand';
export type ViewName = 'canvas' | 'map' | 'outline';

/** How this screen shows the board; nothing of it is shared. */
export interface BoardUi {
  readonly view: ViewName;
  readonly panel: PanelName | null;
  readonly tool: ToolName;
  readonly color: PostItColor;
  readonly size: PostItSize;
  /** The note that is being split, or null. */
  readonly splitting: string | null;
  /** Whether the themes are shown to choose one for what is selected. */
  readonly choosingTheme: boolean;
  /** What becomes of the selected in the chosen theme: it goes into it, or is merged with it. */
  readonly choosingTo: 'put' | 'merge';
  /** Whether others' pointers are drawn here. */
  readonly cursors: boolean;
  /** This screen is shown to the room: it names nobody, and its panels stay away. */
  readonly mirrored: boolean;
  /** The scenario through which this screen looks at the board; null = as it is. */
  readonly scenario: string | null;
  /** Who the report is made for first when its panel opens. */
  readonly reportFor: Audience;
}

export type BoardUiStore = StoreApi<BoardUi>;

export function createBoardUi(view: ViewName): BoardUiStore {
  return createStore<BoardUi>(() => ({
    view,
    panel: null,
    tool: 'select',
    color: 'yellow',
    size: 'M',
    splitting: null,
    choosingTheme: false,
    choosingTo: 'put',
    cursors: true,
    mirrored: false,
    scenario: null,
    reportFor: 'workshop',
  }));
}

export function togglePanel(store: BoardUiStore, panel: PanelName): void {
  store.setState({ panel: store.getState().panel === panel ? null : panel });
}
