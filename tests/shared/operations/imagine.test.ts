import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../shared/document/project.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { carryBack, decide, neededFirst } from '../../../shared/operations/carryBack.ts';
import { figureSpots } from '../../../shared/layout/networkLayout.ts';
import { imagineCall, mayImagine } from '../../../shared/operations/imagine.ts';
import { addToNetwork, binInNetwork, changeInNetwork } from '../../../shared/operations/network.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { readyOperation } from '../../../shared/operations/registry.ts';
import {
  addImagined,
  addScenario,
  closeScenario,
  reopenScenario,
} from '../../../shared/operations/scenario.ts';
import { stepBack } from '../../../shared/operations/stepBack.ts';
import { contactLoad } from '../../../shared/queries/contactLoad.ts';
import { resolveScenario } from '../../../shared/queries/resolveScenario.ts';
import { standingDecision } from '../../../shared/queries/decisions.ts';
import { scenarioDiff, type Difference } from '../../../shared/queries/scenarioDiff.ts';
import { aContact, aScenario, aTie, anActor } from '../../support/records.ts';

const mum = anActor({ label: 'Mum', actorKind: 'caregiver' });
const physio = anActor({ label: 'Physio', actorKind: 'agencyPerson' });
const teacher = anActor({ label: 'Teacher', actorKind: 'agencyPerson' });
const tie = aTie({ from: physio.id, to: mum.id, strength: 'weak' });
const visits = aContact({ actor: physio.id, visits: 2 });
const { id: scenario } = aScenario();

/** A document with a small network and a scenario over it. */
function open() {
  const doc = new Y.Doc();
  const projection = createProjection(doc);
  const run = (call: OperationCall): OperationCall | null => {
    const ready = readyOperation(call);
    if (!ready.ok) throw new Error(JSON.stringify(ready.reason));
    return doc.transact(() => ready.value.operation.apply(doc, ready.value.call.input));
  };
  run(addToNetwork('actor', [mum, physio, teacher]));
  run(addToNetwork('tie', [tie]));
  run(addToNetwork('contact', [visits]));
  run(addScenario({ id: scenario, title: 'One visit a week' }));
  const board = {
    run,
    get actual(): BoardSnapshot {
      return projection.snapshot;
    },
    get imagined(): BoardSnapshot {
      return resolveScenario(projection.snapshot, scenario) ?? projection.snapshot;
    },
    imagine(call: OperationCall): OperationCall | null {
      const made = imagineCall(projection.snapshot, scenario, call);
      if (!made.ok) throw new Error(made.reason.reason);
      return run(made.value);
    },
    differences: (): readonly Difference[] => scenarioDiff(projection.snapshot, scenario)?.differences ?? [],
    carry(difference: Difference): OperationCall | null {
      const made = carryBack(projection.snapshot, scenario, difference, { who: 'Mum', day: 'today' });
      if (!made.ok) throw new Error(made.reason.reason);
      return run(made.value);
    },
  };
  return board;
}

const actualOf = ({ actor, tie: ties, contact, zone }: BoardSnapshot) =>
  JSON.stringify([actor, ties, contact, zone].map((records) => [...records.values()]));

describe('a change of the network, imagined', () => {
  it('changes nothing of the actual network, and is taken back', () => {
    const board = open();
    const before = actualOf(board.actual);
    const back = board.imagine(changeInNetwork('tie', tie.id, { strength: 'strong', note: 'a cuppa first' }));
    board.imagine(changeInNetwork('actor', teacher.id, { place: ['board', 300, 20, 'a0'] }));
    board.imagine(binInNetwork('contact', [visits.id]));
    expect(board.imagined.tie.get(tie.id)).toMatchObject({ strength: 'strong', note: 'a cuppa first' });
    expect(board.imagined.actor.get(teacher.id)?.place).toEqual(['board', 300, 20, 'a0']);
    expect(board.imagined.contact.get(visits.id)?.deleted).toBe(true);
    expect(actualOf(board.actual)).toBe(before);
    if (back) board.run(back);
    expect(board.imagined.tie.get(tie.id)).toMatchObject({ strength: 'weak', note: '' });
    expect(actualOf(board.actual)).toBe(before);
  });

  it('leaves everybody where they actually lie but who is moved, also those whom nobody has put anywhere yet', () => {
    const board = open();
    const actual = figureSpots(board.actual);
    const spot = actual.get(physio.id) as { x: number; y: number };
    board.imagine(changeInNetwork('actor', mum.id, { place: ['board', 900, 20, 'a0'] }));
    board.imagine(binInNetwork('actor', [teacher.id]));
    board.imagine(addToNetwork('actor', [{ label: 'Aunty' }]));
    const imagined = figureSpots(board.imagined);
    expect(imagined.get(mum.id)).toEqual({ x: 900, y: 20 });
    expect(imagined.get(physio.id)).toEqual(spot);
    expect(imagined.has(teacher.id)).toBe(false);
    // Who is new lies on nobody.
    expect(new Set([...imagined.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(figureSpots(board.actual)).toEqual(actual);
  });

  it('adds in the scenario alone, and changes that itself', () => {
    const board = open();
    const before = actualOf(board.actual);
    const aunty = anActor({ label: 'Aunty' });
    board.imagine({
      name: 'together',
      input: {
        calls: [addToNetwork('actor', [aunty]), addToNetwork('tie', [{ from: aunty.id, to: mum.id }])],
      },
    });
    board.imagine(changeInNetwork('actor', aunty.id, { label: 'Aunty Mere' }));
    expect(board.imagined.actor.get(aunty.id)?.label).toBe('Aunty Mere');
    expect(board.imagined.tie.size).toBe(2);
    expect(actualOf(board.actual)).toBe(before);
    expect(mayImagine(board.actual, 'actor', aunty.id, 'label')).toBe(true);
  });

  it('leaves who somebody is to the actual network, and what is no network alone', () => {
    const board = open();
    expect(mayImagine(board.actual, 'actor', mum.id, 'label')).toBe(false);
    expect(mayImagine(board.actual, 'actor', mum.id, 'place')).toBe(true);
    const renamed = imagineCall(
      board.actual,
      scenario,
      changeInNetwork('actor', mum.id, { label: 'Mother' }),
    );
    expect(renamed).toEqual({
      ok: false,
      reason: { reason: 'immutable', kind: 'actor', id: mum.id, field: 'label' },
    });
    const zone = imagineCall(board.actual, scenario, addToNetwork('zone', [{ title: 'Home' }]));
    expect(zone).toMatchObject({ ok: false, reason: { reason: 'immutable', kind: 'zone' } });
    const note = {
      name: 'changeRecords',
      input: { changes: [{ kind: 'postIt', id: mum.id, fields: { done: true } }] },
    };
    expect(imagineCall(board.actual, scenario, note)).toEqual({ ok: true, value: note });
  });

  it('somebody steps back and works through somebody else: no visits, ties by way of them', () => {
    const board = open();
    board.imagine(stepBack(board.imagined, physio.id, teacher.id));
    expect(board.imagined.actor.get(physio.id)?.reserve).toBe(true);
    expect(board.imagined.contact.get(visits.id)?.deleted).toBe(true);
    expect(board.imagined.tie.get(tie.id)?.via).toBe(teacher.id);
    // Who had no tie to the whānau gets one that goes through the other.
    board.imagine(stepBack(board.imagined, teacher.id, physio.id));
    const ties = [...board.imagined.tie.values()].filter(({ from }) => from === teacher.id);
    expect(ties).toMatchObject([{ to: mum.id, via: physio.id }]);
    expect(board.actual.tie.size).toBe(1);
  });
});

describe('a scenario that is closed and kept', () => {
  it('stays as it was, whatever becomes of the actual network, and follows it again when it is opened', () => {
    const board = open();
    board.imagine(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    const load = contactLoad(board.imagined);
    const shown = () => [
      board.imagined.tie.get(tie.id)?.strength,
      board.imagined.contact.get(visits.id)?.visits,
      [...board.imagined.actor.values()].filter(({ deleted }) => !deleted).map(({ id }) => id),
    ];
    const before = shown();
    board.run(closeScenario(board.actual, scenario));
    expect(board.actual.scenario.get(scenario)?.closed).toBe(true);
    board.run(changeInNetwork('contact', visits.id, { visits: 1 }));
    board.run(addToNetwork('actor', [{ label: 'Somebody who came later' }]));
    board.run(addToNetwork('contact', [{ actor: physio.id, visits: 3 }]));
    expect(shown()).toEqual(before);
    expect(contactLoad(board.imagined)).toEqual(load);
    // What is thrown away for good is in no scenario either.
    const back = board.run(binInNetwork('tie', [tie.id]));
    expect(board.imagined.tie.get(tie.id)?.deleted).toBe(true);
    if (back) board.run(back);
    const reopen = board.run(reopenScenario(board.actual, scenario));
    expect(board.imagined.tie.get(tie.id)?.strength).toBe('strong');
    expect([...board.imagined.actor.values()].map(({ label }) => label)).toContain('Somebody who came later');
    // It was kept with two visits: that is imagined now, since there is one.
    expect(board.imagined.contact.get(visits.id)?.visits).toBe(2);
    board.run(changeInNetwork('contact', visits.id, { where: 'home' }));
    expect(board.imagined.contact.get(visits.id)?.where).toBe('home');
    if (reopen) board.run(reopen);
    expect(board.actual.scenario.get(scenario)?.closed).toBe(true);
  });
});

describe('carrying back', () => {
  it('makes one difference actual in one step that is taken back as one, and says whose decision it was', () => {
    const board = open();
    const before = actualOf(board.actual);
    board.imagine(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    board.imagine(binInNetwork('contact', [visits.id]));
    const changed = board.differences().find(({ kind }) => kind === 'tie') as Difference;
    const back = board.carry(changed);
    expect(board.actual.tie.get(tie.id)?.strength).toBe('strong');
    expect(board.differences().map(({ kind }) => kind)).toEqual(['contact']);
    expect([...board.actual.decision.values()]).toMatchObject([
      { outcome: 'carried', scenario, record: tie.id, recordKind: 'tie', who: 'Mum', day: 'today' },
    ]);
    // The scenario follows the actual network again: it holds nothing of it any more.
    board.run(changeInNetwork('tie', tie.id, { strength: 'merged' }));
    expect(board.imagined.tie.get(tie.id)?.strength).toBe('merged');
    board.run(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    if (back) board.run(back);
    expect(actualOf(board.actual)).toBe(before);
    expect(board.differences()).toHaveLength(2);
    expect([...board.actual.decision.values()].every(({ deleted }) => deleted)).toBe(true);
  });

  it('writes over nothing that somebody changed since it was shown', () => {
    const board = open();
    board.imagine(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    const [shown] = board.differences() as [Difference];
    board.run(changeInNetwork('tie', tie.id, { strength: 'steady' }));
    expect(carryBack(board.actual, scenario, shown, {})).toMatchObject({
      ok: false,
      reason: { reason: 'changed-since' },
    });
    expect(board.actual.tie.get(tie.id)?.strength).toBe('steady');
    expect(board.differences()).toMatchObject([{ fields: [{ before: 'steady', after: 'strong' }] }]);
    board.run(binInNetwork('tie', [tie.id]));
    expect(carryBack(board.actual, scenario, shown, {})).toMatchObject({ ok: false });
  });

  it('puts into the bin who is left out', () => {
    const board = open();
    board.imagine(binInNetwork('tie', [tie.id]));
    board.carry(board.differences()[0] as Difference);
    expect(board.actual.tie.get(tie.id)?.deleted).toBe(true);
    expect(board.differences()).toEqual([]);
  });

  it('makes actual what is there in the scenario alone, those first whom it names', () => {
    const board = open();
    const aunty = anActor({ label: 'Aunty' });
    board.run(addImagined(scenario, 'actor', [{ id: aunty.id, label: 'Aunty' }]));
    board.run(addImagined(scenario, 'tie', [{ from: aunty.id, to: mum.id, strength: 'strong' }]));
    const [person, bond] = board.differences() as [Difference, Difference];
    expect(person.kind).toBe('actor');
    expect(neededFirst(board.actual, bond)).toEqual([aunty.id]);
    const back = board.carry(person);
    const actual = [...board.actual.actor.values()].find(({ label }) => label === 'Aunty');
    if (!actual) throw new Error('nobody was added');
    // The imagined tie is one with the actual Aunty now.
    expect(board.differences()).toMatchObject([{ kind: 'tie', what: 'added' }]);
    expect([...board.imagined.actor.values()].filter(({ label }) => label === 'Aunty')).toHaveLength(1);
    const [rest] = board.differences() as [Difference];
    expect(neededFirst(board.actual, rest)).toEqual([]);
    const backToo = board.carry(rest);
    expect([...board.actual.tie.values()].find(({ strength }) => strength === 'strong')).toMatchObject({
      from: actual.id,
      to: mum.id,
    });
    expect(board.differences()).toEqual([]);
    for (const one of [backToo, back]) if (one) board.run(one);
    expect(board.differences()).toHaveLength(2);
  });

  it('of what people decided one after another the last stands; of what they decided at once the same one on every screen', () => {
    const board = open();
    board.imagine(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    const [difference] = board.differences() as [Difference];
    const standing = () => standingDecision(board.actual, scenario, tie.id)?.words;
    const say = (outcome: 'task' | 'left', words: string) => {
      const back = board.run(decide(board.actual, scenario, difference, outcome, { words }));
      expect(standing()).toBe(words);
      return back;
    };
    say('left', 'not yet');
    say('task', 'a cuppa');
    const back = say('left', 'after all not');
    if (back) board.run(back);
    expect(standing()).toBe('a cuppa');
    // Two decide at once: neither has seen the other.
    const [one, other] = ['left', 'task'].map((outcome) =>
      decide(board.actual, scenario, difference, outcome as 'left' | 'task', { words: outcome }),
    ) as [OperationCall, OperationCall];
    board.run(other);
    board.run(one);
    const turned = { ...board.actual, decision: new Map([...board.actual.decision].reverse()) };
    expect(standingDecision(turned, scenario, tie.id)).toBe(standingDecision(board.actual, scenario, tie.id));
  });

  it('keeps a task and what is left, and changes neither network', () => {
    const board = open();
    board.imagine(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    const [difference] = board.differences() as [Difference];
    board.run(
      decide(board.actual, scenario, difference, 'task', { words: 'A cuppa', who: 'Physio', day: 'Friday' }),
    );
    expect([...board.actual.decision.values()]).toMatchObject([
      { outcome: 'task', words: 'A cuppa', who: 'Physio', day: 'Friday', done: false },
    ]);
    expect(board.differences()).toEqual([difference]);
  });
});
