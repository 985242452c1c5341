import * as Y from 'yjs';
import { recordMap } from '../../../shared/document/roots.ts';
import { set } from '../person.ts';
import { raw, rawUpdate } from '../rawUpdate.ts';
import { bytes, own, ownValue, place, rawNote, type Attack } from './attack.ts';
import { fieldItem, firstLetter, idOf, itemOf, rangeOf, recordItem } from './items.ts';
import { IDS } from './scene.ts';

/** Rows 32 to 47: what others may not do. */
export const RIGHTS: readonly Attack[] = [
  bytes(
    32,
    "a new note with another's name as author",
    (scene) => own(scene, rawNote(scene, IDS.fresh, { author: raw.value('victim') })),
    ['unknown-field'],
  ),
  bytes(
    33,
    "an author for one's own note",
    (scene) =>
      own(scene, [
        { parent: idOf(recordItem(scene, IDS.ownNote)), key: 'author', content: raw.value('attacker') },
      ]),
    ['unknown-field'],
  ),
  bytes(
    33,
    "an author for another's note",
    (scene) =>
      own(scene, [
        { parent: idOf(recordItem(scene, IDS.victimNote)), key: 'author', content: raw.value('attacker') },
      ]),
    ['unknown-field'],
  ),
  bytes(
    34,
    'a new note without its colour',
    (scene) => own(scene, rawNote(scene, IDS.fresh, { color: null })),
    ['incomplete'],
  ),
  bytes(34, 'a new note without its text', (scene) => own(scene, rawNote(scene, IDS.fresh, { text: null })), [
    'incomplete',
  ]),
  bytes(34, 'a new note without anything', (scene) => own(scene, rawNote(scene, IDS.fresh).slice(0, 1)), [
    'incomplete',
  ]),
  bytes(
    34,
    'a new note that loses its colour at once',
    (scene) => {
      const note = rawNote(scene, IDS.fresh);
      const at = note.findIndex(({ key }) => key === 'color');
      return own(scene, note, [[scene.client, scene.clock + at, 1]]);
    },
    ['hard-delete'],
  ),
  bytes(
    34,
    'a new note that loses its text at once',
    (scene) => {
      const note = rawNote(scene, IDS.fresh);
      const at = note.findIndex(({ key }) => key === 'text');
      return own(scene, note, [[scene.client, scene.clock + at, 1]]);
    },
    ['hard-delete'],
  ),
  bytes(
    34,
    'a new note with its colour deleted from the start',
    (scene) => own(scene, rawNote(scene, IDS.fresh, { color: raw.deleted(1) })),
    ['hard-delete'],
  ),
  bytes(35, 'the id of a binned note', (scene) => own(scene, rawNote(scene, IDS.deletedNote)), ['id-taken']),
  bytes(
    35,
    'the id of a purged note',
    (scene) => {
      scene.room.recordOwners.set(`postIt/${IDS.fresh}`, 'victim');
      return own(scene, rawNote(scene, IDS.fresh));
    },
    ['id-taken'],
  ),
  bytes(35, 'the id of a lane for a note', (scene) => own(scene, rawNote(scene, IDS.lane)), ['id-taken']),
  bytes(
    35,
    'the id of a lane of the server for a note',
    (scene) => {
      scene.room.recordOwners.delete(`lane/${IDS.lane}`);
      return own(scene, rawNote(scene, IDS.lane));
    },
    ['id-taken'],
  ),
  bytes(
    35,
    'one id for a note and a lane',
    (scene) =>
      own(scene, [...rawNote(scene, IDS.fresh), { parent: 'lane', key: IDS.fresh, content: raw.map() }]),
    ['id-taken'],
  ),
  bytes(
    35,
    'one id twice',
    (scene) =>
      own(scene, [...rawNote(scene, IDS.fresh), { parent: 'postIt', key: IDS.fresh, content: raw.map() }]),
    ['id-taken'],
  ),
  bytes(
    36,
    "a deletion of another's note",
    (scene) => own(scene, [], [rangeOf(recordItem(scene, IDS.victimNote))]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "a deletion of one's own note",
    (scene) => own(scene, [], [rangeOf(recordItem(scene, IDS.ownNote))]),
    ['hard-delete'],
  ),
  bytes(
    36,
    'a deletion of all the victim ever wrote',
    (scene) =>
      own(scene, [], [[scene.victim.client, 0, Y.getState(scene.room.doc.store, scene.victim.client)]]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "another's note overwritten",
    (scene) =>
      own(
        scene,
        [{ origin: idOf(recordItem(scene, IDS.victimNote)), content: raw.map() }],
        [rangeOf(recordItem(scene, IDS.victimNote))],
      ),
    ['id-taken'],
  ),
  bytes(
    36,
    "another's note overwritten without origin",
    (scene) => own(scene, rawNote(scene, IDS.victimNote)),
    ['id-taken'],
  ),
  bytes(
    36,
    "another's note overwritten with a dead item",
    (scene) => own(scene, [{ origin: idOf(recordItem(scene, IDS.victimNote)), content: raw.deleted(1) }]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "a field of another's note emptied",
    (scene) => own(scene, [], [rangeOf(fieldItem(scene, IDS.victimNote, 'place'))]),
    ['hard-delete'],
  ),
  bytes(
    36,
    "a field of another's note replaced by a dead item",
    (scene) =>
      own(scene, [{ origin: idOf(fieldItem(scene, IDS.victimNote, 'place')), content: raw.deleted(1) }]),
    ['hard-delete'],
  ),
  bytes(
    36,
    'a field emptied beside a replacement that loses',
    (scene) => {
      scene.victim.do(set('postIt', IDS.victimNote, 'color', 'rose'));
      const newest = fieldItem(scene, IDS.victimNote, 'color');
      const older = newest.left;
      // Behind the newest itself it would be a lawful replacement.
      if (!older) return own(scene, [], [rangeOf(newest)]);
      return own(scene, [{ origin: idOf(older), content: raw.value('blue') }], [rangeOf(newest)]);
    },
    ['hard-delete'],
  ),
  bytes(
    36,
    "a text of one's own replaced",
    (scene) => {
      const text = fieldItem(scene, IDS.ownNote, 'text');
      return own(scene, [{ origin: idOf(text), content: raw.text() }], [rangeOf(text)]);
    },
    ['immutable'],
  ),
  bytes(
    36,
    "another's text replaced without origin",
    (scene) =>
      own(scene, [{ parent: idOf(recordItem(scene, IDS.victimNote)), key: 'text', content: raw.text() }]),
    ['immutable'],
  ),
  bytes(36, 'a text deleted', (scene) => own(scene, [], [rangeOf(fieldItem(scene, IDS.ownNote, 'text'))]), [
    'hard-delete',
  ]),
  bytes(
    36,
    'a text that becomes a value',
    (scene) => own(scene, [{ origin: idOf(fieldItem(scene, IDS.ownNote, 'text')), content: raw.value('x') }]),
    ['bad-value'],
  ),
  bytes(36, 'the round of a note changed', ownValue('round', raw.value(IDS.lane)), ['immutable']),
  bytes(
    37,
    "all words of another's note deleted",
    (scene) => own(scene, [], [rangeOf(firstLetter(scene, IDS.victimNote))]),
    ['not-author'],
  ),
  bytes(
    37,
    "words put into another's note",
    (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.victimNote)), content: raw.string('x') }]),
    ['not-author'],
  ),
  bytes(
    37,
    "words put at the start of another's note",
    (scene) => own(scene, [{ right: idOf(firstLetter(scene, IDS.victimNote)), content: raw.string('x') }]),
    ['not-author'],
  ),
  bytes(
    37,
    "words put into another's note by its text",
    (scene) =>
      own(scene, [{ parent: idOf(fieldItem(scene, IDS.victimNote, 'text')), content: raw.string('x') }]),
    ['not-author'],
  ),
  bytes(
    37,
    "another's note binned",
    (scene) => {
      const newest = fieldItem(scene, IDS.victimNote, 'deleted');
      return own(scene, [{ origin: idOf(newest), content: raw.value(true) }], [rangeOf(newest)]);
    },
    ['not-author'],
  ),
  bytes(
    38,
    'a locked note moved',
    (scene) => {
      const newest = fieldItem(scene, IDS.lockedNote, 'place');
      return own(scene, [{ origin: idOf(newest), content: place(5) }], [rangeOf(newest)]);
    },
    ['locked'],
  ),
  bytes(
    38,
    "a locked note's text changed",
    (scene) => own(scene, [{ origin: idOf(firstLetter(scene, IDS.lockedNote)), content: raw.string('x') }]),
    ['locked'],
  ),
  bytes(
    38,
    "a locked note's words deleted",
    (scene) => own(scene, [], [rangeOf(firstLetter(scene, IDS.lockedNote))]),
    ['locked'],
  ),
  bytes(
    38,
    'a lane renamed by a participant',
    (scene) => {
      const lane = recordMap(scene.room.doc, 'lane', IDS.lane);
      const newest = lane && itemOf(lane, 'title');
      return own(scene, newest ? [{ origin: idOf(newest), content: raw.value('x') }] : []);
    },
    ['not-facilitator'],
  ),
  bytes(
    41,
    'a new note in a step without notes',
    (scene) => {
      scene.room.steps = new Set(['move']);
      return own(scene, rawNote(scene, IDS.fresh));
    },
    ['step'],
  ),
  bytes(
    41,
    'a new note in a frozen layer',
    (scene) => {
      scene.room.frozen.add(`postIt/${IDS.fresh}`);
      return own(scene, rawNote(scene, IDS.fresh));
    },
    ['frozen'],
  ),
  bytes(
    42,
    "the victim's client id",
    (scene) => {
      const clock = Y.getState(scene.room.doc.store, scene.victim.client);
      return rawUpdate([{ client: scene.victim.client, clock, structs: [{ content: raw.filler(1) }] }]);
    },
    ['foreign-client'],
  ),
  bytes(
    42,
    "the room's client id",
    ({ room }) => rawUpdate([{ client: room.doc.clientID, clock: 0, structs: [{ content: raw.filler(1) }] }]),
    ['foreign-client'],
  ),
  bytes(
    42,
    'a client id kept for the server',
    ({ room }) => {
      room.clientOwners.set(555, 'server');
      return rawUpdate([{ client: 555, clock: 0, structs: [{ content: raw.filler(1) }] }]);
    },
    ['foreign-client'],
  ),
  bytes(
    42,
    'a client id with content and without an owner',
    (scene) => {
      scene.room.clientOwners.delete(scene.facilitator.client);
      const clock = Y.getState(scene.room.doc.store, scene.facilitator.client);
      return rawUpdate([{ client: scene.facilitator.client, clock, structs: [{ content: raw.filler(1) }] }]);
    },
    ['foreign-client'],
  ),
  bytes(
    43,
    'the 501st client id of a day',
    ({ room }) => {
      room.clientsPerDay = 1;
      return rawUpdate([{ client: 9999, clock: 0, structs: [{ content: raw.filler(1) }] }]);
    },
    ['too-many-clients'],
  ),
  {
    row: 44,
    name: "an observer's note",
    reasons: ['observer'],
    sender: 'observer',
    make: (scene) =>
      rawUpdate([
        {
          client: scene.observer.client,
          clock: 0,
          structs: rawNote({ ...scene, client: scene.observer.client, clock: 0 }, IDS.fresh),
        },
      ]),
  },
  {
    row: 44,
    name: "an observer's deletion",
    reasons: ['observer'],
    sender: 'observer',
    make: (scene) => own(scene, [], [rangeOf(firstLetter(scene, IDS.victimNote))]),
  },
  {
    row: 44,
    name: "an observer under another's id",
    reasons: ['observer'],
    sender: 'observer',
    make: (scene) => own(scene, [{ content: raw.filler(1) }]),
  },
  bytes(
    47,
    'a lawful move and a note that is not complete',
    (scene) => {
      const newest = fieldItem(scene, IDS.victimNote, 'place');
      const note = rawNote({ ...scene, clock: scene.clock + 1 }, IDS.fresh, { size: null });
      return own(scene, [{ origin: idOf(newest), content: place(99) }, ...note], [rangeOf(newest)]);
    },
    ['incomplete'],
  ),
  bytes(
    47,
    "a lawful move and a deletion of another's note",
    (scene) => {
      const newest = fieldItem(scene, IDS.victimNote, 'place');
      return own(
        scene,
        [{ origin: idOf(newest), content: place(99) }],
        [rangeOf(newest), rangeOf(recordItem(scene, IDS.victimOther))],
      );
    },
    ['hard-delete'],
  ),
];
