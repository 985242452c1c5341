import { expect, test } from 'vitest';
import type { SendCommand } from '../../../client/board/useCommand.ts';
import { leadOut } from '../../../client/seats/leadOut.ts';
import { isSeatingOver, isWayOut, stepOutOf } from '../../../client/seats/wayOut.ts';
import type { StepKind } from '../../../shared/model/step.ts';
import type { Step } from '../../../shared/session/agendaFacts.ts';

const step = (id: string, kind: StepKind): Step => ({
  ...{ id, kind, title: '', prompt: '', minutes: 5, boardId: null, allows: [] },
});

/** Answers as the server does, and keeps what was sent. */
function listen() {
  const sent: [string, unknown][] = [];
  const command = ((name: string, input: unknown) => {
    sent.push([name, input]);
    const stepId = `added ${sent.length}`;
    return Promise.resolve({ ok: true, ...(name === 'addStep' && { result: { stepId } }) });
  }) as SendCommand;
  return { sent, command };
}

test('everybody is led to the agenda’s next step for coming out of roles', async () => {
  const steps = [
    step('early', 'deRole'),
    step('seats', 'seats'),
    step('out', 'deRole'),
    step('end', 'close'),
  ];
  const { sent, command } = listen();
  await leadOut(command, { steps, current: 'seats' });
  expect(sent).toEqual([['goToStep', { stepId: 'out', from: 'seats' }]]);
  expect(stepOutOf({ steps, current: 'end' })?.id).toBe('early');
});

test('without such a step it is added here, with sharing after it; also where no agenda was planned', async () => {
  const { sent, command } = listen();
  await leadOut(command, { steps: [step('seats', 'seats'), step('end', 'close')], current: 'seats' });
  expect(sent).toMatchObject([
    ['addStep', { kind: 'deRole', after: 'seats' }],
    ['addStep', { kind: 'share', after: 'added 1' }],
    ['goToStep', { stepId: 'added 1', from: 'seats' }],
  ]);
  const none = listen();
  await leadOut(none.command, null);
  expect(none.sent.at(-1)).toEqual(['goToStep', { stepId: 'added 1', from: null }]);
});

test('nobody is invited into a role while people come out of them, or go home', () => {
  const at = (kind: StepKind) => ({ steps: [step('now', kind)], current: 'now' });
  expect((['seats', 'deRole', 'share', 'close'] as const).map((kind) => isSeatingOver(at(kind)))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(isWayOut(at('close'))).toBe(false);
  expect(isSeatingOver(null)).toBe(false);
});
