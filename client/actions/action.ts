import type { LucideIcon } from 'lucide-react';
import type { TextKey } from '../i18n/texts.ts';
import type { Workspace } from '../board/workspace.ts';

/**
 * Something a person can do, defined once for toolbar, keyboard, menus, outline and help.
 * `shortcut` is written as `aria-keyshortcuts` is, with `Control` meaning Command on a Mac.
 */
export interface Action {
  readonly id: string;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  /** Other keys that do the same. */
  readonly alsoShortcuts?: readonly string[];
  /** Whether it can be done now: something suitable is selected, and it is allowed. */
  isAvailable(workspace: Workspace): boolean;
  run(workspace: Workspace): void;
}
