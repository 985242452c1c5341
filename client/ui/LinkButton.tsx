import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { buttonClasses } from './Button.tsx';
import type { ButtonLook } from './Button.tsx';

export type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  look?: ButtonLook;
  large?: boolean;
  wide?: boolean;
  icon?: ReactNode;
};

/** Goes somewhere, and looks like a button. */
export function LinkButton({ look = 'quiet', large, wide, icon, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={buttonClasses(look, large, wide)}>
      {icon}
      {children}
    </a>
  );
}
