import { expect, test } from 'vitest';
import { COMMANDS } from '../../../shared/session/commands.ts';
import { whyNotCommand } from '../../../shared/session/commandRights.ts';
import { isPower, POWERS } from '../../../shared/session/powers.ts';

test('every power is a command that only facilitators give', () => {
  for (const power of POWERS) {
    expect(Object.keys(COMMANDS)).toContain(power);
    expect(whyNotCommand('participant', power)).toBe('not-facilitator');
  }
});

test('what people do for themselves is no power', () => {
  expect(['setMyName', 'castVotes', 'askForHelp', 'toString'].some(isPower)).toBe(false);
});
