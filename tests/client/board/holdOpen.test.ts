import { expect, it, vi } from 'vitest';
import { holdOpen, type Opening } from '../../../client/board/holdOpen.ts';
import type { OpenWorkspace } from '../../../client/board/openWorkspace.ts';
import { eventually } from '../../support/eventually.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

function anOpened(): OpenWorkspace {
  return { workspace: createWorkspaceStub(), close: vi.fn() };
}

it('tells of the board once it is open, and closes it in the end', async () => {
  const opened = anOpened();
  const told: Opening[] = [];
  const close = holdOpen(
    async () => opened,
    (opening) => told.push(opening),
  );
  await eventually(() => expect(told).toEqual([{ workspace: opened.workspace, problem: null }]));
  close();
  expect(opened.close).toHaveBeenCalledOnce();
});

it('tells why a board does not open', async () => {
  const told: Opening[] = [];
  const problem = new Error('damaged');
  holdOpen(
    () => Promise.reject(problem),
    (opening) => told.push(opening),
  );
  await eventually(() => expect(told).toEqual([{ workspace: null, problem }]));
});

it('who has left meanwhile is told nothing, and what is open by then is closed', async () => {
  const opened = anOpened();
  const tell = vi.fn();
  holdOpen(async () => opened, tell)();
  holdOpen(() => Promise.reject(new Error('damaged')), tell)();
  await eventually(() => expect(opened.close).toHaveBeenCalledOnce());
  expect(tell).not.toHaveBeenCalled();
});
