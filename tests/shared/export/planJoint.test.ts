import { describe, expect, it } from 'vitest';
import { planJoint, type JointPlan, type JointSource } from '../../../shared/export/planJoint.ts';
import { boxesOverlap } from '../../../shared/geometry/box.ts';
import { laneBox, postItBox } from '../../../shared/layout/whereabouts.ts';
import { newId } from '../../../shared/model/ids.ts';
import { laneTable, type Lane } from '../../../shared/model/lane.ts';
import { postItTable, type PostIt } from '../../../shared/model/postIt.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';

const laneOf = (rest: object) => completeRecord(laneTable, newId(), { ...rest });
const noteOf = (rest: object = {}) => completeRecord(postItTable, newId(), { text: 'words', ...rest });

function sourceOf(notes: readonly PostIt[], lanes: readonly Lane[] = []): JointSource {
  return { boardId: newId(), lanes, notes };
}

/** The joint board after a plan was carried out. */
function after(before: BoardSnapshot, { lanes, notes }: JointPlan): BoardSnapshot {
  const newLanes = lanes.map((lane) => [lane.id, lane as unknown as Lane] as const);
  const newNotes = notes.map(({ record }) => [record.id, record as unknown as PostIt] as const);
  return {
    ...before,
    lane: new Map([...before.lane, ...newLanes]),
    postIt: new Map([...before.postIt, ...newNotes]),
  };
}

const roundOf = (round: string | null) => (round === null ? null : `${round}-here`);
const notesOf = (plan: JointPlan) => plan.notes.map(({ record }) => record as unknown as PostIt);

describe('planJoint', () => {
  it('copies notes under new ids, with where they come from, their round and cohort, and unthemed', () => {
    const cohort = newId();
    const note = noteOf({
      ...{ text: 'Kōrero', cohort, round: 'round', size: 'L', color: 'rose', sourceCode: 'P19' },
      ...{ source: 'quote', done: true, alone: true, place: ['theme', newId(), 'a0'] },
    });
    const source = sourceOf([note]);
    const plan = planJoint(EMPTY_SNAPSHOT, [source], roundOf);
    expect(plan.notes).toMatchObject([{ boardId: source.boardId, originalId: note.id }]);
    const [copy] = notesOf(plan);
    expect(copy?.id).not.toBe(note.id);
    expect(copy).toMatchObject({
      ...{ text: 'Kōrero', cohort, round: 'round-here', size: 'L', color: 'rose', sourceCode: 'P19' },
      ...{ source: 'quote', done: true, alone: false, from: `${source.boardId}/${note.id}` },
    });
    expect(copy?.place[0]).toBe('board');
  });

  it('keeps of words who said them: what was said in role is in role there too', () => {
    const said = { voice: 'chair', standing: 'guess', asked: '' };
    const told = { voice: 'seat', standing: 'said', saidBy: 'Mum', saidWhen: '12 May', asked: 'Ngaio' };
    const plan = planJoint(EMPTY_SNAPSHOT, [sourceOf([noteOf(said), noteOf(told)])], roundOf);
    expect(notesOf(plan)).toMatchObject([said, told]);
  });

  it('shares lanes that ask the same of the same part, and adds others without covering any', () => {
    const asked = { question: 'helps', part: 'team', title: 'Team' };
    const [one, two] = [laneOf(asked), laneOf({ ...asked, question: 'HELPS', title: 'Our team' })];
    const network = laneOf({ question: 'helps', part: 'network', title: 'Network' });
    const sources = [
      sourceOf([noteOf({ lane: one.id })], [one]),
      sourceOf(
        [noteOf({ lane: two.id }), noteOf({ lane: network.id }), noteOf({ lane: newId() })],
        [two, network],
      ),
    ];
    const board = after(EMPTY_SNAPSHOT, planJoint(EMPTY_SNAPSHOT, sources, roundOf));
    const lanes = [...board.lane.values()];
    expect(lanes.map(({ title }) => title)).toEqual(['Team', 'Network']);
    const [first, second] = lanes.map(laneBox);
    expect(first && second && boxesOverlap(first, second)).toBe(false);
    const lanesOfNotes = [...board.postIt.values()].map(({ lane }) => lane);
    expect(lanesOfNotes).toEqual([lanes[0]?.id, lanes[0]?.id, lanes[1]?.id, null]);
  });

  it('lays no note over another', () => {
    const lane = laneOf({ title: 'Team' });
    const notes = Array.from({ length: 30 }, () => noteOf({ lane: lane.id }));
    const loose = Array.from({ length: 20 }, () => noteOf());
    let board = after(
      EMPTY_SNAPSHOT,
      planJoint(EMPTY_SNAPSHOT, [sourceOf([...notes, ...loose], [lane])], roundOf),
    );
    board = after(board, planJoint(board, [sourceOf(Array.from({ length: 20 }, () => noteOf()))], roundOf));
    const boxes = [...board.postIt.values()].map((note) => postItBox(board, note));
    const covered = boxes.filter((box, index) =>
      boxes.some((other, at) => at < index && boxesOverlap(box, other)),
    );
    expect([boxes.length, covered.length]).toEqual([70, 0]);
  });

  it('changes nothing when run again, even after a copy was binned, and brings later notes', () => {
    const source = sourceOf([noteOf(), noteOf()]);
    const board = after(EMPTY_SNAPSHOT, planJoint(EMPTY_SNAPSHOT, [source], roundOf));
    const [copy] = [...board.postIt.values()];
    if (copy === undefined) throw new Error('no copy');
    const binned = { ...board, postIt: new Map(board.postIt).set(copy.id, { ...copy, deleted: true }) };
    expect(planJoint(binned, [source, source], roundOf)).toEqual({ lanes: [], notes: [] });
    const later = { ...source, notes: [...source.notes, noteOf({ text: 'later' })] };
    expect(notesOf(planJoint(binned, [later], roundOf)).map(({ text }) => text)).toEqual(['later']);
  });

  it('takes a note once, whether it comes from its own board or by another joint board', () => {
    const note = noteOf();
    const own = sourceOf([note]);
    const copied = sourceOf([noteOf({ from: `${own.boardId}/${note.id}` })]);
    const [only, ...others] = notesOf(planJoint(EMPTY_SNAPSHOT, [copied, own], roundOf));
    expect([only?.from, others]).toEqual([`${own.boardId}/${note.id}`, []]);
  });
});
