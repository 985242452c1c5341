import { ballotView } from './ballotView.ts';
import { checkView } from './checkView.ts';
import { distilledView } from './distilledView.ts';
import type { FactViews } from './factView.ts';
import { shareLinkView } from './shareLinkView.ts';
import { tableView } from './tableView.ts';
import { wordingView } from './wordingView.ts';

/** What theming adds to a workshop's facts. */
export const themingViews: FactViews<'table' | 'wording' | 'distilled' | 'check' | 'ballot' | 'shareLink'> = {
  table: tableView,
  wording: wordingView,
  distilled: distilledView,
  check: checkView,
  ballot: ballotView,
  shareLink: shareLinkView,
};
