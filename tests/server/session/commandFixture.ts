import { newId } from '../../../shared/model/ids.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import type { CommandAnswer, CommandInput, CommandName } from '../../../shared/session/commands.ts';
import type { FactItems } from '../../../shared/session/facts.ts';
import { createGrants } from '../../../server/access/grants.ts';
import { createCommandDesk } from '../../../server/session/commandDesk.ts';
import { createMoments } from '../../../server/session/moments.ts';
import type { PrivateWords } from '../../../shared/export/planReveal.ts';
import type { CopiedRecord } from '../../../server/session/copies.ts';
import type { PrivateWriting } from '../../../server/session/private/privateWriting.ts';
import type { WrittenTogether } from '../../../server/storage/boardStore.ts';
import type { ReadBoard } from '../../../server/session/keepWordings.ts';
import { viewFacts } from '../../../server/session/viewFacts.ts';
import { createTestWorkshop } from './workshopStates.ts';

/** Somebody of the test workshop. */
export interface Person {
  readonly id: string;
  command<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    commandId?: string,
  ): Promise<CommandAnswer>;
  facts(): FactItems;
}

/** A desk over a workshop in memory, whose boards are what the test says they are. */
export async function createTestDesk() {
  const time = { now: 1000 };
  const now = () => time.now;
  /** Who is away, and since when. */
  const away = new Map<string, number>();
  const awaySince = (id: string) => away.get(id) ?? null;
  const workshop = await createTestWorkshop(now);
  const { registry, storage, state } = workshop;
  const erased: (readonly [string, readonly string[]])[] = [];
  const snapshots = new Map<string, BoardSnapshot>();
  const grants = createGrants(registry, now);
  const logged: unknown[] = [];
  const note = (...what: unknown[]) => void logged.push(what);
  const privateWords = new Map<string, PrivateWords[]>();
  const revealed: { readonly notes: readonly CopiedRecord[]; readonly together: WrittenTogether }[] = [];
  const privateWriting: PrivateWriting = {
    read: async (_boardId, roundId) => privateWords.get(roundId) ?? [],
    list: async () => [],
    async reveal(boardId, plan, together) {
      await storage.workshops.write(together.changes);
      revealed.push({ notes: plan(snapshots.get(boardId) ?? EMPTY_SNAPSHOT), together });
    },
    endErased: async () => {},
    erase: async (_boardId, roundId) => void privateWords.delete(roundId),
    remove: (_boardId, _noteIds, changes) => storage.workshops.write(changes),
    forget: async () => {},
    removeCopies: async () => {},
  };
  const readBoard: ReadBoard = async (boardId, read) => read(snapshots.get(boardId) ?? EMPTY_SNAPSHOT);
  const moments = createMoments(registry, storage.boards, readBoard);
  const desk = createCommandDesk({
    ...{ grants, moments, registry, now, awaySince, store: storage.workshops },
    coverNames: async () => {},
    boards: {
      furnish: async () => {},
      takeBack: async () => 0,
      readBoard,
      makersOf: async () => new Map(),
      addCopies: async () => 0,
      eraseBoard: async () => {},
      privateWriting,
      eraseWords: async (...what) => void erased.push(what),
    },
    log: { debug: note, info: note, warn: note, error: note },
  });

  function personOf(id: string): Person {
    return {
      id,
      command: (name, input, commandId = newId()) => desk(id, { id: commandId, name, input }),
      facts() {
        const { role = 'observer', visibility = 'wall' } = state.participants.get(id) ?? {};
        const source = {
          ...{ state, origin: 'http://hall', authors: new Map() },
          isHere: (who: string) => !away.has(who),
          awaySince,
          brokenOut: () => [],
        };
        return viewFacts(source, { participantId: id, role, visibility });
      },
    };
  }

  return {
    ...workshop,
    time,
    away,
    moments,
    snapshots,
    erased,
    personOf,
    privateWords,
    revealed,
    privateWriting,
    logged,
    facilitator: personOf(await workshop.join({ role: 'facilitator' })),
    second: personOf(await workshop.join({ role: 'facilitator' })),
    ada: personOf(await workshop.join({ name: 'Ada' })),
    ben: personOf(await workshop.join({ name: 'Ben' })),
    observer: personOf(await workshop.join({ role: 'observer' })),
    wall: personOf(await workshop.join({ role: 'observer', visibility: 'wall' })),
    newPerson: async () => personOf(await workshop.join()),
  };
}

/** The one fact of a collection. */
export function onlyOf<Fact>(facts: Readonly<Record<string, Fact>>): Fact {
  const [only, ...others] = Object.values(facts);
  if (only === undefined || others.length > 0)
    throw new Error(`there are ${others.length + 1} facts, or none`);
  return only;
}

/** What a command gave, which must have been done. */
export function resultOf(answer: CommandAnswer): Readonly<Record<string, unknown>> {
  if (!answer.ok) throw new Error(`${answer.problem}: ${answer.detail}`);
  return answer.result ?? {};
}

/** A board that holds these themes, id to title. */
export function withThemes(titles: Readonly<Record<string, string>>): BoardSnapshot {
  const themes = Object.entries(titles).map(([id, title]) => [id, { id, title, deleted: false }] as const);
  return { ...EMPTY_SNAPSHOT, theme: new Map(themes) } as unknown as BoardSnapshot;
}
