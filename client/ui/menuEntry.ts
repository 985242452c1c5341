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
      /** Why it can not be chosen now. */
      why?: string | undefined;
      run: () => void;
    }
  | { id: string; separator: true };

export type MenuPlacement = 'bottom start' | 'bottom end' | 'top start' | 'top end';
