import { newId } from '../../../shared/model/ids.ts';
import type { StoredWorkshop, WorkshopChange } from '../../storage/workshopStore.ts';
import { readRoundDetails, readWorkshopDetails } from '../details.ts';
import { findAgenda } from '../items/agenda.ts';
import { putItem } from '../items/itemChanges.ts';
import { planJoin } from '../joining.ts';
import { planBoard, planCohort, planWorkshop } from '../newWorkshop.ts';
import type { WorkshopState } from '../workshopState.ts';
import { PRETEND_NAMES } from './madeUp.ts';

/** A workshop to try things out in, about to be stored. */
export interface RehearsalPlan {
  readonly workshopId: string;
  readonly facilitatorToken: string;
  readonly code: string;
  /** Boards of the rehearsal by the board that they are made like. */
  readonly boards: ReadonlyMap<string, string>;
  readonly changes: readonly WorkshopChange[];
}

/** Whatever happens, nothing of a rehearsal is there after this many days. */
const keepDays = 2;

/** Whether a workshop is a rehearsal. */
export function isRehearsal({ more }: Pick<StoredWorkshop, 'more'>): boolean {
  return more['rehearsal'] === true;
}

/**
 * Plans a workshop like this one: title, groups, boards and agenda, and none of its words or people. It is a workshop
 * of its own, so that erasing it leaves nothing and touches nothing.
 */
export function planRehearsal(state: WorkshopState, now: number): RehearsalPlan {
  const [first, ...others] = [...state.boards.values()];
  const { care } = readWorkshopDetails(state.workshop);
  const told = (boardId: string | undefined) => {
    const rounds = [...state.rounds.values()].filter((round) => round.boardId === boardId);
    const { readers, names, reach, beyond } = readRoundDetails(rounds.at(-1) ?? { more: {} });
    return { readers, names, reach, beyond };
  };
  const template = first?.template === 'barriers-enablers' ? first.template : 'blank';
  const { title, purpose, minutes } = state.workshop;
  const plan = planWorkshop(
    { title, cohorts: [], purpose: purpose ?? '', minutes, care, template, keepDays, ...told(first?.id) },
    now,
  );
  const boards = new Map(first === undefined ? [] : [[first.id, plan.boardId]]);
  const more = others.flatMap((board) => {
    const made = planBoard(plan.workshopId, board.title, 'blank', now, newId(), told(board.id));
    boards.set(board.id, made.boardId);
    return made.changes;
  });
  const cohorts = [...state.cohorts.values()].map((cohort) => planCohort(plan.workshopId, cohort.title));
  return {
    ...{ workshopId: plan.workshopId, facilitatorToken: plan.facilitatorToken, code: plan.code, boards },
    changes: [
      ...plan.changes.map((change) => nameFirst(markRehearsal(change), first?.title)),
      ...cohorts,
      ...more,
      ...planSteps(state, plan.workshopId, boards),
    ],
  };
}

function markRehearsal(change: WorkshopChange): WorkshopChange {
  if (!('put' in change) || change.put !== 'workshop') return change;
  return { ...change, value: { ...change.value, more: { ...change.value.more, rehearsal: true } } };
}

function nameFirst(change: WorkshopChange, title: string | undefined): WorkshopChange {
  if (title === undefined || !('put' in change) || change.put !== 'board') return change;
  return { ...change, value: { ...change.value, title } };
}

const NOT_BEGUN = {
  state: 'planned',
  current: null,
  been: [],
  stepStartedAt: null,
  startedAt: null,
  plannedEnd: null,
};

/** The agenda as it is planned, from its beginning. */
function planSteps(
  state: WorkshopState,
  workshopId: string,
  boards: ReadonlyMap<string, string>,
): WorkshopChange[] {
  const agenda = findAgenda(state);
  if (agenda === null) return [];
  const steps = agenda.steps.map((step) => ({ ...step, boardId: boards.get(step.boardId ?? '') ?? null }));
  const more = { ...agenda, ...NOT_BEGUN, steps };
  return [putItem({ id: newId(), workshopId, boardId: '', kind: 'agenda', more })];
}

/** Forty pretend people of a rehearsal, by turns in its groups. */
export function planPretendPeople(state: WorkshopState, now: number): WorkshopChange[] {
  const cohorts = [...state.cohorts.keys()];
  return PRETEND_NAMES.flatMap((name, index) => {
    const cohortId = cohorts[index % Math.max(1, cohorts.length)] ?? null;
    const joining = { role: 'participant', visibility: 'normal', name, cohortId } as const;
    return planJoin(state, joining, false, now).changes.flatMap((change): WorkshopChange[] => {
      if (!('put' in change) || change.put !== 'participant') return [];
      return [{ ...change, value: { ...change.value, more: { pretend: true } } }];
    });
  });
}
