import type { StepKind } from '../../shared/model/step.ts';
import type { CommandInput, CommandName, CommandProblem } from '../../shared/session/commands.ts';
import type { WorkshopChange } from '../storage/workshopStore.ts';
import type { BoardTemplateName } from '../../shared/templates/boardTemplates.ts';
import type { AwaySince } from './awaySince.ts';
import type { AddCopies } from './copies.ts';
import type { Plan, WriteTogether } from './workshopRegistry.ts';
import type { ReadBoard } from './keepWordings.ts';
import type { MomentName, ReadMoment } from './moments.ts';
import type { PrivateWriting } from './private/privateWriting.ts';
import type { WorkshopState } from './workshopState.ts';

/** Who gives a command, and when. */
export interface CommandContext {
  readonly participantId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether this workshop has that board. */
  isBoardHere(boardId: string): boolean;
  /** Puts what a template holds on a new board's document; to be awaited before the board is known. */
  furnish(boardId: string, template: BoardTemplateName): Promise<void>;
  /** Undoes what somebody did on a board; gives how many changes were taken back. */
  takeBack(boardId: string, participantId: string, milliseconds: number, byId: string): Promise<number>;
  /** The workshop as it is now; what is planned sees it again, in its turn. */
  state(): WorkshopState;
  /** Reads a board of this server as it is now; whether it is the workshop's own is for the command to ask. */
  readonly readBoard: ReadBoard;
  /** Who made the records of a board, by id; null = the server. */
  makersOf(boardId: string): Promise<ReadonlyMap<string, string | null>>;
  readonly addCopies: AddCopies;
  readonly privateWriting: PrivateWriting;
  /** Erases all documents of a board. */
  eraseBoard(boardId: string): Promise<void>;
  /** Takes the words of what lies in a board's bin away for good. */
  eraseWords(boardId: string, ids: readonly string[]): Promise<void>;
  /** Changes the tables before the command's own plan; for what has to be known before documents are. */
  change<Result>(plan: (state: WorkshopState) => Plan<Result>): Promise<Result>;
  /** Keeps boards as they are now; gives the ids of what was kept. */
  keepMoments(boardIds: readonly string[], name: MomentName): Promise<string[]>;
  /** What a moment of this workshop holds; null when there is no such moment. */
  readMoment(momentId: string): Promise<ReadMoment | null>;
  /** Erases a moment of this workshop. */
  dropMoment(momentId: string): Promise<void>;
  /** Covers the names of this workshop wherever they stand. */
  coverNames(firstBoardId?: string): Promise<void>;
  /** Since when somebody has no connection; null while they have one. */
  readonly awaySince: AwaySince;
  /** Takes down how the frozen themes of a board are worded. */
  keepWordings(boardId: string): Promise<void>;
}

/** A command that cannot be done; `detail` says how to mend it. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly problem: CommandProblem;
  readonly detail: string;

  constructor(problem: CommandProblem, detail: string) {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}

/** What is stored when a command is done, and what its sender is told. */
export interface CommandOutcome {
  readonly changes: readonly WorkshopChange[];
  readonly result?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Stores the changes, and that the command was done, together with something else. */
  readonly write?: WriteTogether;
  /** The kind of step that everybody is at from now on, for the log of powers. */
  readonly step?: StepKind;
  /** Nothing was done: somebody else had done it, or it was so already. */
  readonly isIdle?: boolean;
  /** What follows from it, once it is stored and before its sender is told. */
  readonly afterwards?: () => Promise<void>;
}

/** Turns a command into a change of the newest state. Rights are asked before; whether it fits is asked here. */
export type PlanCommand = (state: WorkshopState) => CommandOutcome;

/** One kind of command: what has to be done outside the tables first, then the plan. Refuses by throwing. */
export type CommandRun<Name extends CommandName> = (
  input: CommandInput<Name>,
  context: CommandContext,
) => PlanCommand | Promise<PlanCommand>;

/** The commands of one facility. */
export type CommandRuns<Name extends CommandName> = { readonly [N in Name]: CommandRun<N> };

/** A title that has words in it. */
export function requireTitle(title: string): string {
  if (title !== '') return title;
  throw new CommandRefused('bad-input', 'A title needs at least one letter.');
}
