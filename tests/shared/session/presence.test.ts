import { expect, test } from 'vitest';
import { packFrame, unpackFrame, type PresenceFrame } from '../../../shared/session/presence.ts';

const frame: PresenceFrame = {
  boardId: 'board',
  people: [
    { participantId: 'ada', pointer: [1.5, -2], dragging: [], typing: null },
    { participantId: 'ben', pointer: null, dragging: [], typing: null },
    { participantId: 'cat', pointer: null, dragging: [], typing: 'note' },
    { participantId: 'dot', pointer: [0, 0], dragging: [['note', 3, 4]], typing: null },
  ],
  gone: ['eve'],
};

test('a frame is unpacked as it was packed, through JSON as on the wire', () => {
  expect(unpackFrame(JSON.parse(JSON.stringify(packFrame(frame))))).toEqual(frame);
});

test('somebody who only points takes three fields', () => {
  expect(packFrame(frame)[1].map((person) => person.length)).toEqual([3, 1, 4, 5]);
});
