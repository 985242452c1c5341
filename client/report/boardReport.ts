import { reportInputOf } from '../../shared/export/report/reportInputOf.ts';
import { createReportBasis, type ReportBasis } from '../../shared/export/report/reportBasis.ts';
import { buildReport } from '../../shared/export/report/buildReport.ts';
import type { Report } from '../../shared/export/report/report.ts';
import type { Audience } from '../../shared/export/report/reportInput.ts';
import type { Workspace } from '../board/workspace.ts';
import { formatDay } from '../i18n/dates.ts';
import type { RoundFact } from '../../shared/session/facts.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { currentLanguage, getText } from '../i18n/texts.ts';
import { knownFacts } from '../session/useFact.ts';

/** What every output of a board is made from, as it is now. */
export interface BoardReport {
  readonly title: string;
  /** The workshop's title: files of several workshops lie side by side. */
  readonly workshop: string;
  readonly basis: ReportBasis;
  readonly report: Report;
}

/** Reads an open board for an audience. */
export function readBoardReport({ board, session, boardId }: Workspace, audience: Audience): BoardReport {
  const { items } = knownFacts(session);
  const words = { dayOf: (at: number) => formatDay(currentLanguage(), at), readersOf };
  const input = reportInputOf(board.snapshot, items, boardId, words, Date.now());
  const basis = createReportBasis(input, audience);
  return { title: input.board, workshop: input.workshop, basis, report: buildReport(basis, input, getText) };
}

/** As it stood on the join page. */
function readersOf(round: RoundFact): string {
  return `${round.readers || getText('join.readersDefault')} ${promiseWords(getText, round)}`;
}
