import { formatReportCsv } from '../../shared/export/report/noteRows.ts';
import type { Audience } from '../../shared/export/report/reportInput.ts';
import type { Workspace } from '../board/workspace.ts';
import { getText } from '../i18n/texts.ts';
import { readBoardReport } from '../report/boardReport.ts';
import { fileName, saveFile } from './saveFile.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Says in a file's name who it is for: the two must never be mistaken for each other. */
const WHOSE: Readonly<Record<Audience, string>> = { workshop: 'full', outside: 'for outside' };

/** A report's file says of which workshop it is, of which board, and for whom. */
export function reportFileName(
  workshop: string,
  board: string,
  audience: Audience,
  ending: string,
  now?: Date,
): string {
  const title = workshop.trim() === board.trim() ? board : `${workshop} ${board}`;
  return fileName(`${title} ${WHOSE[audience]}`, ending, now);
}

/** Files of a board's report; the makers of office files come only when one is asked for. */
export const REPORT_FILES = {
  async docx(workspace: Workspace, audience: Audience): Promise<void> {
    const { title, workshop, report } = readBoardReport(workspace, audience);
    const { createReportDocument } = await import('./reportDocument.ts');
    const type = `${OFFICE}.wordprocessingml.document`;
    saveFile(
      reportFileName(workshop, title, audience, 'docx'),
      new Blob([await createReportDocument(report)], { type }),
    );
  },
  async xlsx(workspace: Workspace, audience: Audience): Promise<void> {
    const { title, workshop, basis } = readBoardReport(workspace, audience);
    const { createReportWorkbook } = await import('./reportWorkbook.ts');
    const type = `${OFFICE}.spreadsheetml.sheet`;
    const book = await createReportWorkbook(basis, title, getText);
    saveFile(reportFileName(workshop, title, audience, 'xlsx'), new Blob([book], { type }));
  },
  csv(workspace: Workspace, audience: Audience): Promise<void> {
    const { title, workshop, basis } = readBoardReport(workspace, audience);
    const type = 'text/csv;charset=utf-8';
    saveFile(reportFileName(workshop, title, audience, 'csv'), new Blob([formatReportCsv(basis)], { type }));
    return Promise.resolve();
  },
} as const;

export type ReportFile = keyof typeof REPORT_FILES;
