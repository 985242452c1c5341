import { recall, remember } from '../ui/deviceMemory.ts';

/** Whether somebody on this device has put this line away. */
export function isPutAway(what: string): boolean {
  return recall(`seen.${what}`) !== null;
}

export function putAway(what: string): void {
  remember(`seen.${what}`, '1');
}
