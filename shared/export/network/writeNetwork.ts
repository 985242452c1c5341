import { contactLoad, agencyNames } from '../../queries/contactLoad.ts';
import { gridTable, liveActors, liveContacts, liveConversations, liveTies } from '../../queries/network.ts';
import { chosenSpot } from '../../layout/networkLayout.ts';
import { standingOf } from '../../model/standing.ts';
import type { Actor } from '../../model/actor.ts';
import type { Contact } from '../../model/contact.ts';
import type { Conversation } from '../../model/conversation.ts';
import { GRID_LEVELS, type CellRow } from '../../model/place.ts';
import { isImagined } from '../../model/imagined.ts';
import type { PostIt } from '../../model/postIt.ts';
import type { BoardSnapshot } from '../../model/snapshot.ts';
import type { Tie } from '../../model/tie.ts';
import {
  FILE_ACTOR_KINDS,
  FILE_PARTS,
  FILE_STANDINGS,
  STATUS_WISHES,
  tieWord,
  wordFor,
} from './networkWords.ts';

type Fields = Record<string, unknown>;

/** A row of a file: what the fields of the format say, and `properties` for what they cannot. */
function row(fields: Fields, properties: Fields): Fields {
  const said = Object.entries(properties).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined,
  );
  return said.length > 0 ? { ...fields, properties: Object.fromEntries(said) } : fields;
}

/** What a value is worth saying: nothing while it is what it is anyway. */
function unless<Value>(value: Value, usual: Value): Value | undefined {
  return value === usual ? undefined : value;
}

/** How actors are named in a file. */
export interface FileNames {
  readonly nameOf: (actor: Actor) => string;
  /** Aliases stand for names: codes, aliases and agencies would tell whose they are. */
  readonly hidden: boolean;
}

export const PLAIN_NAMES: FileNames = { nameOf: ({ label }) => label, hidden: false };

/** How each actor is called in the file: by the code it came with, as long as nobody else has that. */
export function fileCodes(actors: readonly Actor[], { hidden }: FileNames): ReadonlyMap<string, string> {
  if (hidden) return new Map(actors.map(({ id }, index) => [id, `actor-${index + 1}`]));
  const used = new Set<string>();
  const codes = new Map<string, string>();
  for (const { id, sourceCode } of actors) {
    const code = sourceCode !== '' && !used.has(sourceCode) ? sourceCode : id;
    used.add(code);
    codes.set(id, code);
  }
  return codes;
}

type CodeOf = (id: string | null) => string | null;

function writeActor(actor: Actor, code: CodeOf, { nameOf, hidden }: FileNames): Fields {
  const spot = chosenSpot(actor.place);
  const fields = {
    id: code(actor.id),
    label: nameOf(actor),
    kind: wordFor(FILE_ACTOR_KINDS, actor.actorKind),
    agency: actor.agency === '' || hidden ? null : actor.agency,
    ...(actor.part === 'unsaid' ? {} : { part_of_working_world: wordFor(FILE_PARTS, actor.part) }),
  };
  return row(fields, {
    alias: hidden ? '' : actor.alias,
    presence: unless(actor.presence, 'unsaid'),
    size: unless(actor.size, 'M'),
    column: unless(actor.column !== '', true),
    reserve: unless(actor.reserve, false),
    x: spot?.x,
    y: spot?.y,
  });
}

function writeTie(tie: Tie, code: CodeOf): Fields {
  const { word, whole } = tieWord(tie);
  const { strength, stress, flow } = tie;
  return row(
    { from: code(tie.from), to: code(tie.to), kind: word, note: tie.note },
    { ...(whole ? {} : { strength, stress, flow }), via: code(tie.via), view: code(tie.view) },
  );
}

function writeContact(contact: Contact, code: CodeOf): Fields {
  const { visits, per, where, counted, status, note, wish, purpose } = contact;
  const inferred = STATUS_WISHES[status] ?? 'unsaid';
  return row(
    { actor: code(contact.actor), visits, per, where, counted, status, note },
    { wish: unless(wish, inferred), purpose },
  );
}

/** Words always say how sure it is that the person said them. */
function writeCell(note: PostIt, actorId: string, level: CellRow, code: CodeOf): Fields {
  const { text, standing, saidBy, saidWhen, voice, asked, seen } = note;
  const shown = standingOf(note);
  return row(
    { actor: code(actorId), level, text, standing: wordFor(FILE_STANDINGS, shown) },
    {
      said_by: saidBy,
      said_when: saidWhen,
      voice: unless(voice, 'own'),
      standing_given: shown === standing ? undefined : wordFor(FILE_STANDINGS, standing),
      asked,
      seen: unless(seen, 'unsaid'),
    },
  );
}

function writeConversation({ from, to, level, about, broker, by, done }: Conversation, code: CodeOf): Fields {
  return row({ from: code(from), to: code(to), level, about }, { broker, by, done: unless(done, false) });
}

/** A network as a file: its lists in the order in which they may refer to each other, and the totals that follow from them. */
export interface NetworkFile {
  readonly title: string;
  readonly actors: readonly Fields[];
  readonly ties: readonly Fields[];
  readonly contacts: readonly Fields[];
  readonly grid: readonly Fields[];
  readonly connecting_conversations: readonly Fields[];
  readonly totals: NetworkTotals;
}

/** Computed, never read back. */
export interface NetworkTotals {
  readonly contact_load_per_week: number;
  readonly visits_in_four_weeks: number;
  readonly practitioners_with_counted_contact: number;
  readonly agencies: number;
  readonly people: number;
  readonly held: number;
  readonly empty: number;
}

/** The same network gives the same file on every machine. */
function inOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly number[],
): Item[] {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  keyed.sort((a, b) => {
    const differing = a.keys.findIndex((key, index) => key !== b.keys[index]);
    if (differing >= 0) return (a.keys[differing] ?? 0) - (b.keys[differing] ?? 0);
    return a.item.id < b.item.id ? -1 : 1;
  });
  return keyed.map(({ item }) => item);
}

/** Writes what is on a board of its network; what lies in the bin stays out. @param seats how many are held and how many empty */
export function writeNetwork(
  snapshot: BoardSnapshot,
  title: string,
  seats: { readonly held: number; readonly empty: number },
  names: FileNames = PLAIN_NAMES,
): NetworkFile {
  const actors = liveActors(snapshot);
  const codes = fileCodes(actors, names);
  const code: CodeOf = (id) => (id === null ? null : (codes.get(id) ?? null));
  const cells = gridTable(snapshot).flatMap(({ row: level, cells: columns }) =>
    columns.flatMap(({ actor, notes }) =>
      // Words that are imagined would come back as actual ones: they stand among the differences of their scenario.
      notes.filter((note) => !isImagined(note)).map((note) => writeCell(note, actor.id, level, code)),
    ),
  );
  const order = new Map<string | null, number>(actors.map(({ id }, index) => [id, index]));
  const at = (id: string | null) => order.get(id) ?? actors.length;
  const load = contactLoad(snapshot);
  return {
    title,
    actors: actors.map((actor) => writeActor(actor, code, names)),
    ties: inOrder(liveTies(snapshot), ({ from, to }) => [at(from), at(to)]).map((tie) => writeTie(tie, code)),
    contacts: inOrder(liveContacts(snapshot), ({ actor }) => [at(actor)]).map((one) =>
      writeContact(one, code),
    ),
    grid: cells,
    connecting_conversations: inOrder(liveConversations(snapshot), ({ from, to, level }) => [
      at(from),
      at(to),
      GRID_LEVELS.indexOf(level),
    ]).map((talk) => writeConversation(talk, code)),
    totals: {
      contact_load_per_week: load.perWeek,
      visits_in_four_weeks: load.inFourWeeks,
      practitioners_with_counted_contact: load.visitors,
      agencies: agencyNames(snapshot).length,
      people: actors.filter(({ actorKind }) => actorKind !== 'agency').length,
      ...seats,
    },
  };
}
