import type { SendCommand } from '../board/useCommand.ts';

const taken = new Set<string>();

/** Takes one's own message to facilitators back. */
export function takeBackNeed(command: SendCommand, needId: string): void {
  taken.add(needId);
  void command('sendNeed', { need: null });
}

/** Whether it went because it was taken back here, and not because a facilitator saw it. */
export function isTakenBack(needId: string): boolean {
  return taken.has(needId);
}
