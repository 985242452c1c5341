import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../shared/document/project.ts';
import { readRecord } from '../../../shared/document/readRecord.ts';
import { createBoardDoc } from '../../../shared/document/roots.ts';
import { newId } from '../../../shared/model/ids.ts';
import type { OperationCall } from '../../../shared/operations/operation.ts';
import { addPostIts, binPostIts, colorPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import { addImagined } from '../../../shared/operations/scenario.ts';
import { readyOperation } from '../../../shared/operations/registry.ts';
import type { Clock } from '../../../server/sync/clock.ts';
import { RecentChanges, REMEMBERED_FOR, REMEMBERED_LETTERS } from '../../../server/sync/recentChanges.ts';
import { applyTakeBack, planTakeBack } from '../../../server/sync/takeBack.ts';
import { aNote } from '../../support/records.ts';
import { typePostItText } from '../../support/typePostItText.ts';

const ADA = newId();
const BEN = newId();

function board() {
  const doc = createBoardDoc();
  const { snapshot, onChange } = createProjection(doc);
  let time = 0;
  const clock: Clock = { now: () => time, after: () => () => {}, date: () => time };
  const recent = new RecentChanges(clock);
  onChange((changes, origin) => {
    if (typeof origin === 'string') recent.add(origin, changes);
  });
  const run = (who: string, call: OperationCall | null) => {
    const ready = call && readyOperation(call);
    if (!ready?.ok) throw new Error('no such operation');
    doc.transact(() => ready.value.operation.apply(doc, ready.value.call.input), who);
  };
  const takeBack = (who: string, milliseconds = REMEMBERED_FOR) => {
    const plan = planTakeBack(recent.of(who, milliseconds));
    return doc.transact(() => applyTakeBack(doc, plan));
  };
  const note = (id: string) => {
    const found = snapshot.postIt.get(id);
    if (!found) throw new Error('no such note');
    return found;
  };
  return { doc, run, takeBack, note, recent, pass: (ms: number) => (time += ms) };
}

describe('taking back what one person did', () => {
  test('reaches words that they imagined, and what they did to others’', () => {
    const { doc, run, takeBack } = board();
    const [scenario, column, hers, his] = [newId(), newId(), newId(), newId()];
    const cell = { place: ['cell', column, 'worries', 'a0'] as const };
    run(BEN, addImagined(scenario, 'postIt', [{ id: his, text: 'kia ora', ...cell }]));
    run(ADA, addImagined(scenario, 'postIt', [{ id: hers, text: 'rude', ...cell }]));
    run(ADA, {
      name: 'editText',
      input: {
        kind: 'imaginedPostIt',
        id: his,
        field: 'text',
        index: 0,
        removed: 'kia ora',
        inserted: 'rude',
      },
    });
    takeBack(ADA);
    expect(readRecord(doc, 'imaginedPostIt', hers)?.deleted).toBe(true);
    expect(readRecord(doc, 'imaginedPostIt', his)).toMatchObject({ text: 'kia ora', deleted: false });
  });

  test('brings back what they binned, moved, coloured and rewrote', () => {
    const { run, takeBack, note } = board();
    const id = newId();
    run(BEN, addPostIts([{ id, text: 'kia ora koutou', place: ['board', 0, 0, 'a1'] }]));
    const before = note(id);
    run(ADA, movePostIts([{ id, place: ['board', 900, 900, 'a9'] }]));
    run(ADA, colorPostIts([id], 'rose'));
    run(ADA, typePostItText(id, 'kia ora koutou', 'rude'));
    run(ADA, binPostIts([id]));
    takeBack(ADA);
    expect(note(id)).toEqual(before);
  });

  test('puts what they made into the bin', () => {
    const { run, takeBack, note } = board();
    const id = newId();
    run(ADA, addPostIts([{ id, text: 'a' }]));
    run(ADA, typePostItText(id, 'a', 'ab'));
    takeBack(ADA);
    expect(note(id)).toMatchObject({ deleted: true, text: 'ab' });
  });

  test('leaves alone what others did since, before and in between', () => {
    const { run, takeBack, note } = board();
    const id = newId();
    run(BEN, addPostIts([{ id, text: 'one' }]));
    run(ADA, colorPostIts([id], 'blue'));
    run(BEN, colorPostIts([id], 'green'));
    run(ADA, typePostItText(id, 'one', 'one NOISE'));
    run(BEN, typePostItText(id, 'one NOISE', 'one NOISE and two'));
    takeBack(ADA);
    expect(note(id)).toMatchObject({ color: 'green', text: 'one and two' });
  });

  test('only reaches back as far as asked', () => {
    const { run, takeBack, note, pass } = board();
    const id = newId();
    run(BEN, addPostIts([{ id, color: 'yellow' }]));
    run(ADA, colorPostIts([id], 'blue'));
    run(BEN, typePostItText(id, '', 'x'));
    pass(5 * 60_000);
    run(ADA, colorPostIts([id], 'rose'));
    takeBack(ADA, 60_000);
    expect(note(id).color).toBe('blue');
  });

  test('after a quarter of an hour nothing is remembered', () => {
    const { run, recent, pass } = board();
    run(ADA, addPostIts([{}]));
    pass(REMEMBERED_FOR + 1);
    run(BEN, addPostIts([{}]));
    expect(recent.of(ADA, Number.POSITIVE_INFINITY)).toEqual([]);
    expect(recent.of(BEN, Number.POSITIVE_INFINITY)).toHaveLength(1);
  });

  test('typing on is remembered as one change', () => {
    const { run, recent } = board();
    const id = newId();
    run(BEN, addPostIts([{ id }]));
    let text = '';
    for (const letter of 'whakawhanaungatanga') {
      run(ADA, typePostItText(id, text, text + letter));
      text += letter;
    }
    expect(recent.of(ADA, REMEMBERED_FOR)).toHaveLength(1);
  });

  test('keeps no deleted words in the document', () => {
    const { doc, run } = board();
    const id = newId();
    run(ADA, addPostIts([{ id, text: 'secret' }]));
    run(ADA, typePostItText(id, 'secret', ''));
    expect(Buffer.from(Y.encodeStateAsUpdate(doc)).includes('secret')).toBe(false);
  });
});

test('two who type by turns in one long note do not fill the memory: the oldest is forgotten', () => {
  const clock: Clock = { now: () => 0, after: () => () => {}, date: () => 0 };
  const recent = new RecentChanges(clock);
  const note = (text: string) => aNote({ id: 'note', text });
  const length = 100_000;
  const rounds = (3 * REMEMBERED_LETTERS) / length;
  let before = note('');
  for (let round = 0; round < rounds; round++) {
    const after = note(String(round).padEnd(length));
    recent.add(round % 2 === 0 ? ADA : BEN, [{ kind: 'postIt', id: 'note', before, after }]);
    before = after;
  }
  const left = [...recent.of(ADA, REMEMBERED_FOR), ...recent.of(BEN, REMEMBERED_FOR)];
  expect(left.length * length).toBeLessThanOrEqual(REMEMBERED_LETTERS);
  expect(left.length * length).toBeGreaterThan(0.8 * REMEMBERED_LETTERS);
  expect(left.some(({ after }) => after === before)).toBe(true);
});
