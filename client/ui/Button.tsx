import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger' | 'plainDanger';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** primary: the one thing to do here; quiet: outlined; plain: no frame; danger: takes something away; plainDanger: leads to that. */
  look?: ButtonLook;
  large?: boolean;
  wide?: boolean;
  /** Work is under way: the button cannot be pressed again and says so. */
  busy?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

export function buttonClasses(look: ButtonLook, large = false, wide = false): string {
  return joinClasses(styles.button, styles[look], large && styles.large, wide && styles.wide);
}

export function Button({
  look = 'quiet',
  large,
  wide,
  busy,
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={joinClasses(buttonClasses(look, large, wide), busy && styles.busy, className)}
    >
      {icon}
      {children}
    </button>
  );
}
