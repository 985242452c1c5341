import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { createProjection } from '../../../../shared/document/project.ts';
import { aliased, fileNames } from '../../../../shared/export/network/aliased.ts';
import { networkCalls } from '../../../../shared/export/network/networkCalls.ts';
import {
  formatNetworkCsv,
  networkTableOf,
  networkTables,
  readNetworkCsv,
  type NetworkTable,
} from '../../../../shared/export/network/networkCsv.ts';
import { tellProblem } from '../../../../shared/export/network/networkFile.ts';
import { parseNetwork, type NetworkLists } from '../../../../shared/export/network/parseNetwork.ts';
import { knownActors, planNetwork } from '../../../../shared/export/network/planNetwork.ts';
import { writeNetwork } from '../../../../shared/export/network/writeNetwork.ts';
import { standingOf } from '../../../../shared/model/standing.ts';
import type { BoardSnapshot } from '../../../../shared/model/snapshot.ts';
import { addColumns } from '../../../../shared/operations/network.ts';
import { readyOperation } from '../../../../shared/operations/registry.ts';
import type { OperationCall } from '../../../../shared/operations/operation.ts';
import { EMPTY_SNAPSHOT } from '../../../../shared/model/snapshot.ts';
import { network } from '../../../../shared/templates/network.ts';
import { liveActors } from '../../../../shared/queries/network.ts';
import { aBoard, aContact, anActor, aNote, aTie } from '../../../support/records.ts';

interface SmallNetwork extends NetworkLists {
  readonly actors: readonly Record<string, unknown>[];
  readonly ties: readonly Record<string, unknown>[];
  readonly contacts: readonly Record<string, unknown>[];
  readonly grid: readonly Record<string, unknown>[];
  readonly connecting_conversations: readonly Record<string, unknown>[];
}

const small = JSON.parse(
  readFileSync(new URL('../../../fixtures/network-small.json', import.meta.url), 'utf8'),
) as SmallNetwork;

const noSeats = { held: 0, empty: 0 };

/** A board that operations are run on, as server and page do. */
class Board {
  readonly #doc = new Y.Doc();
  readonly #projection = createProjection(this.#doc);

  get snapshot(): BoardSnapshot {
    return this.#projection.snapshot;
  }

  run(calls: readonly OperationCall[]): void {
    for (const call of calls) {
      const ready = readyOperation(call);
      if (!ready.ok) throw new Error(JSON.stringify(ready.reason));
      this.#doc.transact(() => ready.value.operation.apply(this.#doc, ready.value.call.input));
    }
  }

  bringIn(lists: NetworkLists): this {
    const { snapshot } = this;
    const parsed = parseNetwork(lists, knownActors(snapshot));
    if (!parsed.ok) throw new Error(tellProblem(parsed.reason));
    this.run(networkCalls(planNetwork(parsed.value, { snapshot, round: null, mayBin: true })));
    return this;
  }
}

function problemOf(lists: NetworkLists): string {
  const parsed = parseNetwork(lists);
  return parsed.ok ? 'no problem' : tellProblem(parsed.reason);
}

describe('a network from a file', () => {
  const board = new Board().bringIn(small);

  it('brings all of it, and nothing as said by the person', () => {
    const { actor, tie, contact, conversation, postIt, grid } = board.snapshot;
    expect([actor.size, tie.size, contact.size, conversation.size, postIt.size, grid.size]).toEqual([
      9, 15, 7, 5, 27, 1,
    ]);
    expect(new Set([...postIt.values()].map(standingOf))).toEqual(new Set(['guess']));
    const friend = [...actor.values()].find(({ sourceCode }) => sourceCode === 'friend');
    expect(friend).toMatchObject({ label: 'Playgroup friend', actorKind: 'supportPerson', part: 'whanau' });
    const broken = [...tie.values()].find(({ note }) => note.startsWith('door not answered'));
    expect(broken).toMatchObject({ strength: 'none', stress: 'none', flow: 'none' });
  });

  it('adds up to 4.25 visits a week: 17 in four weeks, by five people', () => {
    expect(writeNetwork(board.snapshot, '', noSeats).totals).toMatchObject({
      contact_load_per_week: 4.25,
      visits_in_four_weeks: 17,
      practitioners_with_counted_contact: 5,
      agencies: 4,
      people: 9,
    });
  });

  it('goes out as it came in, and in again, the same', () => {
    const file = writeNetwork(board.snapshot, 'Title', noSeats);
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    const bare = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ properties: _ignored, ...row }) => row);
    expect(bare(file.actors)).toEqual(small.actors);
    for (const list of ['ties', 'contacts', 'connecting_conversations'] as const) {
      const keys = Object.keys(small[list][0] ?? {});
      const inOrder = (rows: readonly Record<string, unknown>[]) =>
        sorted(rows.map((row) => keys.map((key) => row[key])));
      expect(inOrder(bare(file[list]))).toEqual(inOrder(small[list]));
    }
    expect(sorted(file.grid.map(({ standing: _guess, ...cell }) => cell))).toEqual(sorted(small.grid));
    const again = new Board().bringIn(JSON.parse(JSON.stringify(file)) as NetworkLists);
    expect(writeNetwork(again.snapshot, 'Title', noSeats)).toEqual(file);
  });

  it('goes through tables and comes in again, the same', () => {
    const file = writeNetwork(board.snapshot, '', noSeats);
    const again = new Board();
    for (const table of Object.keys(networkTables) as NetworkTable[]) {
      const csv = formatNetworkCsv(file, table);
      expect(networkTableOf(csv)).toBe(table);
      const lists = readNetworkCsv(csv);
      if (!lists.ok) throw new Error(tellProblem(lists.reason));
      again.bringIn(lists.value);
    }
    expect(writeNetwork(again.snapshot, '', noSeats)).toEqual(file);
  });

  it('takes the place of template columns that nobody has touched', () => {
    const fresh = new Board();
    fresh.run([
      addColumns(
        EMPTY_SNAPSHOT,
        network.actors.map(({ x: _x, y: _y, ...actor }) => actor),
      ),
    ]);
    const [used] = liveActors(fresh.snapshot);
    const note = aNote({ text: 'here', place: ['cell', used?.id ?? '', 'explanation', 'a0'] });
    fresh.run([{ name: 'addRecords', input: { kind: 'postIt', records: [note] } }]);
    fresh.bringIn(small);
    const labels = liveActors(fresh.snapshot).map(({ label }) => label);
    expect(labels).toHaveLength(10);
    expect(labels[0]).toBe(used?.label);
  });
});

describe('what a file of a network cannot say in its words', () => {
  const mum = anActor({ label: 'Mum', actorKind: 'caregiver', alias: 'Person 1', agency: '' });
  const eit = anActor({ label: 'Teacher', agency: 'Early help' });
  const said = aNote({
    text: 'I want quiet',
    voice: 'seat',
    standing: 'said',
    place: ['cell', mum.id, 'wants', 'a0'],
  });
  const tie = aTie({
    from: mum.id,
    to: eit.id,
    strength: 'strong',
    stress: 'much',
    flow: 'both',
    view: mum.id,
  });
  const contact = aContact({ actor: eit.id, wish: 'notNow', purpose: 'play' });
  const board = aBoard({ actors: [mum, eit], ties: [tie], contacts: [contact], notes: [said] });
  const file = writeNetwork(board, '', noSeats);

  it('stands in its properties and comes back', () => {
    expect(file.ties[0]).toMatchObject({
      kind: 'conflict',
      properties: { strength: 'strong', flow: 'both' },
    });
    const again = new Board().bringIn(JSON.parse(JSON.stringify(file)) as NetworkLists).snapshot;
    expect([...again.tie.values()][0]).toMatchObject({ strength: 'strong', stress: 'much', flow: 'both' });
    expect([...again.contact.values()][0]).toMatchObject({ wish: 'notNow', purpose: 'play' });
    expect([...again.postIt.values()][0]).toMatchObject({ voice: 'seat', standing: 'said', asked: '' });
  });

  it('is in role wherever it was said from a seat', () => {
    expect(file.grid[0]).toMatchObject({ standing: 'in role' });
    expect(formatNetworkCsv(file, 'grid')).toContain('in role');
  });

  it('names nobody where aliases stand for names', () => {
    const hidden =
      JSON.stringify(writeNetwork(board, '', noSeats, fileNames(board, true))) +
      JSON.stringify([...aliased(board, true).actor.values()]);
    for (const word of ['Mum', 'Teacher', 'Early help']) expect(hidden).not.toContain(word);
    expect(hidden).toContain('Person 1');
    expect(hidden).toContain('other 2');
    expect(aliased(board, false)).toBe(board);
  });
});

describe('a file with a fault', () => {
  const actors = [{ id: 'mum', label: 'Mum', kind: 'caregiver' }];

  it.each([
    [{ actors: [{ kind: 'child' }] }, '“actors”, row 1: “label” is missing'],
    [{ actors: 'Mum' }, '“actors”: it is no list'],
    [{ actors: [...actors, ...actors] }, '“actors”, row 2: the id “mum” is there twice'],
    [{ actors: [{ label: 'Mum', kind: 'queen' }] }, /row 1: “kind” is none of “child”, “caregiver”/],
    [
      { actors, ties: [{ from: 'mum', to: 'dad' }] },
      '“ties”, row 1: “to” names “dad”, who is not among the actors',
    ],
    [{ actors, ties: [{ from: 'mum', to: 'Mum' }] }, '“ties”, row 1: “from” and “to” are the same'],
    [{ actors, contacts: [{ actor: 'mum' }] }, '“contacts”, row 1: “visits” is no number'],
    [
      { actors, contacts: [{ actor: 'mum', visits: 1e9 }] },
      '“contacts”, row 1: “visits” is not between 0 and 100',
    ],
    [
      { actors, contacts: [{ actor: 'mum', visits: 1, counted: 'maybe' }] },
      /“counted” is neither true nor false/,
    ],
    [{ actors, grid: [{ actor: 'mum', level: 'cause', text: 'x' }] }, /“grid”, row 1: “level” is none of/],
    [
      { actors, grid: [{ actor: 'mum', level: 'explanation', text: ' ' }] },
      '“grid”, row 1: “text” is missing',
    ],
    [{ actors, grid: [7] }, '“grid”, row 1: it is no object with fields'],
    [{ actors: [{ label: 'x'.repeat(500) }] }, '“actors”, row 1: “label” is longer than 80 characters'],
    [
      { actors: Array.from({ length: 301 }, () => ({})) },
      '“actors”: there are more than 300; import the file in parts',
    ],
  ])('tells list and row: %#', (lists, expected) => {
    const problem = problemOf(lists);
    if (typeof expected === 'string') expect(problem).toBe(expected);
    else expect(problem).toMatch(expected);
  });

  it('tells the row of a table, too', () => {
    const table = readNetworkCsv('from,to,kind\r\nmum,"dad,weak\r\n');
    expect(table.ok).toBe(false);
    expect(networkTableOf('a line about the label\nanother')).toBeNull();
    const lists = readNetworkCsv('actor;visits;per\nmum;1,5;week');
    expect(lists.ok && problemOf({ actors, ...lists.value })).toBe('no problem');
  });
});
