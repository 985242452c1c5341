import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { aliasesOf } from '../../shared/session/aliasesOf.ts';
import { PageSkeleton } from '../access/PageSkeleton.tsx';
import { PAPER_KINDS, paperPath, type PaperKind } from '../access/routes.ts';
import { networkOf } from '../../shared/session/networkFacts.ts';
import { aboutLine } from '../about/aboutWords.ts';
import EndedBoard from '../board/EndedBoard.tsx';
import { useEnding } from '../board/useEnding.ts';
import { useOpenWorkspace } from '../board/useOpenWorkspace.ts';
import { WorkspaceContext, type Workspace } from '../board/workspace.ts';
import { useSnapshot, useSyncStatus } from '../document/useBoard.ts';
import { formatDay } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFacts } from '../session/useFacts.ts';
import { ImaginedSheet } from '../scenario/ImaginedSheet.tsx';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { AgreementSheet } from './AgreementSheet.tsx';
import { BlankSheets } from './BlankSheets.tsx';
import { ConversationSheet } from './ConversationSheet.tsx';
import { FridgeSheet } from './FridgeSheet.tsx';
import { GridSheet } from './GridSheet.tsx';
import styles from '../report/ReportPage.module.css';

export interface PaperPageProps {
  readonly boardId: string;
  readonly participantId: string;
  readonly show: PaperKind;
}

/** A board's network on paper, in a window of its own: to read, to print, to take away. */
export function PaperPage({ boardId, participantId, show }: PaperPageProps) {
  const workspace = useOpenWorkspace(boardId, participantId);
  if (!workspace) return <PageSkeleton />;
  return (
    <WorkspaceContext value={workspace}>
      <OpenPaper workspace={workspace} first={show} />
    </WorkspaceContext>
  );
}

function OpenPaper({ workspace, first }: { workspace: Workspace; first: PaperKind }) {
  const t = useText();
  const [show, setShow] = useState(first);
  const { board, boardId, participantId, session } = workspace;
  const facts = useFacts(session);
  const { state } = useSyncStatus(board);
  const snapshot = useSnapshot(board);
  const ending = useEnding(workspace);
  const title = facts?.items.board[boardId]?.title ?? '';
  useEffect(() => {
    document.title = [title, t(`paper.${show}`)].filter(Boolean).join(' · ');
  }, [title, show, t]);
  if (ending) return <EndedBoard reason={ending} />;
  if (facts === null || state === 'opening') return <PageSkeleton />;
  const choose = (next: PaperKind) => {
    setShow(next);
    // A reload, or a bookmark, comes back to the same sheet.
    history.replaceState(null, '', paperPath(boardId, participantId, next));
  };
  const { items, serverTime } = facts;
  const network = networkOf(items, boardId);
  const about = network.about === 'unsaid' ? '' : aboutLine(t, network);
  const sheet = {
    snapshot,
    title: [Object.values(items.workshop)[0]?.title, title].filter(Boolean).join(' · '),
    origin: [about, formatDay(currentLanguage(), serverTime)].filter(Boolean).join(' · '),
    aliases: aliasesOf(items),
  };
  return (
    <div className={styles.page} data-show={show}>
      <header className={styles.bar}>
        <SegmentedControl
          label={t('report.show')}
          value={show}
          onChange={choose}
          segments={PAPER_KINDS.map((value) => ({ value, label: t(`paper.${value}`) }))}
        />
        <Button look="primary" icon={<Printer aria-hidden size={20} />} onClick={() => print()}>
          {t('report.print')}
        </Button>
        <p className={styles.paper}>{t(`paper.${show}Hint`)}</p>
      </header>
      <main className={styles.main}>
        {show === 'fridge' && <FridgeSheet {...sheet} />}
        {show === 'agreement' && <AgreementSheet {...sheet} />}
        {show === 'grid' && <GridSheet {...sheet} />}
        {show === 'conversations' && <ConversationSheet {...sheet} />}
        {show === 'imagined' && <ImaginedSheet {...sheet} />}
        {show === 'blank' && <BlankSheets />}
      </main>
    </div>
  );
}
