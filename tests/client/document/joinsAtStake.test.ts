import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addRecord, writeField } from '../../../shared/document/writeRecord.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { Place } from '../../../shared/model/place.ts';
import { stackPostIts } from '../../../shared/operations/stack.ts';
import { groupPostIts } from '../../../shared/operations/theme.ts';
import { aNote, aTheme } from '../../support/records.ts';
import { FakeServer } from './fakeServer.ts';
import { openTestBoard, type TestBoard } from './openTestBoard.ts';

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] }),
);
afterEach(() => void vi.useRealTimers());

const PUSHED: Place = ['board', 900, 900, 'a0'];
const HIGH = 0xffff_fff0;

/** Ada's page, and what others do: their changes win over hers where neither knew of the other. */
class Room {
  private constructor(
    readonly server: FakeServer,
    readonly ada: TestBoard,
    readonly ids: readonly string[],
    /** A theme that is there already. */
    readonly theirs: string,
  ) {}

  static async open(): Promise<Room> {
    const server = new FakeServer();
    const { doc } = server;
    doc.clientID = HIGH;
    server.clientIds = () => 7;
    const notes = [aNote(), aNote(), aNote()];
    const theme = aTheme({ place: ['board', 5000, 0, 'a0'] });
    doc.transact(() => {
      for (const note of notes) addRecord(doc, 'postIt', note);
      addRecord(doc, 'theme', theme);
    });
    const ada = await openTestBoard(server);
    server.settle();
    return new Room(
      server,
      ada,
      notes.map(({ id }) => id),
      theme.id,
    );
  }

  /** Others change a field of a record. */
  others(kind: 'postIt' | 'theme', id: string, field: string, value: Place | boolean): void {
    this.server.change((doc) => writeField(doc, kind, id, field, value));
  }

  group(): string {
    const id = newId();
    expect(this.ada.board.run(groupPostIts(this.ids, { id })).ok).toBe(true);
    return id;
  }

  async back(): Promise<void> {
    this.ada.link().connect();
    await this.settle();
  }

  async settle(): Promise<void> {
    this.server.settle();
    // What is written anew comes after the transaction that made it necessary.
    await Promise.resolve();
    this.server.settle();
  }

  /** What holds each note: the same here and on the server. */
  holders(): unknown[] {
    const of = ({ postIt }: FakeServer['snapshot']) =>
      this.ids.map((id) => {
        const place = postIt.get(id)?.place;
        return place?.[0] === 'theme' || place?.[0] === 'stack' ? place[1] : place;
      });
    expect(of(this.ada.board.snapshot)).toEqual(of(this.server.snapshot));
    return of(this.server.snapshot);
  }
}

describe('notes that were grouped here without knowing what others did', () => {
  it('stay in the group that was made offline when others only pushed them aside', async () => {
    const room = await Room.open();
    room.ada.link().drop();
    const theme = room.group();
    room.others('postIt', room.ids[1] ?? '', 'place', PUSHED);
    await room.back();
    expect(room.holders()).toEqual([theme, theme, theme]);
    expect(room.ada.board.status).toMatchObject({ state: 'saved', unsaved: 0 });
    room.ada.board.undo();
    await room.settle();
    expect(room.holders()).not.toContain(theme);
  });

  it('stay in it when it was still under way', async () => {
    const room = await Room.open();
    const theme = room.group();
    room.others('postIt', room.ids[0] ?? '', 'place', PUSHED);
    await room.settle();
    expect(room.holders()).toEqual([theme, theme, theme]);
  });

  it('stay on the stack', async () => {
    const room = await Room.open();
    room.ada.link().drop();
    expect(room.ada.board.run(stackPostIts(room.ada.board.snapshot, room.ids)).ok).toBe(true);
    room.others('postIt', room.ids[2] ?? '', 'place', PUSHED);
    await room.back();
    expect(room.holders().slice(1)).toEqual([room.ids[0], room.ids[0]]);
  });

  it('go where others grouped them', async () => {
    const room = await Room.open();
    room.ada.link().drop();
    const theme = room.group();
    room.others('postIt', room.ids[1] ?? '', 'place', ['theme', room.theirs, 'a0']);
    await room.back();
    expect(room.holders()).toEqual([theme, room.theirs, theme]);
  });

  it('stay out when somebody who saw the group takes them out', async () => {
    const room = await Room.open();
    room.ada.link().drop();
    const theme = room.group();
    await room.back();
    room.others('postIt', room.ids[1] ?? '', 'place', PUSHED);
    await room.settle();
    expect(room.holders()).toEqual([theme, PUSHED, theme]);
  });

  it('lie on the ground when the group is gone, or the note in the bin', async () => {
    const room = await Room.open();
    const theme = room.group();
    await room.settle();
    room.ada.link().drop();
    room.ada.board.undo();
    room.ada.board.redo();
    room.others('theme', theme, 'deleted', true);
    room.others('postIt', room.ids[1] ?? '', 'place', PUSHED);
    await room.back();
    const places = room.holders();
    expect(room.server.snapshot.theme.get(theme)?.deleted).toBe(true);
    expect(places[1]).toEqual(PUSHED);
  });
});
