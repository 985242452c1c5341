import type { ReactNode } from 'react';
import {
  Button as PressButton,
  Menu as PressMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { buttonClasses } from './Button.tsx';
import buttonStyles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';
import styles from './Menu.module.css';
import { Tooltip } from './Tooltip.tsx';

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

export type MenuProps = {
  /** Name of the button, and of the menu. */
  label: string;
  /** With an icon the label is shown as a tooltip only. */
  icon?: ReactNode;
  entries: readonly MenuEntry[];
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
};

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
      <span className={styles.label}>{entry.label}</span>
      {entry.shortcut && <kbd className={styles.keys}>{entry.shortcut.replaceAll('+', ' ')}</kbd>}
    </MenuItem>
  );
}

/** A button that opens a list of actions. For the board and its panels: it brings the component library along. */
export function Menu({ label, icon, entries, placement = 'bottom end' }: MenuProps) {
  const trigger = (
    <PressButton
      aria-label={label}
      className={joinClasses(buttonClasses('plain'), icon ? buttonStyles.iconOnly : undefined)}
    >
      {icon ?? label}
    </PressButton>
  );
  return (
    <MenuTrigger>
      {icon ? <Tooltip text={label}>{trigger}</Tooltip> : trigger}
      <Popover placement={placement} className={joinClasses(styles.popover)}>
        <PressMenu aria-label={label} className={joinClasses(styles.menu)}>
          {entries.map((entry) => (
            <MenuRow key={entry.id} entry={entry} />
          ))}
        </PressMenu>
      </Popover>
    </MenuTrigger>
  );
}
