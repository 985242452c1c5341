import { actorTable, type Actor } from '../../shared/model/actor.ts';
import { agreementTable, type Agreement } from '../../shared/model/agreement.ts';
import { contactTable, type Contact } from '../../shared/model/contact.ts';
import { conversationTable, type Conversation } from '../../shared/model/conversation.ts';
import type { FieldValue } from '../../shared/model/field.ts';
import { gridTable, type Grid } from '../../shared/model/grid.ts';
import { laneTable, type Lane } from '../../shared/model/lane.ts';
import { newId } from '../../shared/model/ids.ts';
import { postItTable, type PostIt } from '../../shared/model/postIt.ts';
import { completeRecord } from '../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../shared/model/snapshot.ts';
import { scenarioTable, type Scenario } from '../../shared/model/scenario.ts';
import { themeTable, type Theme } from '../../shared/model/theme.ts';
import { tieTable, type Tie } from '../../shared/model/tie.ts';
import { visitClaimTable, type VisitClaim } from '../../shared/model/visitClaim.ts';

// Each record is complete by its own table, so it has that table's type.

export function aNote(fields: Partial<PostIt> = {}): PostIt {
  return completeRecord(postItTable, fields.id ?? newId(), fields);
}

export function aTheme(fields: Partial<Theme> = {}): Theme {
  return completeRecord(themeTable, fields.id ?? newId(), fields);
}

export function anActor(fields: Partial<Actor> = {}): Actor {
  return completeRecord(actorTable, fields.id ?? newId(), fields);
}

export function aGrid(fields: Partial<Grid> = {}): Grid {
  return completeRecord(gridTable, fields.id ?? newId(), fields);
}

export function aTie(fields: Partial<Tie> = {}): Tie {
  return completeRecord(tieTable, fields.id ?? newId(), fields);
}

export function aContact(fields: Partial<Contact> = {}): Contact {
  return completeRecord(contactTable, fields.id ?? newId(), fields);
}

export function aConversation(fields: Partial<Conversation> = {}): Conversation {
  return completeRecord(conversationTable, fields.id ?? newId(), fields);
}

export function aLane(fields: Partial<Lane> = {}): Lane {
  return completeRecord(laneTable, fields.id ?? newId(), fields);
}

export function anAgreement(fields: Partial<Agreement> = {}): Agreement {
  return completeRecord(agreementTable, fields.id ?? newId(), fields);
}

export function aClaim(fields: Partial<VisitClaim> = {}): VisitClaim {
  return completeRecord(visitClaimTable, fields.id ?? newId(), fields);
}

function byId<R extends { readonly id: string }>(records: readonly R[] = []): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

/** @param fields its own, and overrides under their keys */
export function aScenario(fields: Readonly<Record<string, FieldValue>> = {}, id = newId()): Scenario {
  return completeRecord(scenarioTable, id, fields);
}

/** A board of some records. */
export function aBoard(records: {
  readonly notes?: readonly PostIt[];
  readonly themes?: readonly Theme[];
  readonly lanes?: readonly Lane[];
  readonly grids?: readonly Grid[];
  readonly actors?: readonly Actor[];
  readonly ties?: readonly Tie[];
  readonly contacts?: readonly Contact[];
  readonly conversations?: readonly Conversation[];
  readonly scenarios?: readonly Scenario[];
  readonly agreements?: readonly Agreement[];
  readonly claims?: readonly VisitClaim[];
}): BoardSnapshot {
  const { notes, themes, lanes, grids, actors, ties, contacts, conversations, scenarios } = records;
  const { agreements, claims } = records;
  return {
    ...EMPTY_SNAPSHOT,
    agreement: byId(agreements),
    visitClaim: byId(claims),
    postIt: byId(notes),
    theme: byId(themes),
    lane: byId(lanes),
    grid: byId(grids),
    actor: byId(actors),
    tie: byId(ties),
    contact: byId(contacts),
    conversation: byId(conversations),
    scenario: byId(scenarios),
  };
}
