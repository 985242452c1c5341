import { cleanLine, cleanText } from '../../../shared/model/cleanText.ts';
import { newId } from '../../../shared/model/ids.ts';
import { stepTables } from '../../../shared/model/step.ts';
import { beenAt, expectedEnd, plannedEndOf, stepAfter, type Agenda } from '../../../shared/session/agenda.ts';
import { MOST_STEPS } from '../../../shared/session/limits.ts';
import type { Step } from '../../../shared/session/agendaFacts.ts';
import type { CommandInput } from '../../../shared/session/commands.ts';
import { startTimer } from '../../../shared/session/timer.ts';
import type { WorkshopChange } from '../../storage/workshopStore.ts';
import { CommandRefused, type CommandContext, type CommandOutcome, type CommandRuns } from '../commandRun.ts';
import { whyHeld } from '../gates.ts';
import { planEndOfEnquiry } from '../items/enquiry.ts';
import { findAgenda, findTimer, planTimer, putAgenda } from '../items/agenda.ts';
import type { WorkshopState } from '../workshopState.ts';
import { clearSpotlight } from './boardPatch.ts';

const noAgenda: Agenda = {
  ...{ state: 'planned', steps: [], current: null, been: [] },
  ...{ stepStartedAt: null, startedAt: null, plannedEnd: null },
};

const IDLE: CommandOutcome = { changes: [], isIdle: true };

type AgendaCommand =
  | 'useAgenda'
  | 'addStep'
  | 'changeStep'
  | 'moveStep'
  | 'removeStep'
  | 'startAgenda'
  | 'nextStep'
  | 'goToStep'
  | 'endAgenda'
  | 'landSteps';

/** The agenda: planning it, also while it runs, and going through it. */
export const agendaCommands: CommandRuns<AgendaCommand> = {
  useAgenda:
    ({ steps }) =>
    (state) => {
      if (findAgenda(state)?.state === 'running')
        throw new CommandRefused('bad-input', 'The agenda is running. End it first, or change its steps.');
      return store(state, { ...noAgenda, steps: steps.map((step) => makeStep(state, step)) });
    },
  addStep:
    ({ after, ...parts }) =>
    (state) => {
      const agenda = findAgenda(state) ?? noAgenda;
      if (agenda.steps.length >= MOST_STEPS)
        throw new CommandRefused('too-many', 'An agenda has at most 60 steps.');
      const step = makeStep(state, parts);
      const last = agenda.steps.at(-1)?.id ?? null;
      const steps = insertAfter(agenda.steps, step, after === undefined ? last : after);
      return { ...store(state, { ...agenda, steps }), result: { stepId: step.id } };
    },
  changeStep:
    ({ stepId, ...patch }) =>
    (state) => {
      const agenda = requireAgenda(state);
      const step = requireStep(agenda, stepId);
      const changed = makeStep(state, { ...step, ...withoutGaps(patch) }, stepId);
      return store(state, {
        ...agenda,
        steps: agenda.steps.map((one) => (one.id === stepId ? changed : one)),
      });
    },
  moveStep:
    ({ stepId, after }) =>
    (state) => {
      const agenda = requireAgenda(state);
      const step = requireStep(agenda, stepId);
      if (after === stepId) return IDLE;
      const others = agenda.steps.filter(({ id }) => id !== stepId);
      return store(state, { ...agenda, steps: insertAfter(others, step, after) });
    },
  removeStep:
    ({ stepId }) =>
    (state) => {
      const agenda = findAgenda(state);
      if (!agenda?.steps.some(({ id }) => id === stepId)) return IDLE;
      if (agenda.current === stepId)
        throw new CommandRefused('bad-input', 'Everybody is at this step. Go to another one first.');
      return store(state, { ...agenda, steps: agenda.steps.filter(({ id }) => id !== stepId) });
    },
  startAgenda: (_input, context) => (state) => {
    const agenda = requireAgenda(state);
    if (agenda.state === 'running') return IDLE;
    const first = stepAfter(agenda, null);
    if (!first) throw new CommandRefused('bad-input', 'The agenda has no step yet. Add one first.');
    requireLeave(state, agenda, first);
    return enter(state, begin(agenda, first, context.now), first, context);
  },
  nextStep:
    ({ from }, context) =>
    (state) => {
      const agenda = requireAgenda(state);
      // Somebody else was faster: it has gone on already.
      if (agenda.current !== from) return IDLE;
      const next = stepAfter(agenda, from);
      requireLeave(state, agenda, next);
      return next ? enter(state, agenda, next, context) : end(state, agenda);
    },
  goToStep:
    ({ stepId, from }, context) =>
    (state) => {
      const agenda = requireAgenda(state);
      const step = requireStep(agenda, stepId);
      if (agenda.current !== from || from === stepId) return IDLE;
      requireLeave(state, agenda, step);
      const running = agenda.state === 'running' ? agenda : begin(agenda, step, context.now);
      return enter(state, running, step, context);
    },
  endAgenda:
    ({ from }) =>
    (state) => {
      const agenda = requireAgenda(state);
      if (agenda.current !== from) return IDLE;
      requireLeave(state, agenda, null);
      return end(state, agenda);
    },
  landSteps:
    ({ minutes }, { now }) =>
    (state) => {
      const agenda = requireAgenda(state);
      const steps = agenda.steps.map((step) => {
        const next = minutes[step.id];
        return next === undefined || stepTables[step.kind].kept ? step : { ...step, minutes: next };
      });
      const landed = landEarlier({ ...agenda, steps }, now);
      return { changes: [...store(state, landed).changes, ...planClock(state, landed, minutes, now)] };
    },
};

/** From now on it runs, beginning with this step: that is what its end was planned by. */
function begin(agenda: Agenda, first: Step, now: number): Agenda {
  const at = agenda.steps.findIndex(({ id }) => id === first.id);
  const minutes = agenda.steps.slice(at).reduce((sum, step) => sum + step.minutes, 0);
  return { ...agenda, state: 'running', startedAt: now, plannedEnd: now + minutes * 60_000 };
}

/** Whoever lands earlier than was planned has a new plan; whoever lands later is behind the old one. */
function landEarlier(landed: Agenda, now: number): Agenda {
  const planned = plannedEndOf(landed);
  return { ...landed, plannedEnd: planned === null ? null : Math.min(planned, expectedEnd(landed, now)) };
}

type Clocked = Pick<CommandContext, 'now' | 'keepMoments'>;

/**
 * Everybody is at this step from now on; its clock starts, unless people are to be in peace. All boards that have changed since are
 * kept as they are, at a break the others too: what is done from now on can be laid beside what was before.
 */
function enter(
  state: WorkshopState,
  agenda: Agenda,
  step: Step,
  { now, keepMoments }: Clocked,
): CommandOutcome {
  const isTimed = !stepTables[step.kind].quiet && step.minutes > 0;
  const timer = isTimed ? startTimer(step.minutes, now) : null;
  const boardIds = [...state.boards.keys()];
  const name = { title: step.title, step: step.kind, ifChanged: !stepTables[step.kind].isBreak };
  return {
    afterwards: async () => void (await keepMoments(boardIds, name)),
    step: step.kind,
    changes: [
      putAgenda(state, { ...agenda, current: step.id, been: beenAt(agenda), stepStartedAt: now }),
      ...planTimer(state, timer),
      ...planEndOfEnquiry(state),
      ...(isLooking(step) ? [] : boardIds.flatMap((id) => clearSpotlight(state, id))),
    ],
  };
}

/** People look and listen: what was put on the wall before stays there. Where they write, group or rest the wall is theirs again. */
function isLooking({ kind, allows }: Step): boolean {
  return !stepTables[kind].quiet && allows.length === 0 && kind !== 'writePrivately';
}

/** The running clock goes by the new minutes of the step that everybody is at. */
function planClock(
  state: WorkshopState,
  { current, stepStartedAt }: Agenda,
  minutes: Readonly<Record<string, number>>,
  now: number,
): WorkshopChange[] {
  const next = current === null ? undefined : minutes[current];
  const timer = findTimer(state);
  if (next === undefined || stepStartedAt === null || timer?.endsAt == null) return [];
  const endsAt = stepStartedAt + next * 60_000;
  return planTimer(state, { endsAt, left: endsAt - now, total: next * 60_000 });
}

function end(state: WorkshopState, agenda: Agenda): CommandOutcome {
  const ended: Agenda = { ...agenda, state: 'ended', current: null, stepStartedAt: null };
  return { changes: [putAgenda(state, ended), ...planTimer(state, null), ...planEndOfEnquiry(state)] };
}

function store(state: WorkshopState, agenda: Agenda): CommandOutcome {
  return { changes: [putAgenda(state, agenda)] };
}

function requireAgenda(state: WorkshopState): Agenda {
  return findAgenda(state) ?? noAgenda;
}

function requireStep({ steps }: Agenda, stepId: string): Step {
  const step = steps.find(({ id }) => id === stepId);
  if (step) return step;
  throw new CommandRefused('not-found', 'The agenda has no such step any more.');
}

function requireLeave(state: WorkshopState, agenda: Agenda, target: Step | null): void {
  const held = whyHeld(state, agenda, target);
  if (held) throw new CommandRefused('held', held);
}

/** A step's words made clean; a board that is gone is no reason to lose the step. */
function makeStep(
  { boards }: WorkshopState,
  { kind, title, prompt, minutes, boardId, allows }: CommandInput<'useAgenda'>['steps'][number] | Step,
  id = newId(),
): Step {
  return {
    ...{ id, kind, minutes },
    title: cleanLine(title),
    prompt: cleanText(prompt).trim(),
    boardId: boardId !== null && boards.has(boardId) ? boardId : null,
    allows: [...new Set(allows)],
  };
}

function insertAfter(steps: readonly Step[], step: Step, after: string | null): Step[] {
  const at = after === null ? 0 : steps.findIndex(({ id }) => id === after) + 1;
  // After a step that somebody has removed meanwhile: at the end, where it is seen.
  const index = after !== null && at === 0 ? steps.length : at;
  return steps.toSpliced(index, 0, step);
}

function withoutGaps(patch: { readonly [Name in keyof Step]?: Step[Name] | undefined }): Partial<Step> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
