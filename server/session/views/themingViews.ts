import type { FactView, FactViews } from './factView.ts';

const nothing = { ids: () => [], view: () => null } satisfies FactView<'table'>;

/** Tables, wordings, distilled themes, checks, votes and links. */
export const themingViews: FactViews<'table' | 'wording' | 'distilled' | 'check' | 'ballot' | 'shareLink'> = {
  table: nothing,
  wording: nothing,
  distilled: nothing,
  check: nothing,
  ballot: nothing,
  shareLink: nothing,
};
