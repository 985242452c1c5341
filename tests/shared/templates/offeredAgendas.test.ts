import { expect, test } from 'vitest';
import { agendaNames } from '../../../shared/templates/agendas.ts';
import { offeredAgendas } from '../../../shared/templates/offeredAgendas.ts';

test('ten minutes come first for a grid, the meeting for a map, and nothing is left out', () => {
  expect(offeredAgendas('grid')[0]).toBe('tenMinutes');
  expect(offeredAgendas('map')[0]).toBe('meeting');
  expect(offeredAgendas('notes')).toEqual(agendaNames);
  for (const lookedAt of ['grid', 'map'] as const)
    expect([...offeredAgendas(lookedAt)].sort()).toEqual([...agendaNames].sort());
});
