import { expect, test } from 'vitest';
import {
  facilitatorsDocumentId,
  parseDocumentId,
  privateDocumentId,
} from '../../../shared/model/documentId.ts';
import { newId } from '../../../shared/model/ids.ts';

const boardId = newId();
const roundId = newId();
const participantId = newId();

test('the three scopes are read back as they were made', () => {
  expect(parseDocumentId(boardId)).toEqual({ scope: 'shared', boardId });
  expect(parseDocumentId(facilitatorsDocumentId(boardId))).toEqual({ scope: 'facilitators', boardId });
  expect(parseDocumentId(privateDocumentId(boardId, roundId, participantId))).toEqual({
    scope: 'private',
    boardId,
    roundId,
    participantId,
  });
});

test.each([
  '',
  '../etc',
  `${boardId}~other`,
  `${boardId}~private~${roundId}`,
  `${boardId}~facilitators~${roundId}`,
  `${privateDocumentId(boardId, roundId, participantId)}~x`,
])('%s is no document', (id) => {
  expect(parseDocumentId(id)).toBeNull();
});
