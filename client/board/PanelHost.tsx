import { X } from 'lucide-react';
import { later } from '../ui/later.ts';
import { Suspense, useEffect, useId, useRef, type ComponentType, type LazyExoticComponent } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/useText.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useFact } from '../session/useFact.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { PANEL_ID, type PanelName } from './boardUi.ts';
import { useWorkspace } from './workspace.ts';
import styles from './PanelHost.module.css';

interface Entry {
  readonly title: TextKey;
  /** What it is called for whoever does not facilitate, where that differs. */
  readonly ofMine?: TextKey;
  readonly Content: LazyExoticComponent<ComponentType>;
}

/** Each panel comes when it is first opened. A new panel adds a line here and a name in boardUi.ts. */
const PANELS: Readonly<Record<PanelName, Entry>> = {
  transcribe: { title: 'panel.transcribe', Content: later(() => import('../panels/TranscribePanel.tsx')) },
  import: { title: 'panel.import', Content: later(() => import('../panels/ImportPanel.tsx')) },
  export: { title: 'panel.export', Content: later(() => import('../panels/ExportPanel.tsx')) },
  counts: { title: 'panel.counts', Content: later(() => import('../panels/CountsPanel.tsx')) },
  search: { title: 'panel.search', Content: later(() => import('../panels/SearchPanel.tsx')) },
  bin: { title: 'panel.bin', Content: later(() => import('../panels/BinPanel.tsx')) },
  tray: { title: 'panel.tray', Content: later(() => import('../panels/TrayPanel.tsx')) },
  people: { title: 'panel.people', Content: later(() => import('../panels/PeoplePanel.tsx')) },
  settings: { title: 'panel.settings', Content: later(() => import('../panels/SettingsPanel.tsx')) },
  theming: { title: 'panel.theming', Content: later(() => import('../panels/ThemingPanel.tsx')) },
  table: { title: 'panel.table', Content: later(() => import('../theming/TablePanel.tsx')) },
  check: { title: 'panel.check', Content: later(() => import('../theming/CheckPanel.tsx')) },
  vote: { title: 'panel.vote', Content: later(() => import('../theming/VotePanel.tsx')) },
  distilled: { title: 'panel.distilled', Content: later(() => import('../theming/DistilledPanel.tsx')) },
  similar: { title: 'panel.similar', Content: later(() => import('../similarity/SimilarPanel.tsx')) },
  agenda: { title: 'panel.agenda', Content: later(() => import('../agenda/AgendaPanel.tsx')) },
  powers: { title: 'panel.powers', Content: later(() => import('../agenda/PowersPanel.tsx')) },
  write: { title: 'panel.ownPrivate', Content: later(() => import('../private/WritePanel.tsx')) },
  privateRound: { title: 'panel.privateRound', Content: later(() => import('../private/RoundPanel.tsx')) },
  room: {
    title: 'panel.room',
    ofMine: 'room.ofMine',
    Content: later(() => import('../room/RoomPanel.tsx')),
  },
  cover: { title: 'room.cover', Content: later(() => import('../room/CoverForm.tsx')) },
  readers: { title: 'panel.readers', Content: later(() => import('../readers/ReadersPanel.tsx')) },
  network: { title: 'panel.network', Content: later(() => import('../network/NetworkPanel.tsx')) },
  networkPart: {
    title: 'panel.networkPart',
    Content: later(() => import('../network/NetworkPartPanel.tsx')),
  },
  scenario: { title: 'panel.scenario', Content: later(() => import('../scenario/ScenarioPanel.tsx')) },
  seats: { title: 'panel.seats', Content: later(() => import('../seats/SeatsPanel.tsx')) },
  conversations: {
    title: 'panel.conversations',
    Content: later(() => import('../grid/ConversationsPanel.tsx')),
  },
  agreement: { title: 'panel.agreement', Content: later(() => import('../agreement/AgreementPanel.tsx')) },
  help: { title: 'panel.help', Content: later(() => import('../panels/HelpPanel.tsx')) },
};

const AskedInSheet = later(() => import('../theming/AskedInSheet.tsx'));

/** The one panel at the right, pushed beside the board; on a narrow screen it is a sheet over it. */
export default function PanelHost() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const isFacilitator = useFact(session, ({ viewer }) => viewer.role === 'facilitator');
  const name = useStore(ui, (state) => (state.mirrored ? null : state.panel));
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // A panel takes the focus when it opens, unless something in it has done so already.
    if (name && !panel.current?.contains(document.activeElement)) panel.current?.focus();
  }, [name]);
  if (!name) return null;
  const { title, ofMine, Content } = PANELS[name];
  const close = () => {
    ui.setState({ panel: null });
    document.getElementById('board')?.focus();
  };
  return (
    <aside
      ref={panel}
      id={PANEL_ID}
      className={styles.panel}
      data-steady
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{t(isFacilitator ? title : (ofMine ?? title))}</h2>
        <IconButton label={t('ui.close')} icon={<X aria-hidden />} onClick={close} />
      </header>
      <Suspense fallback={null}>
        <AskedInSheet panel={name} />
      </Suspense>
      <div className={styles.body}>
        <Suspense fallback={<Spinner label={t('app.loading')} />}>
          <Content />
        </Suspense>
      </div>
    </aside>
  );
}
