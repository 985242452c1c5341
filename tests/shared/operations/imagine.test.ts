import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../shared/document/project.ts';
import { writeScenario } from '../../../shared/export/network/writeScenario.ts';
import { newId } from '../../../shared/model/ids.ts';
import { isImagined } from '../../../shared/model/imagined.ts';
import type { Place } from '../../../shared/model/place.ts';
import type { PostIt } from '../../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { carryBack, decide, neededFirst } from '../../../shared/operations/carryBack.ts';
import { figureSpots } from '../../../shared/layout/networkLayout.ts';
import { imagineCall, mayImagine } from '../../../shared/operations/imagine.ts';
import { addToNetwork, binInNetwork, changeInNetwork } from '../../../shared/operations/network.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import {
  addPostIts,
  binPostIts,
  movePostIts,
  recodePostIts,
  restorePostIts,
} from '../../../shared/operations/postIt.ts';
import { sayStanding, tellAsked } from '../../../shared/operations/cellNote.ts';
import { gridTable } from '../../../shared/queries/network.ts';
import { isGoneWithHolder } from '../../../shared/queries/gone.ts';
import { spokenForInRole } from '../../../shared/queries/mapFigures.ts';
import { readyOperation } from '../../../shared/operations/registry.ts';
import {
  addImagined,
  addScenario,
  changeScenario,
  closeScenario,
  reopenScenario,
} from '../../../shared/operations/scenario.ts';
import { stepBack } from '../../../shared/operations/stepBack.ts';
import { contactLoad } from '../../../shared/queries/contactLoad.ts';
import { liveScenarios, resolveScenario } from '../../../shared/queries/resolveScenario.ts';
import { standingDecision } from '../../../shared/queries/decisions.ts';
import { scenarioDiff, type Difference } from '../../../shared/queries/scenarioDiff.ts';
import { aContact, aNote, aScenario, aTie, anActor } from '../../support/records.ts';
import { typePostItText } from '../../support/typePostItText.ts';

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

const actualOf = ({ actor, tie: ties, contact, zone, postIt }: BoardSnapshot) =>
  JSON.stringify([actor, ties, contact, zone, postIt].map((records) => [...records.values()]));

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

  it('is compared with how it was then, and with how it is once it is open again', () => {
    const board = open();
    board.imagine(changeInNetwork('contact', visits.id, { visits: 1 }));
    const [then, before] = [board.differences(), contactLoad(board.actual)];
    board.run(closeScenario(board.actual, scenario));
    board.run(changeInNetwork('contact', visits.id, { visits: 1 }));
    board.run(changeInNetwork('tie', tie.id, { strength: 'strong' }));
    expect(board.differences()).toEqual(then);
    expect(scenarioDiff(board.actual, scenario)?.before).toEqual(before);
    expect(liveScenarios(board.actual).map(({ id }) => id)).toEqual([scenario]);
    const was = board.actual.scenario.get(scenario)?.then ?? '';
    expect(isGoneWithHolder(board.actual, 'scenario', was)).toBe(false);
    board.run(reopenScenario(board.actual, scenario));
    expect(board.differences().map(({ kind }) => kind)).toEqual(['tie']);
    expect(isGoneWithHolder(board.actual, 'scenario', was)).toBe(true);
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

describe('words in a cell of the grid, imagined', () => {
  const cell = (column: string, rank = 'a0'): Place => ['cell', column, 'worries', rank];
  const said = aNote({ text: 'Too many visits', place: cell(mum.id), standing: 'said', saidBy: 'Mum' });
  const loose = aNote({ text: 'on the wall' });

  function withWords() {
    const board = open();
    board.run(addPostIts([said, loose]));
    return board;
  }

  const reasonOf = (board: ReturnType<typeof open>, call: OperationCall) => {
    const made = imagineCall(board.actual, scenario, call);
    return made.ok ? null : made.reason.reason;
  };

  it('are there in the scenario alone: written, typed in, moved between cells, binned and taken back', () => {
    const board = withWords();
    const before = actualOf(board.actual);
    const id = newId();
    const back = board.imagine(addPostIts([{ id, text: 'One of you', place: cell(mum.id, 'a1') }]));
    board.imagine(typePostItText(id, 'One of you', 'One of you is enough') as OperationCall);
    board.imagine(movePostIts([{ id, place: cell(teacher.id) }]));
    const words = board.imagined.postIt.get(id);
    expect(words).toMatchObject({ text: 'One of you is enough', place: cell(teacher.id), standing: 'guess' });
    expect(words && isImagined(words)).toBe(true);
    // What is not changed is the same note: nothing is drawn anew.
    board.run(changeInNetwork('tie', tie.id, { note: 'x' }));
    expect(board.imagined.postIt.get(id)).toBe(words);
    expect([...board.actual.postIt.keys()]).toEqual([said.id, loose.id]);
    board.imagine(binPostIts([id]));
    expect(board.imagined.postIt.get(id)?.deleted).toBe(true);
    board.imagine(restorePostIts([id]));
    if (back) board.run(back);
    expect(board.imagined.postIt.get(id)?.deleted).toBe(true);
    board.run(changeInNetwork('tie', tie.id, { note: '' }));
    expect(actualOf(board.actual)).toBe(before);
  });

  it('are in no other scenario, and go when theirs is thrown away or their column is in the bin', () => {
    const board = withWords();
    const [id, other] = [newId(), newId()];
    board.run(addScenario({ id: other }));
    board.imagine(addPostIts([{ id, text: 'Aunty could come', place: cell(mum.id) }]));
    expect(resolveScenario(board.actual, other)?.postIt.has(id)).toBe(false);
    expect(isGoneWithHolder(board.actual, 'imaginedPostIt', id)).toBe(false);
    board.run(binInNetwork('actor', [mum.id]));
    expect(isGoneWithHolder(board.actual, 'imaginedPostIt', id)).toBe(true);
    expect(board.differences()).toEqual([]);
    board.run(binInNetwork('actor', [mum.id], false));
    board.run(changeScenario(scenario, { deleted: true }));
    expect(isGoneWithHolder(board.actual, 'imaginedPostIt', id)).toBe(true);
  });

  it('stay to be read in a scenario that is closed, also those of somebody imagined', () => {
    const board = withWords();
    const [aunty, id, hers] = [anActor({ label: 'Aunty', column: 'a5' }), newId(), newId()];
    board.imagine(addToNetwork('actor', [aunty]));
    board.imagine(addPostIts([{ id, text: 'One of you', place: cell(mum.id) }]));
    board.imagine(addPostIts([{ id: hers, text: 'I could come', place: cell(aunty.id) }]));
    board.run(closeScenario(board.actual, scenario));
    const words = gridTable(board.imagined).flatMap(({ cells }) => cells.flatMap(({ notes }) => notes));
    expect(words.flatMap((note) => (isImagined(note) ? [note.text] : [])).toSorted()).toEqual([
      'I could come',
      'One of you',
    ]);
    expect(board.differences().filter(({ kind }) => kind === 'postIt')).toHaveLength(2);
  });

  it('leave what stands in the grid as it is, and what is imagined in the grid', () => {
    const board = withWords();
    const id = newId();
    board.imagine(addPostIts([{ id, text: 'imagined', place: cell(mum.id) }]));
    const asItIs: readonly OperationCall[] = [
      typePostItText(said.id, said.text, 'other words') as OperationCall,
      movePostIts([{ id: said.id, place: cell(teacher.id) }]),
      movePostIts([{ id: said.id, place: ['board', 0, 0, 'a0'] }]),
      movePostIts([{ id: loose.id, place: cell(mum.id) }]),
      movePostIts([{ id: loose.id, place: ['stack', said.id, 0, 0, 'a0'] }]),
      movePostIts([{ id: loose.id, place: ['stack', id, 0, 0, 'a0'] }]),
      addPostIts([{ text: 'on it', place: ['stack', said.id, 0, 0, 'a0'] }]),
      binPostIts([said.id]),
      sayStanding([said.id], { standing: 'guess', saidBy: '', saidWhen: '' }),
      addToNetwork('conversation', [{ from: mum.id, to: physio.id }]),
      addToNetwork('grid', [{ title: 'Another one' }]),
    ];
    for (const call of asItIs) expect(reasonOf(board, call), JSON.stringify(call)).toBe('as-it-is');
    const imagined: readonly OperationCall[] = [
      movePostIts([{ id, place: ['board', 0, 0, 'a0'] }]),
      recodePostIts([id], newId()),
      sayStanding([id], { standing: 'said', saidBy: 'Mum', saidWhen: 'today' }),
      tellAsked({ id } as PostIt, 'Ada', { standing: 'said', saidBy: 'Mum', saidWhen: '' }),
    ];
    for (const call of imagined) expect(reasonOf(board, call), JSON.stringify(call)).toBe('imagined-words');
  });

  it('leave notes of the wall what they are, in the same step too', () => {
    const board = withWords();
    const call = movePostIts([{ id: loose.id, place: ['board', 90, 0, 'a0'] }]);
    expect(imagineCall(board.actual, scenario, call)).toEqual({ ok: true, value: call });
    const [wall, words] = [newId(), newId()];
    board.imagine(addPostIts([{ id: wall }, { id: words, text: 'imagined', place: cell(mum.id) }]));
    expect(board.actual.postIt.has(wall)).toBe(true);
    expect([...board.actual.imaginedPostIt.keys()]).toEqual([words]);
  });

  it('are a difference; made real they are a guess in that cell, in one step; left out while blank', () => {
    const board = withWords();
    const [id, blank] = [newId(), newId()];
    board.imagine(
      addPostIts([
        { id, text: 'One of you', place: cell(mum.id), voice: 'seat' },
        { id: blank, place: cell(mum.id) },
      ]),
    );
    const [difference] = board.differences() as [Difference];
    expect(board.differences()).toEqual([{ kind: 'postIt', id, what: 'added', fields: [] }]);
    const back = board.carry(difference);
    const [note] = [...board.actual.postIt.values()].filter(({ text }) => text === 'One of you');
    // From a seat: in role until she is asked, never said by her.
    expect(note).toMatchObject({ place: cell(mum.id), standing: 'guess', voice: 'seat', saidBy: '' });
    expect(note && isImagined(note)).toBe(false);
    expect(board.imagined.postIt.has(id)).toBe(false);
    expect(board.differences()).toEqual([]);
    if (back) board.run(back);
    expect(board.differences()).toEqual([difference]);
    board.run(binPostIts([note?.id ?? '']));
    expect(board.imagined.postIt.get(id)?.text).toBe('One of you');
  });

  it('of somebody imagined wait until that one is real, and are then in their column', () => {
    const board = withWords();
    const [aunty, id] = [anActor({ label: 'Aunty' }), newId()];
    board.imagine(addToNetwork('actor', [aunty]));
    board.imagine(addPostIts([{ id, text: 'I could come', place: cell(aunty.id) }]));
    const words = board.differences().find(({ kind }) => kind === 'postIt') as Difference;
    expect(neededFirst(board.actual, words)).toEqual([aunty.id]);
    board.carry(board.differences().find(({ kind }) => kind === 'actor') as Difference);
    const became = board.actual.imaginedActor.get(aunty.id)?.became ?? '';
    expect(neededFirst(board.actual, words)).toEqual([]);
    expect(board.imagined.postIt.get(id)?.place).toEqual(cell(became));
    board.carry(words);
    expect([...board.actual.postIt.values()].at(-1)).toMatchObject({
      text: 'I could come',
      place: cell(became),
    });
  });

  it('are nobody’s voice, and in no list of what stands in the grid', () => {
    const board = withWords();
    board.imagine(addPostIts([{ text: 'imagined', place: cell(physio.id), voice: 'chair' }]));
    expect(spokenForInRole(board.imagined, [physio])).toBe(0);
    const file = writeScenario(board.actual, scenario, '', { held: 0, empty: 0 });
    expect(file?.grid.map(({ text }) => text)).toEqual(['Too many visits']);
    expect(file?.differences).toEqual([
      { list: 'grid', what: 'added', actor: physio.id, level: 'worries', text: 'imagined', fields: [] },
    ]);
  });
});
