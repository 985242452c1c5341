import { describe, expect, it } from 'vitest';
import { addActor, addTie, addZone, mayMap, putDown } from '../../../client/network/mapEdits.ts';
import { chosenSpot } from '../../../shared/layout/networkLayout.ts';
import { addColumns } from '../../../shared/operations/network.ts';
import { createWorkspaceStub } from '../../support/workspaceStub.ts';

describe('editing the map', () => {
  it('adds somebody where there is room, at a place of their own', () => {
    const workspace = createWorkspaceStub();
    const ids = ['Mum', 'Nana'].map((label) => addActor(workspace, label, 'caregiver'));
    const places = ids.map((id) => workspace.board.snapshot.actor.get(id ?? '')?.place);
    expect(places.every((place) => chosenSpot(place) !== null)).toBe(true);
    expect(places[0]).not.toEqual(places[1]);
    expect(workspace.said).toEqual(['Mum added', 'Nana added']);
  });

  it('gives them a column where the board has a grid, and none where it has not', () => {
    const workspace = createWorkspaceStub();
    const without = addActor(workspace, 'Mum', 'caregiver');
    workspace.board.run(addColumns(workspace.board.snapshot, [{ label: 'Child' }]));
    const one = addActor(workspace, 'Nana', 'extendedWhanau');
    const { actor } = workspace.board.snapshot;
    expect(actor.get(without ?? '')?.column).toBe('');
    expect(actor.get(one ?? '')?.column).not.toBe('');
  });

  it('makes a tie of which nothing is said yet, and none from somebody to themselves', () => {
    const workspace = createWorkspaceStub();
    const [a, b] = ['Mum', 'Nana'].map((label) => addActor(workspace, label, 'caregiver') ?? '');
    const id = addTie(workspace, a ?? '', b ?? '');
    expect(workspace.board.snapshot.tie.get(id ?? '')).toMatchObject({
      strength: 'notKnown',
      stress: 'none',
    });
    expect(addTie(workspace, a ?? '', a ?? '')).toBeNull();
  });

  it('puts down in one change', () => {
    const workspace = createWorkspaceStub();
    const id = addActor(workspace, 'Mum', 'caregiver') ?? '';
    const before = workspace.ran.length;
    putDown(workspace, 'actor', id, { x: 12.4, y: -7.6 });
    expect(workspace.ran.length).toBe(before + 1);
    expect(workspace.board.snapshot.actor.get(id)?.place).toEqual(['board', 12, -8, 'a0']);
    expect(addZone(workspace, 'Lives here', { x: 0, y: 0 })).not.toBeNull();
  });

  it('is not for observers', () => {
    const workspace = createWorkspaceStub('observer');
    expect(mayMap(workspace)).toBe(false);
    expect(addActor(workspace, 'Mum', 'caregiver')).toBeNull();
    expect(workspace.board.snapshot.actor.size).toBe(0);
  });
});
