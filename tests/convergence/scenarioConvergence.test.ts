import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../client/document/snapshotDiff.ts';
import type { FieldValue } from '../../shared/model/field.ts';
import { isImagined } from '../../shared/model/imagined.ts';
import { newId } from '../../shared/model/ids.ts';
import { OVERRIDDEN_KINDS } from '../../shared/model/override.ts';
import { CONTACT_PERIODS } from '../../shared/model/contact.ts';
import { CELL_ROWS, type Place } from '../../shared/model/place.ts';
import { POST_IT_COLORS } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { TIE_STRENGTHS } from '../../shared/model/tie.ts';
import { carryBack, neededFirst } from '../../shared/operations/carryBack.ts';
import { imagineCall } from '../../shared/operations/imagine.ts';
import { addToNetwork, binInNetwork, changeInNetwork } from '../../shared/operations/network.ts';
import type { OperationCall } from '../../shared/operations/operation.ts';
import { addImagined, addScenario, changeScenario, followActual } from '../../shared/operations/scenario.ts';
import { liveTies } from '../../shared/queries/network.ts';
import { liveScenarios, overridesOf, resolveScenario } from '../../shared/queries/resolveScenario.ts';
import { scenarioDiff } from '../../shared/queries/scenarioDiff.ts';
import { openTestBoard, type TestBoard } from '../client/document/openTestBoard.ts';
import { RandomRun } from './randomRun.ts';

/** `SEEDS=500 npx vitest run tests/convergence` tries more of them. */
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 12) }, (_, index) => index + 1);
const STEPS = 120;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Acts = Record<string, () => OperationCall | null>;

function changeWords(id: string, fields: Readonly<Record<string, FieldValue>>): OperationCall {
  return { name: 'changeRecords', input: { changes: [{ kind: 'imaginedPostIt', id, fields }] } };
}

function typeWords(id: string, inserted: string): OperationCall {
  const input = { kind: 'imaginedPostIt', id, field: 'text', index: 0, removed: '', inserted };
  return { name: 'editText', input };
}

/** A change of the network as the page makes it while a scenario is looked at; null where it can not be imagined. */
function imagine(snapshot: BoardSnapshot, scenarioId: string, call: OperationCall): OperationCall | null {
  const made = imagineCall(snapshot, scenarioId, call);
  return made.ok ? made.value : null;
}

/** Several people imagine, on one network that others go on changing. */
class Imagining extends RandomRun {
  readonly done = new Map<string, number>();
  /** Whether the actual network stays as it is from now on. */
  onlyImagines = false;

  #actual(snapshot: BoardSnapshot, actor: string | undefined, other: string | undefined): Acts {
    const [tie] = this.some([...snapshot.tie.keys()], 1);
    return {
      actor: () => addToNetwork('actor', [{ id: newId(), label: `Actor ${snapshot.actor.size}` }]),
      tie: () => (actor && other ? addToNetwork('tie', [{ from: actor, to: other }]) : null),
      contact: () => (actor ? addToNetwork('contact', [{ actor, visits: 2 }]) : null),
      strength: () => (tie ? changeInNetwork('tie', tie, { strength: this.pick(TIE_STRENGTHS) }) : null),
      carryBack: () => this.#carryBack(snapshot),
      bin: () => (actor ? binInNetwork('actor', [actor], this.random() < 0.5) : null),
    };
  }

  /** Makes a difference of some scenario part of the actual network. */
  #carryBack(snapshot: BoardSnapshot): OperationCall | null {
    const [scenario] = this.some([...snapshot.scenario.keys()], 1);
    const [difference] = this.some([...(scenarioDiff(snapshot, scenario ?? '')?.differences ?? [])], 1);
    if (!scenario || !difference || neededFirst(snapshot, difference).length > 0) return null;
    const call = carryBack(snapshot, scenario, difference, { who: 'Mum' });
    return call.ok ? call.value : null;
  }

  #imagined(snapshot: BoardSnapshot, actor: string | undefined, other: string | undefined): Acts {
    const [scenario] = this.some([...snapshot.scenario.keys()], 1);
    const [tie] = this.some([...snapshot.tie.keys(), ...snapshot.imaginedTie.keys()], 1);
    const [contact] = this.some([...snapshot.contact.keys(), ...snapshot.imaginedContact.keys()], 1);
    const [words] = this.some([...snapshot.imaginedPostIt.keys()], 1);
    const within = (make: (scenario: string) => OperationCall | null) => () =>
      scenario ? make(scenario) : null;
    return {
      begin: () => (snapshot.scenario.size < 4 ? addScenario({ title: `What if ${this.random()}` }) : null),
      imagineTie: within((id) =>
        tie
          ? imagine(snapshot, id, changeInNetwork('tie', tie, { strength: this.pick(TIE_STRENGTHS) }))
          : null,
      ),
      imagineVisits: within((id) =>
        contact
          ? imagine(
              snapshot,
              id,
              changeInNetwork('contact', contact, {
                visits: Math.floor(this.random() * 5),
                per: this.pick(CONTACT_PERIODS),
              }),
            )
          : null,
      ),
      hide: within((id) =>
        actor ? imagine(snapshot, id, binInNetwork('actor', [actor], this.random() < 0.6)) : null,
      ),
      move: within((id) =>
        actor
          ? imagine(
              snapshot,
              id,
              changeInNetwork('actor', actor, { place: ['board', this.random() * 900, 5, 'a0'] }),
            )
          : null,
      ),
      follow: within((id) => (tie ? followActual(snapshot, id, 'tie', tie) : null)),
      addTie: within((id) => (actor && other ? addImagined(id, 'tie', [{ from: actor, to: other }]) : null)),
      addActor: within((id) => addImagined(id, 'actor', [{ label: 'Somebody imagined' }])),
      addWords: within((id) =>
        actor ? addImagined(id, 'postIt', [{ text: 'What if', place: this.#cell(actor) }]) : null,
      ),
      moveWords: within(() =>
        words && actor
          ? changeWords(words, { place: this.#cell(actor), color: this.pick(POST_IT_COLORS) })
          : null,
      ),
      typeWords: within(() => (words ? typeWords(words, `${this.pick(['so ', 'and '])}`) : null)),
      binWords: within(() => (words ? changeWords(words, { deleted: this.random() < 0.6 }) : null)),
      addVisits: within((id) => (actor ? addImagined(id, 'contact', [{ actor, visits: 1 }]) : null)),
      throwAway: within((id) => (this.random() < 0.2 ? changeScenario(id, { deleted: true }) : null)),
    };
  }

  #cell(column: string): Place {
    return ['cell', column, this.pick(CELL_ROWS), this.pick(['a0', 'a1', 'a2'])];
  }

  step(): void {
    const on = this.pick(this.people);
    const what = this.random();
    if (what < 0.75) this.#act(on);
    else if (what < 0.82 && !this.onlyImagines)
      void (this.random() < 0.75 ? on.board.undo() : on.board.redo());
    else if (what < 0.92) this.changeNetwork();
    else vi.advanceTimersByTime(3000);
    this.deliver(12);
  }

  #act(on: TestBoard): void {
    const { snapshot } = on.board;
    const [actor, other] = this.some([...snapshot.actor.keys()], 2);
    const acts = {
      ...(this.onlyImagines ? {} : this.#actual(snapshot, actor, other)),
      ...this.#imagined(snapshot, actor, other),
    };
    const [name, make] = this.pick(Object.entries(acts));
    const call = make();
    if (call && on.board.run(call).ok) this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }
}

/** What must be true of any imagined network, whatever happened to it and to the actual one. */
function expectWhole(snapshot: BoardSnapshot): void {
  for (const scenario of liveScenarios(snapshot)) {
    const imagined = resolveScenario(snapshot, scenario.id);
    const diff = scenarioDiff(snapshot, scenario.id);
    if (!imagined || !diff) throw new Error('a scenario that is there resolves');
    for (const { from, to } of liveTies(imagined))
      for (const id of [from, to]) expect(imagined.actor.get(id ?? '')?.deleted).toBe(false);
    for (const [id, note] of imagined.postIt) expect(isImagined(note)).toBe(!snapshot.postIt.has(id));
    const overridden = overridesOf(scenario);
    for (const kind of OVERRIDDEN_KINDS)
      for (const [id, record] of snapshot[kind])
        // What a scenario does not touch is the actual record itself, as others changed it since.
        if (!overridden.get(kind)?.has(id)) expect(imagined[kind].get(id)).toBe(record);
  }
}

const actualOf = ({ actor, tie, contact, zone, grid, conversation, postIt }: BoardSnapshot) =>
  JSON.stringify(
    [actor, tie, contact, zone, grid, conversation, postIt].map((records) =>
      [...records].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

const done = new Map<string, number>();

describe('random runs over scenarios with drops and reordering', () => {
  it.each(SEEDS)('seed %i: all end with the same scenarios over the same network', async (seed) => {
    const run = new Imagining(seed);
    await run.begin();
    for (let step = 0; step < STEPS; step++) run.step();
    await run.settle();
    for (const { board } of run.people) {
      expect(diffSnapshots(board.snapshot, run.server.snapshot)).toEqual([]);
      expect(board.status).toMatchObject({ unsaved: 0, state: 'saved' });
    }
    expectWhole(run.server.snapshot);
    const late = await openTestBoard(run.server);
    run.server.settle();
    expect(diffSnapshots(late.board.snapshot, run.server.snapshot)).toEqual([]);
    for (const { id } of liveScenarios(run.server.snapshot))
      expect(scenarioDiff(late.board.snapshot, id)).toEqual(scenarioDiff(run.server.snapshot, id));

    const before = actualOf(run.server.snapshot);
    run.onlyImagines = true;
    for (let step = 0; step < STEPS; step++) run.step();
    await run.settle();
    expect(actualOf(run.server.snapshot)).toBe(before);
    for (const { board } of run.people) expect(actualOf(board.snapshot)).toBe(before);
    for (const [name, count] of run.done) done.set(name, (done.get(name) ?? 0) + count);
  });

  it('did all there is to do', () => {
    for (const name of [
      'begin',
      'imagineTie',
      'imagineVisits',
      'hide',
      'follow',
      'addTie',
      'addWords',
      'moveWords',
      'typeWords',
      'binWords',
      'throwAway',
      'bin',
      'carryBack',
    ])
      expect(done.get(name) ?? 0, name).toBeGreaterThan(0);
  });
});
