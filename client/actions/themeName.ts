import { getText } from '../i18n/texts.ts';

/** The name that a theme goes by: its title, or that it has none yet. */
export function themeName(title: string): string {
  return title.trim() === '' ? getText('theme.untitled') : title;
}
