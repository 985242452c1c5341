import type { ReactNode, Ref } from 'react';
import { buttonClasses } from './Button.tsx';
import styles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';
import { Tooltip } from './Tooltip.tsx';
import type { TooltipSide } from './Tooltip.tsx';

export type IconButtonProps = {
  /** Accessible name and tooltip. */
  label: string;
  /** As `aria-keyshortcuts` writes it, such as `Control+Z`; shown in the tooltip. */
  shortcut?: string | undefined;
  icon: ReactNode;
  onClick: () => void;
  /** For a button that stays on or off. */
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  expanded?: boolean | undefined;
  side?: TooltipSide;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

/** A button of one picture, which always has a name and shows it to mouse and keyboard. */
export function IconButton(props: IconButtonProps) {
  const {
    label,
    shortcut,
    icon,
    onClick,
    pressed,
    disabled,
    expanded,
    side = 'below',
    className,
    ref,
  } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        ref={ref}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        aria-pressed={pressed}
        aria-expanded={expanded}
        disabled={disabled}
        onClick={onClick}
        className={joinClasses(buttonClasses('plain'), styles.iconOnly, className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
