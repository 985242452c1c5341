import { parseJoinCode } from '../../shared/session/joinCode.ts';

/** Reads a code as people type it, or the join link that they pasted; null if it can be no code. */
export function readJoinCode(typed: string): string | null {
  return parseJoinCode(typed.includes('#') ? typed.slice(typed.lastIndexOf('#') + 1) : typed);
}

/** "K7PM 3XQR": two groups are easier to read across a hall. */
export function formatJoinCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}
