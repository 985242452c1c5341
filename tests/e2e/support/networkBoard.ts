import { readFileSync } from 'node:fs';
import { newId } from '../../../shared/model/ids.ts';
import type { ActorKind } from '../../../shared/model/actor.ts';
import type { CellRow } from '../../../shared/model/place.ts';
import { rankBetween } from '../../../shared/model/rank.ts';
import { addColumns, addToNetwork } from '../../../shared/operations/network.ts';
import { addPostIts } from '../../../shared/operations/postIt.ts';
import type { Program } from './program.ts';

/** A network as the example file has it; what is not needed here is left out. */
interface NetworkFile {
  readonly actors: readonly { id: string; label: string; kind: string; agency: string | null }[];
  readonly grid: readonly { actor: string; level: CellRow; text: string }[];
  readonly connecting_conversations: readonly { from: string; to: string; level: string; about: string }[];
}

const KINDS: Readonly<Record<string, ActorKind>> = {
  child: 'child',
  caregiver: 'caregiver',
  'extended-whanau': 'extendedWhanau',
  'agency-person': 'agencyPerson',
  community: 'supportPerson',
};

/** Puts the actors of an example file on the board as columns, with what they say and whom they will talk with. */
export async function fillNetwork({ board }: Program, file: string): Promise<void> {
  const {
    actors,
    grid,
    connecting_conversations: talks,
  } = JSON.parse(readFileSync(file, 'utf8')) as NetworkFile;
  const ids = new Map(actors.map(({ id }) => [id, newId()]));
  const idOf = (id: string) => ids.get(id) ?? '';
  board.run(
    addColumns(
      board.snapshot,
      actors.map(({ id, label, kind, agency }) => ({
        id: idOf(id),
        label,
        actorKind: KINDS[kind] ?? 'other',
        agency: agency ?? '',
      })),
    ),
  );
  const rank = rankBetween(null, null);
  board.run(
    addPostIts(grid.map(({ actor, level, text }) => ({ text, place: ['cell', idOf(actor), level, rank] }))),
  );
  const levels = { explanation: 'explanation', intervention: 'intervention' } as const;
  board.run(
    addToNetwork(
      'conversation',
      talks.map(({ from, to, level, about }) => ({
        from: idOf(from),
        to: idOf(to),
        level: levels[level as keyof typeof levels] ?? 'responsibility',
        about,
      })),
    ),
  );
  await board.whenSaved();
}
