import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openImaginedBoard, type ImaginedBoard } from '../../../client/scenario/imaginedBoard.ts';
import { layoutOf } from '../../../shared/layout/boardLayout.ts';
import { newId } from '../../../shared/model/ids.ts';
import { actorTable } from '../../../shared/model/actor.ts';
import { actorOf, whyNotWrite } from '../../../shared/permissions/can.ts';
import { addToNetwork, changeInNetwork } from '../../../shared/operations/network.ts';
import { addPostIts, binPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import { addScenario, changeScenario, closeScenario } from '../../../shared/operations/scenario.ts';
import { aNote, aScenario, aTie, anActor } from '../../support/records.ts';
import { FakeServer } from '../document/fakeServer.ts';
import { openTestBoard, type TestBoard } from '../document/openTestBoard.ts';

const mum = anActor({ label: 'Mum' });
const physio = anActor({ label: 'Physio' });
const tie = aTie({ from: physio.id, to: mum.id, strength: 'weak' });
const [{ id: scenario }, { id: other }] = [aScenario(), aScenario()];

const typeWords = (id: string) => ({
  name: 'editText',
  input: { kind: 'imaginedPostIt', id, field: 'text', index: 0, removed: '', inserted: 'so ' },
});

let actual: TestBoard['board'];
let glass: ImaginedBoard;

beforeEach(async () => {
  const server = new FakeServer();
  ({ board: actual } = await openTestBoard(server));
  server.settle();
  glass = openImaginedBoard(actual);
  for (const call of [
    addToNetwork('actor', [mum, physio]),
    addToNetwork('tie', [tie]),
    addScenario({ id: scenario, title: 'One visit' }),
    addScenario({ id: other, title: 'Nobody' }),
  ])
    expect(actual.run(call).ok).toBe(true);
});

const strength = () => glass.snapshot.tie.get(tie.id)?.strength;

describe('a board through the glass of a scenario', () => {
  it('is the board itself while none is shown', () => {
    expect(glass.scenario).toBeNull();
    expect(glass.snapshot).toBe(actual.snapshot);
    glass.run(changeInNetwork('tie', tie.id, { strength: 'steady' }));
    expect(actual.snapshot.tie.get(tie.id)?.strength).toBe('steady');
  });

  it('shows and changes the scenario that is shown, each its own', () => {
    glass.show(scenario);
    glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    expect(strength()).toBe('strong');
    expect(actual.snapshot.tie.get(tie.id)?.strength).toBe('weak');
    glass.show(other);
    expect(strength()).toBe('weak');
    glass.show(null);
    expect(strength()).toBe('weak');
    glass.show(scenario);
    glass.undo();
    expect(strength()).toBe('weak');
  });

  describe('undo', () => {
    const typed = () => actual.snapshot.actor.get(mum.id)?.label;

    it('takes back nothing of how it is unseen, and says so; how it is shown takes back all', () => {
      glass.show(scenario);
      glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' }));
      glass.show(null);
      glass.run(changeInNetwork('actor', mum.id, { label: 'Mother' }));
      glass.show(scenario);
      for (const _press of [1, 2, 3])
        expect(glass.undo()).toEqual({ ok: false, reason: { reason: 'done-as-it-is' } });
      expect([typed(), strength()]).toEqual(['Mother', 'strong']);
      glass.show(null);
      expect(glass.undo().ok).toBe(true);
      expect(typed()).toBe('Mum');
      glass.show(scenario);
      expect(glass.redo()).toEqual({ ok: false, reason: { reason: 'done-as-it-is' } });
      expect(glass.undo().ok).toBe(true);
      expect(strength()).toBe('weak');
      expect(glass.redo().ok).toBe(true);
      expect(strength()).toBe('strong');
    });

    it('takes back nothing of another scenario', () => {
      glass.show(other);
      glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' }));
      glass.show(scenario);
      expect(glass.undo()).toEqual({ ok: false, reason: { reason: 'done-elsewhere' } });
      glass.show(other);
      expect(glass.undo().ok).toBe(true);
      expect(strength()).toBe('weak');
    });

    it('takes back what was made real from within the scenario, in it and where how it is is shown', () => {
      glass.show(scenario);
      const carry = () => actual.run(changeInNetwork('tie', tie.id, { strength: 'steady' }));
      carry();
      expect(glass.undo().ok).toBe(true);
      expect(actual.snapshot.tie.get(tie.id)?.strength).toBe('weak');
      carry();
      glass.show(null);
      expect(glass.undo().ok).toBe(true);
      expect(actual.snapshot.tie.get(tie.id)?.strength).toBe('weak');
    });

    it('knows where words were typed, whatever is shown when the field closes', () => {
      const id = newId();
      glass.run(addPostIts([{ id, text: 'so' }]));
      const typing = glass.openTextSession('postIt', id, 'text');
      typing.change('so be it');
      glass.show(scenario);
      typing.close();
      expect(glass.undo()).toEqual({ ok: false, reason: { reason: 'done-as-it-is' } });
      expect(actual.snapshot.postIt.get(id)?.text).toBe('so be it');
    });
  });

  it('tells of the records that are seen otherwise, and grows its version with each other network', () => {
    const listener = vi.fn();
    const all = vi.fn();
    glass.onChange(listener);
    glass.subscribe(all);
    const versions = [glass.version];
    glass.show(scenario);
    versions.push(glass.version);
    expect(listener.mock.lastCall?.[0].map(({ kind }: { kind: string }) => kind)).toContain('tie');
    glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    versions.push(glass.version);
    expect(listener.mock.lastCall?.[0]).toContainEqual(expect.objectContaining({ kind: 'tie', id: tie.id }));
    expect(listener.mock.lastCall?.[1]).toBe(true);
    glass.run(addToNetwork('actor', [{ label: 'Aunty' }]));
    expect(listener.mock.lastCall?.[0]).toContainEqual(expect.objectContaining({ kind: 'actor' }));
    glass.show(null);
    versions.push(glass.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(all).toHaveBeenCalled();
    const calls = listener.mock.calls.length;
    glass.show(null);
    expect(listener.mock.calls).toHaveLength(calls);
  });

  it('shows how it is where the scenario was thrown away or is not there, and changes nothing in one that is kept', () => {
    glass.show(scenario);
    actual.run(closeScenario(actual.snapshot, scenario));
    expect(glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' }))).toMatchObject({ ok: false });
    actual.run(changeScenario(scenario, { deleted: true }));
    expect(glass.scenario).toBeNull();
    expect(glass.snapshot).toBe(actual.snapshot);
    glass.show('nowhere000000000');
    expect(glass.snapshot).toBe(actual.snapshot);
  });

  it('changes nothing of how it is for somebody whose scenario was thrown away, until they look at how it is', () => {
    glass.show(scenario);
    actual.run(changeScenario(scenario, { deleted: true }));
    expect(glass.isGone).toBe(true);
    expect(glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' }))).toMatchObject({
      ok: false,
      reason: { reason: 'not-found' },
    });
    expect(actual.snapshot.tie.get(tie.id)?.strength).toBe('weak');
    glass.show(null);
    expect(glass.isGone).toBe(false);
    expect(glass.run(changeInNetwork('tie', tie.id, { strength: 'strong' })).ok).toBe(true);
  });

  it('asks whose the scenario is, not whose the actual record is', () => {
    glass.show(scenario);
    const asked = vi.spyOn(actual, 'targetOf');
    glass.targetOf('actor', mum.id);
    glass.targetOf('postIt', mum.id);
    expect(asked.mock.calls).toEqual([
      ['scenario', scenario],
      ['postIt', mum.id],
    ]);
  });

  it('words in cells are imagined, typed into as such, and told of as notes of the scenario that is shown only', () => {
    const [said, id, elsewhere] = [
      aNote({ text: 'said', place: ['cell', mum.id, 'worries', 'a0'] }),
      newId(),
      newId(),
    ];
    actual.run(addPostIts([said]));
    const listener = vi.fn();
    glass.onChange(listener);
    glass.show(other);
    glass.run(addPostIts([{ id: elsewhere, text: 'elsewhere', place: ['cell', mum.id, 'worries', 'a1'] }]));
    glass.show(scenario);
    glass.run(addPostIts([{ id, place: ['cell', mum.id, 'worries', 'a1'] }]));
    listener.mockClear();
    const typing = glass.openTextSession('postIt', id, 'text');
    typing.change('One of you');
    typing.close();
    const note = glass.snapshot.postIt.get(id);
    expect(note?.text).toBe('One of you');
    expect(listener.mock.lastCall?.[0]).toContainEqual(
      expect.objectContaining({ kind: 'postIt', id, after: note }),
    );
    listener.mockClear();
    actual.run(typeWords(elsewhere));
    expect(listener.mock.lastCall?.[0].map(({ kind }: { kind: string }) => kind)).toEqual(['imaginedPostIt']);
    expect([...actual.snapshot.postIt.keys()]).toEqual([said.id]);
    expect(glass.targetOf('postIt', said.id).kept).toBe('as-it-is');
    expect(glass.targetOf('postIt', id)).toMatchObject({ mine: true });
    expect(glass.targetOf('postIt', id)).not.toHaveProperty('kept');
    actual.run(closeScenario(actual.snapshot, scenario));
    expect(glass.targetOf('postIt', id).kept).toBe('scenario-closed');
    expect(glass.run(binPostIts([id]))).toMatchObject({ reason: { reason: 'scenario-closed' } });
    // Notes of the wall are what they are, whatever is looked at.
    expect(glass.run(addPostIts([{ text: 'on the wall' }])).ok).toBe(true);
  });

  it('typing into imagined words lays nothing anew', () => {
    glass.show(scenario);
    const id = newId();
    glass.onChange(() => undefined);
    glass.run(addPostIts([{ id, place: ['cell', mum.id, 'worries', 'a1'] }]));
    const layout = layoutOf(glass.snapshot);
    glass.run({
      name: 'editText',
      input: { kind: 'postIt', id, field: 'text', index: 0, removed: '', inserted: 'so' },
    });
    expect(layoutOf(glass.snapshot)).toBe(layout);
    glass.run(movePostIts([{ id, place: ['cell', physio.id, 'worries', 'a1'] }]));
    expect(layoutOf(glass.snapshot)).not.toBe(layout);
  });

  it('tells what of somebody is imagined otherwise, and what is theirs as it is', () => {
    glass.show(scenario);
    const may = (field: string) =>
      whyNotWrite(actorOf('me', 'facilitator'), actorTable, field, glass.targetOf('actor', mum.id));
    expect(may('reserve')).toBeNull();
    expect(may('label')).toBe('as-it-is');
    glass.show(null);
    expect(may('label')).toBeNull();
  });

  it('runs several changes as one step, all of them or none', () => {
    glass.show(scenario);
    const calls = [
      changeInNetwork('tie', tie.id, { strength: 'strong' }),
      changeInNetwork('actor', mum.id, { label: 'Mother' }),
    ];
    expect(glass.runAll(calls)).toMatchObject({ ok: false, reason: { reason: 'immutable' } });
    expect(strength()).toBe('weak');
  });
});
