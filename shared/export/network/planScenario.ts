import { sameValue, type FieldValue } from '../../model/field.ts';
import { agreementTable } from '../../model/agreement.ts';
import { newId } from '../../model/ids.ts';
import type { Contact } from '../../model/contact.ts';
import { overrideKey, type OverriddenKind } from '../../model/override.ts';
import type { Tie, TieFlow } from '../../model/tie.ts';
import type { FileSlot, FileContact, FileScenario, FileScenarioChange, FileTie } from './networkFile.ts';

type PlannedTie = Pick<Tie, 'id' | 'from' | 'to' | 'strength' | 'stress' | 'flow' | 'note' | 'via'>;
type PlannedContact = Pick<
  Contact,
  'id' | 'actor' | 'visits' | 'per' | 'where' | 'counted' | 'wish' | 'status' | 'purpose' | 'note'
>;

/** The actual network that a scenario of a file is laid over: what is on the board, and what comes with the same file. */
export interface ActualNetwork {
  readonly ties: readonly PlannedTie[];
  readonly contacts: readonly PlannedContact[];
  /** Ids of the actors that are the whānau. */
  readonly whanau: ReadonlySet<string>;
}

/** A scenario ready to be added to a board. */
export interface ScenarioPlan {
  readonly id: string;
  readonly title: string;
  readonly premise: string;
  readonly overrides: Readonly<Record<string, FieldValue>>;
  readonly ties: readonly FileTie[];
  readonly contacts: readonly FileContact[];
  /** Who would come when, as an agreement to which nobody has said yes. */
  readonly slot: (FileSlot & { readonly weeks: number }) | null;
}

const FLOW_BACK: Readonly<Record<TieFlow, TieFlow>> = {
  none: 'none',
  forward: 'back',
  back: 'forward',
  both: 'both',
};

/** Plans what a file imagines as overrides of what is there, and adds what is not; what it does not touch follows the actual. */
export function planScenario(
  { title, premise, changes, slot }: FileScenario,
  actual: ActualNetwork,
  idOf: (code: string) => string,
): ScenarioPlan {
  const planning = new Planning(actual, idOf);
  for (const change of changes) planning.take(change);
  return { id: newId(), title, premise, ...planning.planned(), slot: slot && planSlot(slot, idOf) };
}

function planSlot({ rota, ...limit }: FileSlot, idOf: (code: string) => string): ScenarioPlan['slot'] {
  return {
    ...limit,
    rota: rota.map(({ week, actor }) => ({ week, actor: actor && idOf(actor) })),
    weeks: Math.max(agreementTable.fields.weeks.default, ...rota.map(({ week }) => week)),
  };
}

class Planning {
  readonly #overrides: Record<string, FieldValue> = {};
  readonly #ties: FileTie[] = [];
  readonly #contacts: FileContact[] = [];
  readonly #actual: ActualNetwork;
  readonly #idOf: (code: string) => string;

  constructor(actual: ActualNetwork, idOf: (code: string) => string) {
    this.#actual = actual;
    this.#idOf = idOf;
  }

  planned(): Pick<ScenarioPlan, 'overrides' | 'ties' | 'contacts'> {
    return { overrides: this.#overrides, ties: this.#ties, contacts: this.#contacts };
  }

  take(change: FileScenarioChange): void {
    switch (change.op) {
      case 'set-contact':
        return this.#setContact(change.contact);
      case 'step-back':
        return this.#stepBack(
          this.#idOf(change.actor),
          change.worksThrough && this.#idOf(change.worksThrough),
          change.note,
        );
      case 'add-tie':
        return void this.#ties.push(this.#renewed(change.tie));
      case 'change-tie':
        return this.#changeTie(this.#renewed(change.tie));
    }
  }

  #renewed(tie: FileTie): FileTie {
    const orNobody = (code: string | null) => code && this.#idOf(code);
    return {
      ...tie,
      from: this.#idOf(tie.from),
      to: this.#idOf(tie.to),
      via: orNobody(tie.via),
      view: orNobody(tie.view),
    };
  }

  /** Only what differs is imagined: the rest goes on following the actual network. */
  #imagine(
    kind: OverriddenKind,
    record: { readonly id: string },
    fields: Readonly<Record<string, FieldValue>>,
  ): void {
    const actual: Readonly<Record<string, FieldValue | undefined>> = { ...record };
    for (const [field, value] of Object.entries(fields)) {
      const now = actual[field];
      if (now === undefined || !sameValue(now, value))
        this.#overrides[overrideKey({ kind, id: record.id, field })] = value;
    }
  }

  /** How often somebody comes: their first visits of that sort change, others of it fall away. */
  #setContact({ actor: code, ...fields }: FileContact): void {
    const actor = this.#idOf(code);
    const [first, ...others] = this.#visitsOf(actor, fields.counted);
    if (!first) return void this.#contacts.push({ ...fields, actor });
    const { visits, per, where, note } = fields;
    this.#imagine('contact', first, { visits, per, where, note });
    for (const one of others) this.#imagine('contact', one, { deleted: true });
  }

  #visitsOf(actor: string, counted: boolean): readonly PlannedContact[] {
    return this.#actual.contacts.filter((one) => one.actor === actor && one.counted === counted);
  }

  /** Somebody asks for no slot any more, and reaches the whānau through somebody else. */
  #stepBack(actor: string, through: string | null, note: string): void {
    const visits = this.#visitsOf(actor, true);
    for (const one of visits) this.#imagine('contact', one, { deleted: true, note });
    this.#imagine('actor', { id: actor }, { reserve: true });
    if (through === null) return;
    const ties = this.#actual.ties.filter((tie) => this.#reachesWhanau(tie, actor));
    for (const tie of ties) this.#imagine('tie', tie, { via: through });
    const [anybody] = this.#actual.whanau;
    if (ties.length > 0 || anybody === undefined) return;
    const none = { strength: 'notKnown', stress: 'none', flow: 'none', view: null } as const;
    this.#ties.push({ ...none, from: actor, to: anybody, via: through, note });
  }

  #reachesWhanau({ from, to }: PlannedTie, actor: string): boolean {
    const { whanau } = this.#actual;
    return (from === actor && whanau.has(to ?? '')) || (to === actor && whanau.has(from ?? ''));
  }

  #changeTie({ from, to, strength, stress, flow, note }: FileTie): void {
    const { ties } = this.#actual;
    const there = ties.find((tie) => tie.from === from && tie.to === to);
    const turned = there ? undefined : ties.find((tie) => tie.from === to && tie.to === from);
    const tie = there ?? turned;
    if (!tie) return void this.#ties.push({ from, to, strength, stress, flow, note, via: null, view: null });
    this.#imagine('tie', tie, { strength, stress, flow: turned ? FLOW_BACK[flow] : flow, note });
  }
}
