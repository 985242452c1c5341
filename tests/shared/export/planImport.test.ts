import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNotesCsv } from '../../../shared/export/csv.ts';
import { planImport } from '../../../shared/export/planImport.ts';
import { boxesOverlap } from '../../../shared/geometry/box.ts';
import { postItBox } from '../../../shared/layout/whereabouts.ts';
import { laneTable } from '../../../shared/model/lane.ts';
import { postItTable, type PostIt } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { newId } from '../../../shared/model/ids.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { barriersEnablers } from '../../../shared/templates/barriersEnablers.ts';

const csv = readFileSync(new URL('../../fixtures/post-its.csv', import.meta.url), 'utf8');

function readNotes(text: string) {
  const parsed = parseNotesCsv(text);
  if (!parsed.ok) throw new Error(parsed.reason.detail);
  return parsed.value.notes;
}

function createBarriersBoard(): BoardSnapshot {
  const lanes = barriersEnablers.lanes.map(({ x, y, ...lane }) => {
    const place = ['board', x, y, 'a0'] as const;
    return completeRecord(laneTable, newId(), { ...lane, place });
  });
  return { ...EMPTY_SNAPSHOT, lane: new Map(lanes.map((lane) => [lane.id, lane])) };
}

function addNotes(snapshot: BoardSnapshot, notes: readonly object[]): BoardSnapshot {
  const added = notes.map((note) => {
    const fields = note as unknown as PostIt;
    return completeRecord(postItTable, fields.id, { ...fields });
  });
  return { ...snapshot, postIt: new Map(added.map((note) => [note.id, note])) };
}

describe('planImport', () => {
  const cohorts = [
    { id: newId(), title: 'North' },
    { id: newId(), title: 'South' },
  ];

  it('puts each of the 220 notes into the lane of its question and part, and its cohort by number', () => {
    const snapshot = createBarriersBoard();
    const plan = planImport(readNotes(csv), { snapshot, cohorts, round: null, mayAdd: false });
    expect(plan.unmatched).toEqual({ lanes: [], cohorts: [] });
    expect(plan.lanes).toEqual([]);
    for (const [index, note] of readNotes(csv).entries()) {
      const planned = plan.postIts[index];
      expect(snapshot.lane.get(planned?.lane ?? '')).toMatchObject({
        question: note.question,
        part: note.part,
      });
      expect(planned?.cohort).toBe(cohorts[Number(note.cohort) - 1]?.id);
      expect(planned?.place?.[0]).toBe('lane');
    }
  });

  it('lays notes side by side where there is room', () => {
    const snapshot = createBarriersBoard();
    const notes = readNotes('text,question,part\n' + 'a,helps,team\n'.repeat(20) + 'b,,\n'.repeat(20));
    const plan = planImport(notes, { snapshot, cohorts, round: null, mayAdd: false });
    const after = addNotes(snapshot, plan.postIts);
    const boxes = [...after.postIt.values()].map((note) => postItBox(after, note));
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).some((other) => boxesOverlap(box, other))).toBe(false);
    }
  });

  it('adds missing lanes and cohorts for a facilitator', () => {
    const notes = readNotes('text,question,part,cohort\na,helps,team,1\nb,helps,team,2\nc,helps,network,1\n');
    const plan = planImport(notes, { snapshot: EMPTY_SNAPSHOT, cohorts: [], round: null, mayAdd: true });
    expect(plan.lanes.map(({ question, part }) => [question, part])).toEqual([
      ['helps', 'team'],
      ['helps', 'network'],
    ]);
    expect(plan.cohorts.map(({ title }) => title)).toEqual(['1', '2']);
    expect(plan.postIts[0]?.lane).toBe(plan.lanes[0]?.id);
  });

  it('keeps the notes of others and tells what it could not match', () => {
    const notes = readNotes('text,question,part,cohort\na,helps,team,9\n');
    const plan = planImport(notes, { snapshot: EMPTY_SNAPSHOT, cohorts, round: null, mayAdd: false });
    expect(plan.unmatched).toEqual({ lanes: ['helps · team'], cohorts: ['9'] });
    expect(plan.postIts).toMatchObject([{ text: 'a', lane: null, cohort: null }]);
  });
});
