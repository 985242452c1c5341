import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Audience } from '../../shared/export/report/reportInput.ts';
import { PageSkeleton } from '../access/PageSkeleton.tsx';
import { REPORT_KINDS, reportPath, type ReportKind } from '../access/routes.ts';
import EndedBoard from '../board/EndedBoard.tsx';
import { useEnding } from '../board/useEnding.ts';
import { useOpenWorkspace } from '../board/useOpenWorkspace.ts';
import { WorkspaceContext, type Workspace } from '../board/workspace.ts';
import { useSnapshot, useSyncStatus } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useFacts } from '../session/useFacts.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { readBoardReport } from './boardReport.ts';
import { CardsView } from './CardsView.tsx';
import { HeadingsView } from './HeadingsView.tsx';
import styles from './ReportPage.module.css';
import { ReportView } from './ReportView.tsx';

export type ReportPageProps = {
  boardId: string;
  participantId: string;
  show: ReportKind;
  audience: Audience;
};

/** A board on paper, in a window of its own: to read, and to print as it stands. */
export function ReportPage({ boardId, participantId, show, audience }: ReportPageProps) {
  const workspace = useOpenWorkspace(boardId, participantId);
  if (!workspace) return <PageSkeleton />;
  return (
    <WorkspaceContext value={workspace}>
      <OpenReport workspace={workspace} first={{ show, audience }} />
    </WorkspaceContext>
  );
}

type Choice = { readonly show: ReportKind; readonly audience: Audience };

function OpenReport({ workspace, first }: { workspace: Workspace; first: Choice }) {
  const t = useText();
  const [choice, setChoice] = useState(first);
  const { board, boardId, participantId, session } = workspace;
  const facts = useFacts(session);
  const { state } = useSyncStatus(board);
  useSnapshot(board);
  const ending = useEnding(workspace);
  const isReady = facts !== null && state !== 'opening';
  const made = isReady ? readBoardReport(workspace, choice.audience) : null;
  const title = made?.title ?? '';
  useEffect(() => {
    document.title = [title, t('report.name')].filter(Boolean).join(' · ');
  }, [title, t]);
  if (ending) return <EndedBoard reason={ending} />;
  if (made === null) return <PageSkeleton />;
  const choose = (chosen: Partial<Choice>) => {
    const next = { ...choice, ...chosen };
    setChoice(next);
    // A reload, or a bookmark, comes back to the same sheet.
    history.replaceState(null, '', reportPath(boardId, participantId, next.show, next.audience));
  };
  return (
    <div className={styles.page} data-show={choice.show}>
      <ReportBar choice={choice} onChoose={choose} />
      <main className={styles.main}>
        {choice.show === 'report' && <ReportView report={made.report} />}
        {choice.show === 'cards' && <CardsView basis={made.basis} />}
        {choice.show === 'headings' && <HeadingsView basis={made.basis} />}
      </main>
    </div>
  );
}

/** What is shown, for whom, and the button that prints it; none of it is printed. */
function ReportBar({ choice, onChoose }: { choice: Choice; onChoose: (chosen: Partial<Choice>) => void }) {
  const t = useText();
  return (
    <header className={styles.bar}>
      <SegmentedControl
        label={t('report.show')}
        value={choice.show}
        onChange={(show) => onChoose({ show })}
        segments={REPORT_KINDS.map((value) => ({ value, label: t(`report.show.${value}`) }))}
      />
      <SegmentedControl
        label={t('report.audience')}
        value={choice.audience}
        onChange={(audience) => onChoose({ audience })}
        segments={[
          { value: 'workshop', label: t('report.audience.workshop') },
          { value: 'outside', label: t('report.audience.outside') },
        ]}
      />
      <Button look="primary" icon={<Printer aria-hidden size={20} />} onClick={() => print()}>
        {t('report.print')}
      </Button>
      <p className={styles.paper}>{t(`report.paper.${choice.show}`)}</p>
    </header>
  );
}
