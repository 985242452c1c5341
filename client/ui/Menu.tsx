import { lazy, Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { buttonClasses } from './Button.tsx';
import buttonStyles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';
import type { MenuEntry, MenuPlacement } from './menuEntry.ts';
import { Tooltip } from './Tooltip.tsx';

export type { MenuEntry } from './menuEntry.ts';

// The component library comes with the first menu that is opened, not with the page.
const loadList = () => import('./MenuList.tsx');
const MenuList = lazy(loadList);

export type MenuProps = {
  /** Name of the button, and of the menu. */
  label: string;
  /** With an icon the label is shown as a tooltip only. */
  icon?: ReactNode;
  entries: readonly MenuEntry[];
  placement?: MenuPlacement;
  /** Told before the entries are shown: what they are about is decided by then. */
  onOpen?: () => void;
  tabIndex?: number;
};

/** A button that opens a list of actions. */
export function Menu({ label, icon, entries, placement = 'bottom end', onOpen, tabIndex }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const show = () => {
    onOpen?.();
    setOpen(true);
  };
  const button = (
    <button
      ref={trigger}
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={open}
      tabIndex={tabIndex}
      className={joinClasses(buttonClasses('plain'), icon ? buttonStyles.iconOnly : undefined)}
      onPointerEnter={() => void loadList()}
      onFocus={() => void loadList()}
      onClick={show}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        show();
      }}
    >
      {icon ?? label}
    </button>
  );
  return (
    <>
      {icon ? <Tooltip text={label}>{button}</Tooltip> : button}
      {open && (
        <Suspense>
          <MenuList
            label={label}
            entries={entries}
            placement={placement}
            trigger={trigger}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
