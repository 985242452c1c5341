import * as z from 'zod/mini';
import { createItemReader } from './itemChanges.ts';

/** How a theme was worded each time it was frozen. */
export const readWording = createItemReader(z.object({ versions: z.array(z.object({ title: z.string() })) }));

/** A theme's id is its maker's choice, so the board's comes before it. */
export function wordingId(boardId: string, themeId: string): string {
  return `${boardId}/${themeId}`;
}

export function themeOfWording(id: string): string {
  return id.split('/')[1] ?? '';
}
