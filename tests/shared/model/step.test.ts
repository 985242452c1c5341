import { describe, expect, it } from 'vitest';
import { ALL_CAPABILITIES } from '../../../shared/model/capability.ts';
import { capabilitiesOf, FREEDOMS, STEP_KINDS, stepTables } from '../../../shared/model/step.ts';

describe('steps', () => {
  it('leave people less than everything even where they may write and arrange', () => {
    const all = capabilitiesOf(FREEDOMS);
    expect([...ALL_CAPABILITIES].filter((one) => !all.has(one))).toEqual(['editLanes', 'writePrivately']);
    expect(capabilitiesOf([]).size).toBe(0);
    expect(capabilitiesOf(['write']).has('move')).toBe(false);
    expect(capabilitiesOf(['arrange']).has('addPostIts')).toBe(false);
  });

  it('give one and the same set for the same freedoms, in any order', () => {
    expect(capabilitiesOf(['write', 'arrange'])).toBe(capabilitiesOf(['arrange', 'write']));
  });

  it('are quiet where people are with each other, and there nobody changes the board', () => {
    const quiet = STEP_KINDS.filter((kind) => stepTables[kind].quiet);
    expect(quiet).toEqual(['open', 'whanaungatanga', 'enquiry', 'kai', 'checkOut', 'close']);
    for (const kind of quiet) expect(stepTables[kind].allows).toEqual([]);
  });
});
