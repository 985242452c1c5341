import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseExpired, type Storage } from '../../server/storage/storage.ts';
import type {
  CommandResult,
  NewGrant,
  StoredBoard,
  StoredCohort,
  StoredItem,
  StoredParticipant,
  StoredRound,
  StoredWorkshop,
  WorkshopChange,
  WorkshopStore,
} from '../../server/storage/workshopStore.ts';
import { makeEntry } from './entries.ts';

const hour = 3_600_000;

const workshop: StoredWorkshop = {
  id: 'workshop00000000',
  expiresAt: 1_800_000_000_000,
  title: 'Ngā whānau',
  purpose: null,
  minutes: 90,
  more: { care: { who: 'us' }, list: [1, null, 'x'] },
};
const second: StoredWorkshop = { ...workshop, id: 'workshop00000002', title: 'Second', expiresAt: 1000 };
const cohort: StoredCohort = { id: 'cohort0000000000', workshopId: workshop.id, title: 'North', more: {} };
const board: StoredBoard = {
  id: 'board00000000000',
  workshopId: workshop.id,
  title: 'Wall',
  template: null,
  more: { rank: 'a0' },
};
const round: StoredRound = {
  id: 'round00000000000',
  workshopId: workshop.id,
  boardId: board.id,
  more: { readers: 'room' },
};
const ada: StoredParticipant = {
  id: 'ada0000000000000',
  workshopId: workshop.id,
  role: 'participant',
  name: 'Ada',
  cohortId: cohort.id,
  visibility: 'normal',
  removed: false,
  lastSeenDay: 20_458,
  more: {},
};
const check: StoredItem = {
  id: 'check00000000000',
  workshopId: workshop.id,
  boardId: board.id,
  kind: 'check',
  participantId: null,
  more: { items: [{ id: 'x', wording: 'Whanaungatanga' }] },
};
const answer: StoredItem = {
  ...check,
  id: `${check.id}/${ada.id}`,
  kind: 'answer',
  participantId: ada.id,
  more: { note: 'Nearly' },
};
const code: NewGrant = {
  id: 'grant00000000000',
  workshopId: workshop.id,
  kind: 'code',
  participantId: null,
  expiresAt: null,
  secret: 'ABCD2345',
  keep: true,
};
const cookie: NewGrant = {
  ...code,
  id: 'grant00000000001',
  kind: 'cookie',
  participantId: ada.id,
  expiresAt: 5000,
  secret: 'cookie-secret',
  keep: false,
};
const command: CommandResult = {
  workshopId: workshop.id,
  participantId: ada.id,
  commandId: 'c1',
  result: { title: 'Done', list: [1] },
  at: 10 * hour,
};

const all: WorkshopChange[] = [
  { put: 'workshop', value: workshop },
  { put: 'cohort', value: cohort },
  { put: 'board', value: board },
  { put: 'round', value: round },
  { put: 'participant', value: ada },
  { put: 'item', value: check },
  { put: 'item', value: answer },
  { put: 'grant', value: code },
  { put: 'grant', value: cookie },
  { remember: command },
];

/** What every workshop store must do. */
export function describeWorkshopStore(name: string, open: (time: { now: number }) => Storage): void {
  describe(`${name}: workshop store`, () => {
    let storage: Storage;
    let store: WorkshopStore;
    beforeEach(() => {
      storage = open({ now: 0 });
      store = storage.workshops;
    });
    afterEach(() => storage.close());

    it('is empty at first', async () => {
      expect(await store.list()).toEqual([]);
      expect(await store.read(workshop.id)).toBeNull();
      expect(await store.workshopOfBoard(board.id)).toBeNull();
      expect(await store.workshopOfParticipant(ada.id)).toBeNull();
      expect(await store.findGrant('code', 'ABCD2345')).toBeNull();
    });

    it('gives back everything of a workshop', async () => {
      await store.write(all);
      const { secret: _code, keep: _kept, ...shownCode } = code;
      const { secret: _cookie, keep: _dropped, ...shownCookie } = cookie;
      expect(await store.read(workshop.id)).toEqual({
        workshop,
        cohorts: [cohort],
        boards: [board],
        rounds: [round],
        participants: [ada],
        items: [check, answer],
        grants: [
          { ...shownCode, kept: 'ABCD2345' },
          { ...shownCookie, kept: null },
        ],
      });
      expect(await store.workshopOfBoard(board.id)).toBe(workshop.id);
      expect(await store.workshopOfParticipant(ada.id)).toBe(workshop.id);
      expect(await store.workshopOfParticipant(board.id)).toBeNull();
    });

    it('keeps the order of first putting, and a second put replaces', async () => {
      const later = { ...cohort, id: 'aaaaaaaaaaaaaaaa', title: 'South' };
      await store.write([...all, { put: 'cohort', value: later }, { put: 'workshop', value: second }]);
      const renamed = { ...cohort, title: 'Te Tai Tokerau' };
      await store.write([
        { put: 'cohort', value: renamed },
        { put: 'workshop', value: { ...workshop, title: 'New' } },
      ]);
      expect((await store.read(workshop.id))?.cohorts).toEqual([renamed, later]);
      expect((await store.list()).map(({ title }) => title)).toEqual(['New', 'Second']);
    });

    it('makes all changes or none', async () => {
      await store.write(all);
      const orphan = { ...cohort, id: 'orphan0000000000', workshopId: 'nowhere000000000' };
      const batch = store.write([
        { put: 'workshop', value: { ...workshop, title: 'Half' } },
        { drop: 'board', id: board.id },
        { put: 'cohort', value: orphan },
      ]);
      await expect(batch).rejects.toMatchObject({ name: 'StorageError', kind: 'missing', entry: 2 });
      const contents = await store.read(workshop.id);
      expect([contents?.workshop.title, contents?.boards.length]).toEqual(['Ngā whānau', 1]);
      expect(await storage.boards.isTombstoned(board.id)).toBe(false);
    });

    it.each<[string, WorkshopChange]>([
      ['an id of another workshop', { put: 'cohort', value: { ...cohort, workshopId: second.id } }],
      [
        'an item with the id of another workshop’s',
        { put: 'item', value: { ...check, workshopId: second.id } },
      ],
      ['an item with the id of something else', { put: 'item', value: { ...check, id: board.id } }],
      ['an id of another kind', { put: 'cohort', value: { ...cohort, id: ada.id } }],
      ['a secret in use', { put: 'grant', value: { ...code, id: 'grant00000000009' } }],
      ['a grant of another workshop', { put: 'grant', value: { ...code, workshopId: second.id } }],
      ['a command answered already', { remember: { ...command, result: 'again', at: command.at + hour } }],
    ])('refuses %s', async (_, change) => {
      await store.write([...all, { put: 'workshop', value: second }]);
      const before = await store.read(workshop.id);
      await expect(store.write([change])).rejects.toMatchObject({ kind: 'conflict', entry: 0 });
      expect(await store.read(workshop.id)).toEqual(before);
      expect(await store.recall(ada.id, 'c1', command.at)).toEqual(command.result);
    });

    describe('grants', () => {
      it('are found by their kind and secret only', async () => {
        await store.write(all);
        expect(await store.findGrant('cookie', 'cookie-secret')).toEqual({
          id: cookie.id,
          workshopId: workshop.id,
          kind: 'cookie',
          participantId: ada.id,
          expiresAt: 5000,
          kept: null,
        });
        expect((await store.findGrant('code', 'ABCD2345'))?.kept).toBe('ABCD2345');
        expect(await store.findGrant('token', 'cookie-secret')).toBeNull();
        expect(await store.findGrant('code', 'abcd2345')).toBeNull();
        expect(await store.findGrant('code', '')).toBeNull();
      });

      it('open no more after a new secret, or once dropped', async () => {
        await store.write(all);
        await store.write([{ put: 'grant', value: { ...code, secret: 'WXYZ6789' } }]);
        expect(await store.findGrant('code', 'ABCD2345')).toBeNull();
        expect((await store.findGrant('code', 'WXYZ6789'))?.id).toBe(code.id);
        await store.write([{ drop: 'grant', id: code.id }]);
        expect(await store.findGrant('code', 'WXYZ6789')).toBeNull();
      });
    });

    describe('dropping', () => {
      it('takes what hangs on a participant with it', async () => {
        await store.write(all);
        await store.write([{ drop: 'participant', id: ada.id }]);
        const contents = await store.read(workshop.id);
        expect(contents?.participants).toEqual([]);
        expect(contents?.items).toEqual([check]);
        expect(contents?.grants.map(({ id }) => id)).toEqual([code.id]);
        expect(await store.findGrant('cookie', 'cookie-secret')).toBeNull();
        expect(await store.recall(ada.id, 'c1', command.at)).toBeUndefined();
      });

      it('takes an item alone, and one can be put anew', async () => {
        await store.write(all);
        await store.write([
          { drop: 'item', id: answer.id, kind: 'answer' },
          { put: 'item', value: { ...check, more: {} } },
        ]);
        expect((await store.read(workshop.id))?.items).toEqual([{ ...check, more: {} }]);
      });

      it('takes rounds, items and documents of a board with it', async () => {
        const hidden = `${board.id}~private~${round.id}~${ada.id}`;
        await store.write(all);
        await storage.boards.appendBatch([makeEntry(board.id, 'x'), makeEntry(hidden, 'x')]);
        await store.write([{ drop: 'board', id: board.id }]);
        const contents = await store.read(workshop.id);
        expect([contents?.boards, contents?.rounds, contents?.items]).toEqual([[], [], []]);
        expect(await storage.boards.list()).toEqual([]);
        await expect(storage.boards.load(board.id)).rejects.toMatchObject({ kind: 'erased' });
      });

      it('does nothing for ids that are unknown or of another kind', async () => {
        await store.write(all);
        const before = await store.read(workshop.id);
        await store.write([
          { drop: 'board', id: ada.id },
          { drop: 'participant', id: board.id },
          { drop: 'cohort', id: 'nothing' },
          { drop: 'grant', id: ada.id },
          { drop: 'item', id: board.id, kind: 'check' },
          { drop: 'round', id: check.id },
        ]);
        expect(await store.read(workshop.id)).toEqual(before);
        expect(await storage.boards.isTombstoned(ada.id)).toBe(false);
      });
    });

    describe('commands', () => {
      it('are answered again for 24 hours, to the same person only', async () => {
        await store.write(all);
        expect(await store.recall(ada.id, 'c1', command.at + 24 * hour - 1)).toEqual(command.result);
        expect(await store.recall(ada.id, 'c1', command.at + 24 * hour)).toBeUndefined();
        expect(await store.recall(ada.id, 'c2', command.at)).toBeUndefined();
        expect(await store.recall('ben0000000000000', 'c1', command.at)).toBeUndefined();
      });

      it('are forgotten after that, and the id may come again', async () => {
        const next = { ...command, commandId: 'c2', at: command.at + hour };
        await store.write([...all, { remember: next }]);
        await store.forgetOldCommands(command.at + 24 * hour);
        expect(await store.recall(ada.id, 'c1', command.at)).toBeUndefined();
        expect(await store.recall(ada.id, 'c2', next.at)).toEqual(next.result);
        const late = { ...next, at: next.at + 24 * hour, result: null };
        await store.write([{ remember: late }]);
        expect(await store.recall(ada.id, 'c2', late.at)).toBeNull();
      });
    });

    describe('erasing', () => {
      it('takes a workshop with all its boards and leaves others', async () => {
        const elsewhere = { ...board, id: 'board00000000002', workshopId: second.id };
        await store.write([...all, { put: 'workshop', value: second }, { put: 'board', value: elsewhere }]);
        await storage.boards.appendBatch([makeEntry(board.id, 'x'), makeEntry(elsewhere.id, 'y')]);
        expect(await store.wasErased('code', 'ABCD2345')).toBe(false);
        await store.delete(workshop.id, { why: 'deleted', at: 7 });
        await store.delete(workshop.id, { why: 'deleted', at: 8 });
        expect(await store.receipts()).toEqual([
          { workshopId: workshop.id, why: 'deleted', at: 7, boards: 1 },
        ]);
        expect(await store.wasErased('code', 'ABCD2345')).toBe(true);
        expect(await store.wasErased('facilitator', 'ABCD2345')).toBe(false);
        expect((await store.list()).map(({ id }) => id)).toEqual([second.id]);
        expect(await store.read(workshop.id)).toBeNull();
        expect(await store.findGrant('code', 'ABCD2345')).toBeNull();
        expect(await store.recall(ada.id, 'c1', command.at)).toBeUndefined();
        expect(await storage.boards.list()).toEqual([elsewhere.id]);
        expect(await storage.boards.isTombstoned(board.id)).toBe(true);
        expect((await store.read(second.id))?.boards).toEqual([elsewhere]);
      });

      it('finds and erases what has expired', async () => {
        await store.write([...all, { put: 'workshop', value: second }]);
        expect(await store.expired(999)).toEqual([]);
        expect(await store.expired(1000)).toEqual([second.id]);
        expect(await eraseExpired(storage, 1000)).toBe(1);
        expect(await storage.workshops.receipts()).toEqual([
          { workshopId: second.id, why: 'expired', at: 1000, boards: 0 },
        ]);
        expect((await store.list()).map(({ id }) => id)).toEqual([workshop.id]);
      });
    });

    it('makes each secret of the server once', async () => {
      const hostKey = await store.secret('hostKey');
      expect(hostKey.length).toBe(32);
      expect(await store.secret('hostKey')).toEqual(hostKey);
      expect(await store.secret('cookieKey')).not.toEqual(hostKey);
    });

    it('refuses everything once closed', async () => {
      await storage.close();
      await expect(store.list()).rejects.toMatchObject({ kind: 'closed' });
      await expect(store.write(all)).rejects.toMatchObject({ kind: 'closed' });
    });
  });
}
