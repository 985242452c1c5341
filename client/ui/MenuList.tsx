import type { RefObject } from 'react';
import { Menu as PressMenu, MenuItem, Popover, Separator } from 'react-aria-components';
import { joinClasses } from './joinClasses.ts';
import { keyNames } from './keyNames.ts';
import styles from './Menu.module.css';
import type { MenuEntry, MenuPlacement } from './menuEntry.ts';

function MenuRow({ entry }: { entry: MenuEntry }) {
  if ('separator' in entry) return <Separator className={joinClasses(styles.separator)} />;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.disabled ?? false}
      onAction={entry.run}
      className={joinClasses(styles.item, entry.danger && styles.danger)}
    >
      <span className={styles.icon}>{entry.icon}</span>
      <span className={styles.label}>
        {entry.label}
        {entry.why && <small className={styles.why}>{entry.why}</small>}
      </span>
      {entry.shortcut && <kbd className={styles.keys}>{keyNames(entry.shortcut)}</kbd>}
    </MenuItem>
  );
}

export interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly placement: MenuPlacement;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** The open list of a menu: arrows, first letters, Escape and touch as people know them. */
export default function MenuList({ label, entries, placement, trigger, onClose }: MenuListProps) {
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={trigger}
      placement={placement}
      onOpenChange={(open) => !open && onClose()}
      className={joinClasses(styles.popover)}
    >
      <PressMenu aria-label={label} autoFocus="first" onClose={onClose} className={joinClasses(styles.menu)}>
        {entries.map((entry) => (
          <MenuRow key={entry.id} entry={entry} />
        ))}
      </PressMenu>
    </Popover>
  );
}
