import { expect, test } from 'vitest';
import { laneTable } from '../../../shared/model/lane.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import {
  actorOf,
  OPEN_TARGET,
  OWN_TARGET,
  whyNotCreate,
  whyNotWrite,
} from '../../../shared/permissions/can.ts';

const facilitator = actorOf('f', 'facilitator');
const participant = actorOf('p', 'participant');
const observer = actorOf('o', 'observer');
const sharing = actorOf('p', 'participant', true);

test('an observer may write nothing', () => {
  expect(whyNotCreate(observer, postItTable)).toBe('observer');
  for (const field of Object.keys(postItTable.fields)) {
    expect(whyNotWrite(observer, postItTable, field, OWN_TARGET)).toBe('observer');
  }
});

test('a participant moves and colours everybody’s notes', () => {
  for (const field of ['place', 'color', 'size', 'lane', 'done']) {
    expect(whyNotWrite(participant, postItTable, field, OPEN_TARGET)).toBeNull();
  }
});

test('text, bin and source belong to the writer and to facilitators', () => {
  for (const field of ['text', 'deleted', 'source', 'sourceCode', 'cohort']) {
    expect(whyNotWrite(participant, postItTable, field, OPEN_TARGET)).toBe('not-author');
    expect(whyNotWrite(participant, postItTable, field, OWN_TARGET)).toBeNull();
    expect(whyNotWrite(facilitator, postItTable, field, OPEN_TARGET)).toBeNull();
  }
});

test('a board setting opens text to all, and only text', () => {
  expect(whyNotWrite(sharing, postItTable, 'text', OPEN_TARGET)).toBeNull();
  expect(whyNotWrite(sharing, postItTable, 'deleted', OPEN_TARGET)).toBe('not-author');
});

test('the round of a note never changes, whoever asks', () => {
  expect(whyNotWrite(facilitator, postItTable, 'round', OWN_TARGET)).toBe('immutable');
});

test('locked: nothing for participants, all for facilitators; frozen: nothing for anybody', () => {
  const locked = { mine: true, locked: true, frozen: false };
  const frozen = { mine: true, locked: false, frozen: true };
  expect(whyNotWrite(participant, postItTable, 'place', locked)).toBe('locked');
  expect(whyNotWrite(facilitator, postItTable, 'place', locked)).toBeNull();
  expect(whyNotWrite(participant, postItTable, 'place', frozen)).toBe('frozen');
  expect(whyNotWrite(facilitator, postItTable, 'place', frozen)).toBe('frozen');
});

test('a step that allows only writing stops a participant’s moves, not a facilitator’s', () => {
  const writing = new Set(['addPostIts', 'writeText'] as const);
  const during = { ...participant, stepAllows: writing };
  expect(whyNotWrite(during, postItTable, 'place', OPEN_TARGET)).toBe('step');
  expect(whyNotWrite(during, postItTable, 'text', OWN_TARGET)).toBeNull();
  expect(whyNotWrite({ ...facilitator, stepAllows: writing }, postItTable, 'place', OPEN_TARGET)).toBeNull();
});

test('lanes are the facilitators’', () => {
  expect(whyNotCreate(participant, laneTable)).toBe('not-facilitator');
  expect(whyNotCreate(facilitator, laneTable)).toBeNull();
  expect(whyNotWrite(participant, laneTable, 'title', OWN_TARGET)).toBe('not-facilitator');
});

test('a field that no table knows is refused', () => {
  expect(whyNotWrite(facilitator, postItTable, 'author', OWN_TARGET)).toBe('unknown-field');
  expect(whyNotWrite(facilitator, postItTable, 'toString', OWN_TARGET)).toBe('unknown-field');
});
