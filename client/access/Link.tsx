import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { LinkButtonProps } from '../ui/LinkButton.tsx';
import { navigate } from './navigation.ts';

/** A press that means "here", not "in a new tab". */
function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function follow(event: MouseEvent<HTMLAnchorElement>, to: string): void {
  if (event.defaultPrevented || !isPlainPress(event)) return;
  event.preventDefault();
  navigate(to);
}

type To = { to: string };

/** A link within the app, without loading the page anew. */
export function Link({ to, ...rest }: To & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} href={to} onClick={(event) => follow(event, to)} />;
}

export function ButtonLink({ to, ...rest }: To & LinkButtonProps) {
  return <LinkButton {...rest} href={to} onClick={(event) => follow(event, to)} />;
}
