import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Audience } from '../../shared/export/report/reportInput.ts';
import { PAPER_KINDS, paperPath, reportPath, type ReportKind } from '../access/routes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { REPORT_FILES, type ReportFile } from '../export/downloadReport.ts';
import { downloadJson } from '../export/downloadArchive.ts';
import { NETWORK_DOWNLOADS, type NetworkDownload } from '../export/networkDownloads.ts';
import { useSnapshot } from '../document/useBoard.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Menu } from '../ui/Menu.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './panels.module.css';

/** The board on paper and as files. All are made on this device, so that they work without a connection too. */
export default function ExportPanel() {
  const t = useText();
  const { ui } = useWorkspace();
  const [audience, setAudience] = useState<Audience>(() => ui.getState().reportFor);
  // Asked for once: the next time this panel opens from the menu it is for the people here.
  useEffect(() => ui.setState({ reportFor: 'workshop' }), [ui]);
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('export.hint')}</p>
      <Chips
        label={t('report.audience')}
        hint={t(`export.audience.${audience}`)}
        value={audience}
        onChange={setAudience}
        stacked
        options={[
          { value: 'workshop', label: t('report.audience.workshop') },
          { value: 'outside', label: t('report.audience.outside') },
        ]}
      />
      <Part title="export.report" hint="export.reportHint">
        <PaperLink show="report" audience={audience} label="export.openReport" />
        <SaveButton file="docx" audience={audience} label="export.saveDocument" />
      </Part>
      <Part title="export.table" hint="export.tableHint">
        <SaveButton file="xlsx" audience={audience} label="export.saveWorkbook" />
      </Part>
      <Part title="export.paper" hint="export.paperHint">
        <PaperLink show="cards" audience={audience} label="export.openCards" />
        <PaperLink show="headings" audience={audience} label="export.openHeadings" />
      </Part>
      {/* A picture and an archive hold everything: they are for the workshop alone. */}
      {audience === 'workshop' && <PicturePart />}
      {audience === 'workshop' && <NetworkPart />}
      <Part
        title="export.programs"
        hint={audience === 'workshop' ? 'export.programsHint' : 'export.programsOutsideHint'}
      >
        <SaveButton file="csv" audience={audience} label="export.saveTable" />
        {audience === 'workshop' && <ArchiveButton />}
      </Part>
    </div>
  );
}

/** The people of a network board on paper and as files: for the workshop alone. */
function NetworkPart() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, boardId, participantId } = workspace;
  const isThere = useSnapshot(board).actor.size > 0;
  const save = (file: NetworkDownload) =>
    void import('../export/downloadNetwork.ts').then(({ downloadNetwork }) =>
      downloadNetwork(workspace, file),
    );
  if (!isThere) return null;
  return (
    <Part title="export.network" hint="export.networkHint">
      {PAPER_KINDS.map((kind) => (
        <LinkButton key={kind} href={paperPath(boardId, participantId, kind)} target="_blank" rel="noopener">
          {t(`paper.${kind}`)}
        </LinkButton>
      ))}
      <Menu
        label={t('export.saveNetwork')}
        entries={NETWORK_DOWNLOADS.map((file) => ({
          id: file,
          label: t(`export.network.${file}`),
          run: () => save(file),
        }))}
      />
    </Part>
  );
}

interface PartProps {
  readonly title: TextKey;
  readonly hint: TextKey;
  readonly children: ReactNode;
}

function Part({ title, hint, children }: PartProps) {
  const t = useText();
  return (
    <section className={styles.card}>
      <h3>{t(title)}</h3>
      <p className={styles.quiet}>{t(hint)}</p>
      <div className={styles.row}>{children}</div>
    </section>
  );
}

interface PaperLinkProps {
  readonly show: ReportKind;
  readonly audience: Audience;
  readonly label: TextKey;
}

/** Opens paper in a window of its own, where it can be read and printed. */
function PaperLink({ show, audience, label }: PaperLinkProps) {
  const t = useText();
  const { boardId, participantId } = useWorkspace();
  return (
    <LinkButton href={reportPath(boardId, participantId, show, audience)} target="_blank" rel="noopener">
      {t(label)}
    </LinkButton>
  );
}

/** Runs something that takes a while, and says so when it fails. */
function useMaking(make: () => Promise<void>) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const start = () => {
    setState('busy');
    make().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return { busy: state === 'busy', failed: state === 'failed', start };
}

interface SaveButtonProps {
  readonly file: ReportFile;
  readonly audience: Audience;
  readonly label: TextKey;
}

function SaveButton({ file, audience, label }: SaveButtonProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { busy, failed, start } = useMaking(() => REPORT_FILES[file](workspace, audience));
  return (
    <>
      <Button busy={busy} onClick={start}>
        {t(label)}
      </Button>
      {failed && <Banner tone="attention">{t('export.fileFailed')}</Banner>}
    </>
  );
}

function ArchiveButton() {
  const t = useText();
  const workspace = useWorkspace();
  return <Button onClick={() => downloadJson(workspace)}>{t('export.saveArchive')}</Button>;
}

type PicturePart = 'board' | 'selection';

function PicturePart() {
  const t = useText();
  const workspace = useWorkspace();
  const selected = useStore(workspace.selection, (state) => state.ids.size);
  const [part, setPart] = useState<PicturePart>('board');
  const { busy, failed, start } = useMaking(async () => {
    const { downloadPicture } = await import('../export/downloadPicture.ts');
    const ids = part === 'selection' && selected > 0 ? workspace.selection.getState().ids : null;
    await downloadPicture(workspace, ids);
  });
  return (
    <Part title="export.picture" hint="export.pictureHint">
      {selected > 0 && (
        <Chips
          label={t('export.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'board', label: t('export.all') },
            { value: 'selection', label: t('export.selection', { count: selected }) },
          ]}
        />
      )}
      <Button busy={busy} onClick={start}>
        {t('export.savePicture')}
      </Button>
      {failed && <Banner tone="attention">{t('export.pictureFailed')}</Banner>}
    </Part>
  );
}
