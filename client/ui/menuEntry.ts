import type { ReactNode } from 'react';

/** One line of a menu: an action, or a line between groups of them. */
export type MenuEntry =
  | {
      id: string;
      label: string;
      icon?: ReactNode;
      shortcut?: string | undefined;
      danger?: boolean;
      disabled?: boolean;
      run: () => void;
    }
  | { id: string; separator: true };

export type MenuPlacement = 'bottom start' | 'bottom end' | 'top start' | 'top end';
