import type { FieldValue } from '../../model/field.ts';
import type { PostIt } from '../../model/postIt.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { BoardSnapshot } from '../../model/snapshot.ts';
import { comparedWith, resolveScenario } from '../../queries/resolveScenario.ts';
import { scenarioDiff, type Difference } from '../../queries/scenarioDiff.ts';
import {
  fileCodes,
  PLAIN_NAMES,
  writeNetwork,
  type FileNames,
  type NetworkFile,
  type NetworkTotals,
} from './writeNetwork.ts';
import { liveActors } from '../../queries/network.ts';

/** One difference in a file: which list, whom it is about, and each field before and after. */
export interface FileDifference {
  readonly list: 'actors' | 'ties' | 'contacts' | 'zones' | 'grid';
  readonly what: Difference['what'];
  readonly actor?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  /** Of words that are imagined: in which row of the grid, and what they are. */
  readonly level?: string;
  readonly text?: string;
  readonly fields: readonly {
    readonly field: string;
    readonly before: FieldValue;
    readonly after: FieldValue;
  }[];
}

/** An imagined network as a file: the lists as the scenario has them, what differs, and the totals of both. */
export interface ScenarioFile extends NetworkFile {
  readonly scenario: Pick<Scenario, 'id' | 'title' | 'premise' | 'color' | 'closed'> & {
    readonly imagined: true;
  };
  readonly actual_totals: NetworkTotals;
  readonly differences: readonly FileDifference[];
}

const LISTS = { actor: 'actors', tie: 'ties', contact: 'contacts', zone: 'zones', postIt: 'grid' } as const;

/** Writes one scenario; null where there is none of this id. */
export function writeScenario(
  snapshot: BoardSnapshot,
  scenarioId: string,
  title: string,
  seats: { readonly held: number; readonly empty: number },
  names: FileNames = PLAIN_NAMES,
): ScenarioFile | null {
  const imagined = resolveScenario(snapshot, scenarioId);
  const diff = scenarioDiff(snapshot, scenarioId);
  const scenario = snapshot.scenario.get(scenarioId);
  if (!imagined || !diff || !scenario || scenario.keptFor !== null) return null;
  const actual = comparedWith(snapshot, scenarioId);
  const { id, premise, color, closed } = scenario;
  // Who is hidden in the scenario is named in its differences all the same.
  const all = new Map([...liveActors(imagined), ...liveActors(actual)].map((actor) => [actor.id, actor]));
  const codes = fileCodes([...all.values()], names);
  const code = (actor: FieldValue | undefined) =>
    typeof actor === 'string' ? (codes.get(actor) ?? null) : null;
  return {
    ...writeNetwork(imagined, title, seats, names),
    scenario: { id, title: scenario.title, premise, color, closed, imagined: true },
    actual_totals: writeNetwork(actual, title, seats, names).totals,
    differences: diff.differences.map((one) => writeDifference(one, actual, imagined, code)),
  };
}

function wordsIn(
  note: PostIt | undefined,
  code: (actor: FieldValue | undefined) => string | null,
): Pick<FileDifference, 'actor' | 'level' | 'text'> {
  const [, actor, level] = note?.place[0] === 'cell' ? note.place : [];
  return { actor: code(actor), ...(level ? { level } : {}), text: note?.text ?? '' };
}

function writeDifference(
  { kind, id, what, fields }: Difference,
  actual: BoardSnapshot,
  imagined: BoardSnapshot,
  code: (actor: FieldValue | undefined) => string | null,
): FileDifference {
  const record: Readonly<Record<string, FieldValue>> = {
    ...(imagined[kind].get(id) ?? actual[kind].get(id)),
  };
  const isAbout = {
    actor: { actor: code(id) },
    contact: { actor: code(record['actor']) },
    tie: { from: code(record['from']), to: code(record['to']) },
    zone: {},
    postIt: wordsIn(imagined.postIt.get(id), code),
  };
  const named = (field: string, value: FieldValue) => (field === 'via' ? code(value) : value);
  return {
    list: LISTS[kind],
    what,
    ...isAbout[kind],
    fields: fields.map(({ field, before, after }) => ({
      field,
      before: named(field, before),
      after: named(field, after),
    })),
  };
}
