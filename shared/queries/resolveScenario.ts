import { isFollow, type FieldValue } from '../model/field.ts';
import { layOver } from '../layout/networkLayout.ts';
import {
  IMAGINED_KINDS,
  type ImaginedKind,
  type ImaginedOf,
  type ImaginedPostIt,
} from '../model/imagined.ts';
import { parseOverrideKey, type OverriddenKind } from '../model/override.ts';
import { postItTable, type PostIt } from '../model/postIt.ts';
import { completeRecord } from '../model/recordTable.ts';
import type { Scenario } from '../model/scenario.ts';
import type { BoardSnapshot } from '../model/snapshot.ts';
import { byId } from '../model/ids.ts';

/** New values of some fields of one record. */
export type Overrides = Readonly<Record<string, FieldValue>>;

/** What a scenario overrides: the new values of each record that it touches, by kind and id. */
export function overridesOf(scenario: Scenario): ReadonlyMap<OverriddenKind, ReadonlyMap<string, Overrides>> {
  const kinds = new Map<OverriddenKind, Map<string, Record<string, FieldValue>>>();
  for (const [key, value] of Object.entries(scenario)) {
    const one = parseOverrideKey(key);
    if (!one || isFollow(value)) continue;
    const records = kinds.get(one.kind) ?? new Map<string, Record<string, FieldValue>>();
    records.set(one.id, { ...records.get(one.id), [one.field]: value });
    kinds.set(one.kind, records);
  }
  return kinds;
}

/** Scenarios that are there, in the order in which they were named alike on all screens. */
export function liveScenarios({ scenario }: Pick<BoardSnapshot, 'scenario'>): Scenario[] {
  return [...scenario.values()]
    .filter(({ deleted, keptFor }) => !deleted && keptFor === null)
    .sort((a, b) => a.title.localeCompare(b.title, 'en-NZ') || byId(a, b));
}

const resolved = new WeakMap<BoardSnapshot, Map<string, BoardSnapshot>>();

/**
 * The network as a scenario imagines it: the actual one with what the scenario overrides, and with what exists in it alone. A
 * plain snapshot, so that whatever reads or draws the actual network does so with an imagined one. What is not overridden is the
 * very record of the actual network. Null where there is no such scenario.
 */
export function resolveScenario(snapshot: BoardSnapshot, scenarioId: string): BoardSnapshot | null {
  const scenario = snapshot.scenario.get(scenarioId);
  if (!scenario || scenario.deleted) return null;
  const known = resolved.get(snapshot) ?? new Map<string, BoardSnapshot>();
  resolved.set(snapshot, known);
  const made = known.get(scenarioId) ?? resolve(snapshot, scenario);
  known.set(scenarioId, made);
  return made;
}

/** What a scenario is compared with: the network as it is; of one that is closed, as it was then. */
export function comparedWith(snapshot: BoardSnapshot, scenarioId: string): BoardSnapshot {
  const { closed, then } = snapshot.scenario.get(scenarioId) ?? { closed: false, then: null };
  if (!closed || then === null || snapshot.scenario.get(then)?.keptFor !== scenarioId) return snapshot;
  return resolveScenario(snapshot, then) ?? snapshot;
}

function resolve(snapshot: BoardSnapshot, scenario: Scenario): BoardSnapshot {
  const overrides = overridesOf(scenario);
  const actual = becameOf(snapshot, scenario.id);
  const now = (id: string | null) => (id === null ? null : (actual.get(id) ?? id));
  const isAlone = ({ id, scenario: in_ }: InScenario) => in_ === scenario.id && !actual.has(id);
  const actors = [...snapshot.imaginedActor.values()].filter(isAlone);
  const ties = [...snapshot.imaginedTie.values()].filter(isAlone);
  const contacts = [...snapshot.imaginedContact.values()].filter(isAlone);
  const words = [...snapshot.imaginedPostIt.values()].filter(isAlone);
  // One that was kept holds a value of all it showed then: what came later is not in it.
  const isKept = scenario.closed && overrides.size > 0;
  const laid = <One extends Overlaid>(kind: OverriddenKind, records: ReadonlyMap<string, One>) =>
    overlay(isKept ? onlyHeld(records, overrides.get(kind)) : records, overrides.get(kind));
  const overlaidTies = laid('tie', snapshot.tie);
  const actor = withImagined(laid('actor', snapshot.actor), actors);
  if (actor !== snapshot.actor) layOver(actor, snapshot.actor);
  return {
    ...snapshot,
    actor,
    tie: withImagined(
      throughActual(overlaidTies, actual),
      ties.map((tie) => ({ ...tie, from: now(tie.from), to: now(tie.to), via: now(tie.via) })),
    ),
    contact: withImagined(
      laid('contact', snapshot.contact),
      contacts.map((contact) => ({ ...contact, actor: now(contact.actor) })),
    ),
    zone: laid('zone', snapshot.zone),
    postIt: withImagined(
      snapshot.postIt,
      words.map((one) => inColumnOf(actual, asNote(one))),
    ),
  };
}

interface InScenario {
  readonly id: string;
  readonly scenario: string | null;
  readonly became: string | null;
}

const shownWords = new WeakMap<ImaginedPostIt, PostIt>();

/** Imagined words as a note of the grid: one that nobody said. The same words give the same note. */
export function asNote(words: ImaginedPostIt): PostIt {
  const known = shownWords.get(words);
  if (known) return known;
  const note = completeRecord(postItTable, words.id, { ...words });
  const shown = Object.assign(note, { scenario: words.scenario });
  shownWords.set(words, shown);
  return shown;
}

/** In the column of somebody who has become actual since. */
function inColumnOf(actual: ReadonlyMap<string, string>, note: PostIt): PostIt {
  const { place } = note;
  const column = place[0] === 'cell' ? actual.get(place[1]) : undefined;
  return place[0] === 'cell' && column ? { ...note, place: ['cell', column, place[2], place[3]] } : note;
}

/** What was imagined and has become actual since, by its imagined id. Once that is in the bin it is imagined again. */
function becameOf(snapshot: BoardSnapshot, scenarioId: string): ReadonlyMap<string, string> {
  const became = new Map<string, string>();
  for (const [kind, imagined] of Object.entries(IMAGINED_KINDS) as [ImaginedOf, ImaginedKind][])
    for (const one of snapshot[imagined].values())
      if (one.scenario === scenarioId && one.became && snapshot[kind].get(one.became)?.deleted === false)
        became.set(one.id, one.became);
  return became;
}

/** Ties that reach each other through somebody who has become actual since. */
function throughActual(
  ties: BoardSnapshot['tie'],
  actual: ReadonlyMap<string, string>,
): BoardSnapshot['tie'] {
  const changed = [...ties].flatMap(([id, tie]) => {
    const via = tie.via === null ? undefined : actual.get(tie.via);
    return via === undefined ? [] : [[id, { ...tie, via }] as const];
  });
  return changed.length > 0 ? new Map([...ties, ...changed]) : ties;
}

interface Overlaid {
  readonly deleted: boolean;
}

/** The records of which a scenario holds something. */
function onlyHeld<One>(
  records: ReadonlyMap<string, One>,
  overrides: ReadonlyMap<string, Overrides> | undefined,
): ReadonlyMap<string, One> {
  return new Map([...records].filter(([id]) => overrides?.has(id)));
}

/** A record that is in the bin of the actual network stays there: nobody is imagined back by a move that came late. */
function overlay<One extends Overlaid>(
  records: ReadonlyMap<string, One>,
  overrides: ReadonlyMap<string, Overrides> | undefined,
): ReadonlyMap<string, One> {
  if (!overrides) return records;
  const laid = new Map(records);
  for (const [id, values] of overrides) {
    const record = records.get(id);
    // The guard and the reader took only values that the fields of the kind may hold.
    if (record && !record.deleted) laid.set(id, { ...record, ...values } as One);
  }
  return laid;
}

function withImagined<One extends { readonly id: string }>(
  records: ReadonlyMap<string, One>,
  added: readonly One[],
): ReadonlyMap<string, One> {
  return added.length > 0 ? new Map([...records, ...added.map((one) => [one.id, one] as const)]) : records;
}
