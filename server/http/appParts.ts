import type { Access } from '../access/createAccess.ts';
import type { GuessingClock } from '../access/guessing.ts';
import type { Lobby } from '../session/lobby.ts';
import type { Moments } from '../session/moments.ts';
import type { PrivateWriting } from '../session/private/privateWriting.ts';
import type { PretendRoom } from '../session/rehearsal/pretendRoom.ts';
import type { WorkshopRegistry } from '../session/workshopRegistry.ts';
import type { WorkshopStore } from '../storage/workshopStore.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { BoardDocuments } from './boardDocuments.ts';
import type { RoomCheck } from './roomCheck.ts';
import type { Addresses } from './createAddresses.ts';

/** Everything that the routes work on. */
export interface AppParts {
  readonly access: Access;
  readonly addresses: Addresses;
  readonly boards: BoardDocuments;
  readonly clock: GuessingClock;
  readonly isReady: () => boolean;
  readonly lobby: Lobby;
  readonly log: Logger;
  readonly metrics: () => Promise<string>;
  readonly moments: Pick<Moments, 'read'>;
  readonly privateWriting: PrivateWriting;
  readonly pretendRoom: PretendRoom;
  readonly registry: WorkshopRegistry;
  readonly roomCheck: RoomCheck;
  /** Tells everybody connected the address that others reach us by. */
  readonly announceAddress: () => void;
  readonly store: WorkshopStore;
  readonly trustProxy: boolean;
  /** Folder of the built client; null = none (tests of the API alone). */
  readonly clientFolder: string | null;
}
