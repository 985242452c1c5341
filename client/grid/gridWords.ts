import { isImagined } from '../../shared/model/imagined.ts';
import type { Actor, ActorKind } from '../../shared/model/actor.ts';
import type { CellRow } from '../../shared/model/place.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { nameOf } from '../../shared/queries/actorName.ts';
import { numberOfActor, showsAliases } from '../seats/aliasMode.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';

const ROW_NAMES: Readonly<Record<CellRow, TextKey>> = {
  explanation: 'grid.explanation',
  intervention: 'grid.intervention',
  responsibility: 'grid.responsibility',
  matters: 'grid.matters',
  worries: 'grid.worries',
  wants: 'grid.wants',
};

const ROW_QUESTIONS: Readonly<Record<CellRow, TextKey>> = {
  explanation: 'grid.explanationAsks',
  intervention: 'grid.interventionAsks',
  responsibility: 'grid.responsibilityAsks',
  matters: 'grid.saidAsI',
  worries: 'grid.saidAsI',
  wants: 'grid.saidAsI',
};

const KINDS: Readonly<Record<ActorKind, TextKey>> = {
  child: 'grid.kindChild',
  caregiver: 'grid.kindCaregiver',
  extendedWhanau: 'grid.kindExtendedWhanau',
  supportPerson: 'grid.kindSupportPerson',
  agencyPerson: 'grid.kindAgencyPerson',
  agency: 'grid.kindAgency',
  other: 'grid.kindOther',
};

const STANDING_NAMES: Readonly<Record<Standing, TextKey>> = {
  said: 'grid.said',
  reported: 'grid.reported',
  guess: 'grid.guess',
  inRole: 'grid.inRole',
  unknown: 'grid.unknown',
};

/** A row's name: a level, or what is said as "I". */
export function rowName(t: GetText, row: CellRow): string {
  return t(ROW_NAMES[row]);
}

/** What a row asks. */
export function rowQuestion(t: GetText, row: CellRow): string {
  return t(ROW_QUESTIONS[row]);
}

export function kindName(t: GetText, kind: ActorKind): string {
  return t(KINDS[kind]);
}

export function standingName(t: GetText, standing: Standing): string {
  return t(STANDING_NAMES[standing]);
}

/** An actor's name on screen; what they are, where they have none. */
export function columnName(t: GetText, actor: Actor, aliases = showsAliases()): string {
  const name = nameOf(actor, aliases);
  if (name !== '') return name;
  const kind = kindName(t, actor.actorKind);
  const number = aliases ? numberOfActor(actor.id) : null;
  return number === null ? kind : `${kind} ${number}`;
}

/** What stands under a name: that they are there in a scenario alone, the kind, and where they work. */
export function kindAndAgency(t: GetText, actor: Actor): string {
  const { actorKind, agency } = actor;
  const imagined = isImagined(actor) ? t('grid.imagined') : '';
  return [imagined, kindName(t, actorKind), showsAliases() ? '' : agency.trim()].filter(Boolean).join(' · ');
}
