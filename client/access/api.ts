import type { Beyond, Reach } from '../../shared/session/facts.ts';
import type { NoteCounts } from '../../shared/queries/noteCounts.ts';
import type { ToldAnswers } from '../../shared/export/toldAnswers.ts';
import type { Stem } from '../../shared/session/themingFacts.ts';
import type { BoardTemplateName } from '../../shared/templates/boardTemplates.ts';
import { request } from './request.ts';

export type BoardLine = { readonly id: string; readonly title: string; readonly template?: string };
export type CohortLine = { readonly id: string; readonly title: string };

/** What the join page shows before somebody joins. */
export type WorkshopLook = {
  readonly title: string;
  readonly cohorts: readonly CohortLine[];
  /** Who looks after the words; empty when the host said nothing. */
  readonly care: string;
  /** Who can read; empty when the host said nothing. */
  readonly readers: string;
  readonly names: 'shown' | 'hidden';
  /** Who inside may read, and what may leave the workshop: the widest of what is open for writing. */
  readonly reach: Reach;
  readonly beyond: Beyond;
  readonly catalogueDrafts: boolean;
  /** Whether people answer a question privately just now: those words have other readers. */
  readonly askedPrivately: boolean;
};

export type Joined = {
  readonly participantId: string;
  readonly role: string;
  /** Not told while one waits at the door, nor are the boards. */
  readonly workshopId?: string;
  readonly boards?: readonly BoardLine[];
  readonly waiting?: true;
};

export type WorkshopLine = {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly joinUrl: string;
  readonly boards: readonly BoardLine[];
  readonly catalogueDrafts: boolean;
  readonly people: number;
  /** ISO 8601 */
  readonly createdAt: string;
  /** When everything is erased, ISO 8601; means nothing while it is held. */
  readonly expiresAt: string;
  readonly keepDays: number;
  readonly held: boolean;
  /** A trial run with pretend people. */
  readonly rehearsal: boolean;
  readonly keeping: readonly { readonly at: string; readonly what: string }[];
};

export type NewWorkshop = {
  readonly title: string;
  readonly cohorts: readonly string[];
  readonly purpose: string;
  readonly minutes: number | null;
  readonly template: BoardTemplateName;
  readonly care: string;
  /** What writers are told before their first word. */
  readonly readers: string;
  readonly names: 'shown' | 'hidden';
  readonly reach: Reach;
  readonly beyond: Beyond;
  readonly keepDays: number;
  /** Whoever joins with the code waits until a facilitator lets them in. */
  readonly lobby: boolean;
};

export type ErasedLine = {
  readonly workshopId: string;
  readonly why: 'expired' | 'deleted';
  /** ISO 8601 */
  readonly at: string;
  readonly boards: number;
};

export type CreatedWorkshop = {
  readonly workshopId: string;
  readonly code: string;
  readonly joinUrl: string;
  readonly facilitatorUrl: string;
  readonly facilitatorToken: string;
  readonly boards: readonly BoardLine[];
};

/** What people said when they were asked whether it is right; null where fewer than five did. */
export type SharedAnswers = ToldAnswers | null;

export type SharedTheme = {
  readonly title: string;
  /** Those of the themes within it included. */
  readonly notes: number;
  readonly answers: SharedAnswers;
  readonly inner: readonly SharedTheme[];
};

/** What a board shares with people outside. */
export type SharedBoard = {
  readonly workshop: { readonly title: string; readonly care: string };
  readonly board: { readonly title: string };
  readonly distilled: readonly {
    readonly stem: Stem;
    readonly text: string;
    readonly themes: number;
    readonly notes: number;
    readonly answers: SharedAnswers;
  }[];
  readonly themes: readonly SharedTheme[];
  readonly notes: NoteCounts;
  /** When the link stops working, ms since 1970. */
  readonly until: number;
};

/** What the room check finds; times in ms since 1970, disk in bytes. */
export type RoomChecked = {
  readonly addresses: readonly { readonly url: string; readonly network: string | null }[];
  /** What links and QR codes show. */
  readonly chosen: string;
  readonly serverTime: number;
  readonly disk: { readonly free: number; readonly total: number } | null;
  readonly reached: readonly { readonly origin: string; readonly at: number; readonly clockOff: number }[];
};

/** How somebody comes in: by the code on the wall, with the password if there is one, or by a facilitator's link. */
export type Admission =
  { readonly code: string; readonly password?: string } | { readonly facilitatorToken: string };

/** What somebody at the door is told. */
export type DoorAnswer =
  | { readonly state: 'waiting' | 'turned-away'; readonly name: string }
  | {
      readonly state: 'in';
      readonly name: string;
      readonly role: string;
      readonly workshopId: string;
      readonly boards: readonly BoardLine[];
    };

export type Me = { readonly participantId: string; readonly name: string | null; readonly role: string };

const as = (participantId: string) => `?as=${encodeURIComponent(participantId)}`;

export const api = {
  exchangeHostKey: (key: string) => request<unknown>('POST', '/api/host', { key }),
  listWorkshops: async () => {
    const answer = await request<{ workshops: WorkshopLine[] }>('GET', '/api/workshops');
    return answer.workshops;
  },
  createWorkshop: (input: NewWorkshop) => request<CreatedWorkshop>('POST', '/api/workshops', input),
  changeWorkshop: (
    id: string,
    change: { title?: string; catalogueDrafts?: boolean; keepDays?: number; held?: boolean },
  ) => request<WorkshopLine>('PATCH', `/api/workshops/${id}`, change),
  rehearse: (id: string) => request<CreatedWorkshop>('POST', `/api/workshops/${id}/rehearsal`),
  openRoomCheck: () => request<RoomChecked & { secret: string }>('POST', '/api/room-check'),
  roomCheck: () => request<RoomChecked>('GET', '/api/room-check'),
  chooseAddress: (url: string) => request<RoomChecked>('PUT', '/api/room-check/address', { url }),
  hello: (secret: string) => request<unknown>('POST', '/api/hello', { secret, clock: Date.now() }),
  listErased: async () => {
    const answer = await request<{ erased: ErasedLine[] }>('GET', '/api/workshops/erased');
    return answer.erased;
  },
  deleteWorkshop: (id: string) => request<unknown>('DELETE', `/api/workshops/${id}`),
  look: (admission: Admission) => request<WorkshopLook>('POST', '/api/look', admission),
  join: (admission: Admission, person: { name?: string; cohort?: string }) =>
    request<Joined>('POST', '/api/join', { ...admission, ...person }),
  me: (participantId: string) => request<Me>('GET', `/api/me${as(participantId)}`),
  door: (participantId: string, waitSeconds: number) =>
    request<DoorAnswer>('GET', `/api/lobby${as(participantId)}&wait=${waitSeconds}`),
  mendNameAtDoor: (participantId: string, name: string) =>
    request<DoorAnswer>('PATCH', `/api/lobby${as(participantId)}`, { name }),
  goAway: (participantId: string) => request<unknown>('DELETE', `/api/lobby${as(participantId)}`),
  showDevice: (participantId: string) =>
    request<{ url: string; seconds: number }>('POST', `/api/devices${as(participantId)}`),
  joinDevice: (secret: string) =>
    request<Joined & { name: string; title: string }>('POST', '/api/device', { secret }),
  joinOnBehalf: (participantId: string, name: string) =>
    request<Joined>('POST', `/api/behalf${as(participantId)}`, { name }),
  leave: (participantId: string) => request<unknown>('POST', `/api/leave${as(participantId)}`),
  shared: (secret: string) => request<SharedBoard>('POST', '/api/shared', undefined, secret),
  wall: (participantId: string) => request<Joined>('POST', `/api/wall${as(participantId)}`),
};
