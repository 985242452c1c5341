import { expect, test } from 'vitest';
import { parseValue } from '../../../shared/model/field.ts';
import { newId } from '../../../shared/model/ids.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { completeRecord, parseFields } from '../../../shared/model/recordTable.ts';
import { RECORD_KINDS, tableOf } from '../../../shared/model/tables.ts';

test('a new record has every field of its table', () => {
  for (const kind of RECORD_KINDS) {
    const record = completeRecord(tableOf(kind), newId(), {});
    expect(Object.keys(record).sort()).toEqual([...Object.keys(tableOf(kind).fields), 'id'].sort());
  }
});

test('every default is a valid value of its field', () => {
  for (const kind of RECORD_KINDS) {
    for (const [name, field] of Object.entries(tableOf(kind).fields)) {
      if (field.type === 'text' || field.type === 'reference' || field.type === 'override') continue;
      expect(parseValue(field, field.default), `${kind}.${name}`).toEqual({ ok: true, value: field.default });
    }
  }
});

test('no table has an author field: who wrote something is the server’s to say', () => {
  for (const kind of RECORD_KINDS) expect(Object.keys(tableOf(kind).fields)).not.toContain('author');
});

test.each([
  [{ author: newId() }, 'author', 'unknown-field'],
  [{ __proto__x: 1 }, '__proto__x', 'unknown-field'],
  [{ constructor: 1 }, 'constructor', 'unknown-field'],
  [{ color: 'pink' }, 'color', 'bad-value'],
  [{ deleted: 'yes' }, 'deleted', 'bad-value'],
  [{ sourceCode: 'x'.repeat(61) }, 'sourceCode', 'too-long'],
  [{ place: ['board', Number.POSITIVE_INFINITY, 0, 'a0'] }, 'place', 'bad-value'],
  [{ lane: 'nowhere' }, 'lane', 'bad-value'],
])('%j is refused with field and reason', (input, field, reason) => {
  expect(parseFields(postItTable, input)).toEqual({ ok: false, reason: { field, reason } });
});

test('a field of another prototype is not a field', () => {
  expect(parseFields(postItTable, JSON.parse('{"__proto__": {"isAdmin": true}}')).ok).toBe(false);
});

test('a place is only taken from the parents that the table allows', () => {
  const lane = tableOf('lane').fields['place'];
  expect(lane && parseValue(lane, ['lane', 0, 0, 'a0']).ok).toBe(false);
});
