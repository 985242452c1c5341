import { expect, test } from 'vitest';
import { facilitatorsDocumentId, privateDocumentId } from '../../../shared/model/documentId.ts';
import { admit } from '../../../server/sync/admission.ts';
import { BOARD, createFakeAdmission } from './roomFixture.ts';

const ADA = 'adaadaadaadaada1';
const FAY = 'fayfayfayfayfay1';
const ROUND = 'roundroundround1';

function admission() {
  const made = createFakeAdmission();
  made.allow(ADA);
  made.allow(FAY, 'facilitator');
  return made;
}

test.each([
  ['anybody of the workshop reads the board', ADA, BOARD, true],
  ['a facilitator reads the facilitators’ document', FAY, facilitatorsDocumentId(BOARD), true],
  ['a participant does not', ADA, facilitatorsDocumentId(BOARD), false],
  ['a writer reads what only they read', ADA, privateDocumentId(BOARD, ROUND, ADA), true],
  ['a facilitator does not', FAY, privateDocumentId(BOARD, ROUND, ADA), false],
  ['nobody reads a board that is not there', ADA, 'anotherboard1234', false],
  ['nobody reads what is no document', ADA, `${BOARD}~other`, false],
  ['nobody unknown reads anything', 'nobodynobodynobo', BOARD, false],
])('%s', (_what, participantId, documentId, expected) => {
  expect(admit(admission(), participantId, documentId).ok).toBe(expected);
});

test('somebody removed is told so, but only where they had been', () => {
  const access = admission();
  access.revoke(ADA, 'removed');
  expect(admit(access, ADA, BOARD)).toEqual({ ok: false, refused: 'removed' });
  expect(admit(access, ADA, 'anotherboard1234')).toEqual({ ok: false, refused: 'not-admitted' });
});

test('a wall never gets the facilitators’ document, and private writing ends with its round', () => {
  const access = admission();
  const grant = access.people.get(FAY);
  if (grant) access.people.set(FAY, { ...grant, visibility: 'wall' });
  expect(admit(access, FAY, facilitatorsDocumentId(BOARD)).ok).toBe(false);
  const closed = { ...access, privateRound: () => null };
  expect(admit(closed, ADA, privateDocumentId(BOARD, ROUND, ADA)).ok).toBe(false);
});
