import { describe, expect, it } from 'vitest';
import { findNarrowerRound } from '../../../shared/export/archivePromise.ts';
import { createBoardArchive, parseBoardArchive } from '../../../shared/export/boardArchive.ts';
import { planArchive } from '../../../shared/export/planArchive.ts';
import { newId } from '../../../shared/model/ids.ts';
import { laneTable } from '../../../shared/model/lane.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import type { Place } from '../../../shared/model/place.ts';
import { completeRecord, type PlainRecord } from '../../../shared/model/recordTable.ts';
import { themeTable } from '../../../shared/model/theme.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';

const cohort = { id: newId(), title: 'North' };
const lane = completeRecord(laneTable, newId(), { title: 'Team', question: 'helps' });
const note = completeRecord(postItTable, newId(), {
  text: '=1+1\n\n "quoted" <b>Whānau</b>',
  lane: lane.id,
  cohort: cohort.id,
  color: 'rose',
  size: 'L',
  place: ['lane', 12, 34, 'a1'],
  sourceCode: 'P19',
  done: true,
});
const binned = completeRecord(postItTable, newId(), { text: 'let go', deleted: true });
const snapshot: BoardSnapshot = {
  ...EMPTY_SNAPSHOT,
  lane: new Map([[lane.id, lane]]),
  postIt: new Map([note, binned].map((one) => [one.id, one])),
};
const facts = { board: { title: 'Day one', template: 'blank' }, cohorts: [cohort], rounds: [] };

function readBack() {
  const parsed = parseBoardArchive(JSON.parse(JSON.stringify(createBoardArchive(snapshot, facts))));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

describe('what writers were told', () => {
  const [kept, unused, silent] = [newId(), newId(), newId()];
  const inRound = (round: string) => ({
    ...snapshot,
    postIt: new Map([[note.id, { ...note, round }]]),
  });
  const rounds = [
    { id: kept, title: 'First', reach: 'board', beyond: 'themes' },
    { id: unused, title: 'Second', reach: 'board', beyond: 'nothing' },
    { id: silent, title: 'Old' },
  ] as const;
  const archiveOf = (round: string) => {
    const parsed = parseBoardArchive(
      JSON.parse(JSON.stringify(createBoardArchive(inRound(round), { ...facts, rounds }))),
    );
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.value;
  };

  it('goes with the rounds', () => {
    expect(archiveOf(kept).rounds).toEqual(rounds);
  });

  it.each([
    ['as told', 'board', 'themes', false],
    ['narrower', 'board', 'nothing', false],
    ['wider inside', 'workshop', 'themes', true],
    ['wider beyond', 'board', 'words', true],
  ] as const)('is held against the round that is open: %s', (_what, reach, beyond, isNarrower) => {
    const found = findNarrowerRound(archiveOf(kept), { reach, beyond });
    expect(found?.title ?? null).toBe(isNarrower ? 'First' : null);
  });

  it('binds nobody where nothing was said, or no round is open', () => {
    expect(findNarrowerRound(archiveOf(silent), { reach: 'workshop', beyond: 'words' })).toBeNull();
    expect(findNarrowerRound(archiveOf(kept), null)).toBeNull();
  });
});

describe('board archive', () => {
  it('comes back without loss, and without what lies in the bin', () => {
    const archive = readBack();
    expect(archive).toEqual(createBoardArchive(snapshot, facts));
    expect(archive.records.postIt).toEqual([note]);
    expect(JSON.stringify(archive)).not.toContain('let go');
  });

  it('is planned into another board under new ids, references kept together', () => {
    const other = { id: newId(), title: 'North' };
    const plan = planArchive(readBack(), { cohorts: [other], round: 'round' });
    const [newLane] = plan.records.lane;
    const [newNote] = plan.records.postIt;
    expect(plan.cohorts).toEqual([]);
    expect(newLane?.id).not.toBe(lane.id);
    expect(newNote).toEqual({
      ...note,
      id: newNote?.id,
      lane: newLane?.id,
      cohort: other.id,
      round: 'round',
    });
    expect(newNote?.id).not.toBe(note.id);
  });

  it.each([
    [{ format: 'other' }, /no Netboard archive/],
    [{ version: 999 }, /newer/],
    [{ records: { comet: [] } }, /comet/],
    [{ records: { postIt: [{ id: 'short' }] } }, /postIt\[0\]/],
    [{ records: { postIt: [{ id: note.id, author: 'me' }] } }, /author/],
    [{ records: { postIt: [{ id: note.id, text: 'x'.repeat(5001) }] } }, /too-long/],
    [{ records: { postIt: [{ id: note.id }, { id: note.id }] } }, /postIt\[1\]/],
  ])('is refused with a reason: %j', (change, reason) => {
    const parsed = parseBoardArchive({ ...createBoardArchive(snapshot, facts), ...change });
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.reason).toMatch(reason);
  });
});

describe('themes in an archive', () => {
  const theme = (place: Place, given: object = {}) =>
    completeRecord(themeTable, newId(), { title: 'Trust', color: 'green', layout: 'pile', place, ...given });
  const post = (place: Place, given: object = {}) =>
    completeRecord(postItTable, newId(), { text: 'words', place, ...given });
  const outer = theme(['board', 10, 20, 'a1']);
  const inner = theme(['theme', outer.id, 'a1']);
  const gone = theme(['board', 500, 600, 'a3'], { deleted: true });
  const orphan = theme(['theme', gone.id, 'a2'], { title: 'Orphan' });
  const base = post(['theme', inner.id, 'a1']);
  const onTop = post(['stack', base.id, 5, 6, 'a2']);
  const lone = post(['board', 1, 2, 'a3'], { alone: true, from: 'board/record' });
  const binnedBase = post(['theme', outer.id, 'a4'], { deleted: true });
  const onBinned = post(['stack', binnedBase.id, 7, 8, 'a5']);
  const inGone = post(['theme', gone.id, 'a6']);
  const byId = (items: readonly PlainRecord[]) => new Map(items.map((item) => [item.id, item]));
  // Completed by their own tables.
  const themed: BoardSnapshot = {
    ...EMPTY_SNAPSHOT,
    theme: byId([outer, inner, gone, orphan]) as unknown as BoardSnapshot['theme'],
    postIt: byId([base, onTop, lone, binnedBase, onBinned, inGone]) as unknown as BoardSnapshot['postIt'],
  };
  const archive = parseBoardArchive(JSON.parse(JSON.stringify(createBoardArchive(themed, facts))));
  if (!archive.ok) throw new Error(archive.reason);
  const { theme: themes, postIt: notes } = planArchive(archive.value, { cohorts: [], round: null }).records;
  const [newOuter, newInner] = themes;
  const [newBase, newTop, newLone, newOnBinned, newInGone] = notes;

  it('come with their colour and layout, themes within themes, notes and stacks in their order', () => {
    expect(newOuter).toEqual({ ...outer, id: newOuter?.id });
    expect(newInner).toEqual({ ...inner, id: newInner?.id, place: ['theme', newOuter?.id, 'a1'] });
    expect(newBase?.['place']).toEqual(['theme', newInner?.id, 'a1']);
    expect(newTop?.['place']).toEqual(['stack', newBase?.id, 5, 6, 'a2']);
    expect(newOuter?.id).not.toBe(outer.id);
  });

  it('keep what stands on its own so, and say nothing of where a copy came from', () => {
    expect(newLone).toEqual({ ...lone, id: newLone?.id, from: '', round: null });
  });

  it('leave nothing hanging on what lies in the bin', () => {
    expect(newOnBinned?.['place']).toEqual(['theme', newOuter?.id, 'a5']);
    expect((newInGone?.['place'] as Place)[0]).toBe('board');
    expect(themes).toHaveLength(3);
    expect((themes[2]?.['place'] as Place)[0]).toBe('board');
  });

  it('give a note of a file that names no round the round that is open', () => {
    const { round: _unsaid, ...bare } = base;
    const { records } = planArchive(
      { ...archive.value, records: { ...archive.value.records, postIt: [bare] } },
      { cohorts: [], round: 'open' },
    );
    expect(records.postIt[0]?.['round']).toBe('open');
  });

  it('put on the board what hangs on something that is not in the file', () => {
    const stray = { ...base, place: ['stack', newId(), 30, 40, 'a1'] as const };
    const { records } = planArchive(
      { ...archive.value, records: { ...archive.value.records, postIt: [stray] } },
      { cohorts: [], round: null },
    );
    expect(records.postIt[0]?.['place']).toEqual(['board', 30, 40, 'a1']);
  });
});
