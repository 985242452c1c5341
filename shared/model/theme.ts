import { ORIGIN_PLACE } from './place.ts';
import { POST_IT_COLORS } from './postIt.ts';
import type { RecordOf, RecordTable } from './recordTable.ts';

/** Whether a theme shows its notes, or itself as one pile with their number. */
const THEME_LAYOUTS = ['open', 'pile'] as const;
export type ThemeLayoutName = (typeof THEME_LAYOUTS)[number];

export const THEME_TITLE_MAX = 200;

const byAll = { writers: 'everyone', capability: 'cluster' } as const;

/**
 * Notes that belong together, named in people's own words. Which notes is said by their places; how large
 * it is follows from them (`shared/layout/boardLayout.ts`). A theme may lie in another one, one level deep.
 */
export const themeTable = {
  kind: 'theme',
  creators: 'everyone',
  createCapability: 'cluster',
  most: 2000,
  fields: {
    title: { type: 'string', max: THEME_TITLE_MAX, default: '', ...byAll },
    place: { type: 'place', parents: ['board', 'theme'], default: ORIGIN_PLACE, ...byAll },
    color: { type: 'choice', values: POST_IT_COLORS, default: 'sand', ...byAll },
    layout: { type: 'choice', values: THEME_LAYOUTS, default: 'open', ...byAll },
    deleted: { type: 'boolean', default: false, ...byAll },
  },
} as const satisfies RecordTable;

export type Theme = RecordOf<typeof themeTable>;
