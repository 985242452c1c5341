import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openImaginedBoard, type ImaginedBoard } from '../../../client/scenario/imaginedBoard.ts';
import { addToNetwork, changeInNetwork } from '../../../shared/operations/network.ts';
import { addScenario, changeScenario, closeScenario } from '../../../shared/operations/scenario.ts';
import { aScenario, aTie, anActor } from '../../support/records.ts';
import { FakeServer } from '../document/fakeServer.ts';
import { openTestBoard, type TestBoard } from '../document/openTestBoard.ts';

const mum = anActor({ label: 'Mum' });
const physio = anActor({ label: 'Physio' });
const tie = aTie({ from: physio.id, to: mum.id, strength: 'weak' });
const [{ id: scenario }, { id: other }] = [aScenario(), aScenario()];

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
