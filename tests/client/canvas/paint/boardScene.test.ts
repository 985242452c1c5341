import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../../shared/document/project.ts';
import { createBoardDoc, recordText } from '../../../../shared/document/roots.ts';
import { addRecord, writeField } from '../../../../shared/document/writeRecord.ts';
import { laneTable } from '../../../../shared/model/lane.ts';
import { postItTable } from '../../../../shared/model/postIt.ts';
import { completeRecord } from '../../../../shared/model/recordTable.ts';
import { CanvasEngine } from '../../../../client/canvas/engine/engine.ts';
import { connectBoardScene } from '../../../../client/canvas/paint/boardScene.ts';
import { createBoardPainters } from '../../../../client/canvas/paint/boardPainters.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { createFakeContext, createFakeSurfaces } from '../support/fakeCanvas.ts';
import { FakeClock } from '../support/fakeClock.ts';

const LANE = 'lane000000000001';
const ON_BOARD = 'note000000000001';
const IN_LANE = 'note000000000002';

function openScene() {
  const doc = createBoardDoc();
  doc.transact(() => {
    addRecord(doc, 'lane', completeRecord(laneTable, LANE, { place: ['board', 1000, 0, 'a0'] }));
    addRecord(doc, 'postIt', completeRecord(postItTable, ON_BOARD, { place: ['board', 10, 20, 'a0'] }));
    const place = ['lane', 50, 60, 'a0'] as const;
    addRecord(doc, 'postIt', completeRecord(postItTable, IN_LANE, { place, lane: LANE }));
  });
  const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context);
  const { createSurface } = createFakeSurfaces();
  const engine = new CanvasEngine({ painters, theme: LIGHT_THEME, createSurface, clock: new FakeClock() });
  const mine = new Set<string>();
  const scene = connectBoardScene(engine, createProjection(doc), painters, (_kind, id) => ({
    mine: mine.has(id),
    locked: false,
  }));
  const corner = (id: string) => {
    const box = engine.boxOf(id);
    return box && [box.minX, box.minY];
  };
  return { doc, engine, scene, corner, mine };
}

describe('connectBoardScene', () => {
  it('shows what is on the board', () => {
    const { engine, corner } = openScene();
    expect(engine.stats().items).toBe(3);
    expect(corner(ON_BOARD)).toEqual([10, 20]);
    expect(corner(IN_LANE)).toEqual([1050, 60]);
  });

  it('follows changes from here and elsewhere', () => {
    const { doc, engine, corner } = openScene();
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
    elsewhere.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
    writeField(elsewhere, 'postIt', ON_BOARD, 'place', ['board', 300, 400, 'a1']);
    recordText(elsewhere, 'postIt', ON_BOARD, 'text')?.insert(0, 'Kia ora');
    expect(corner(ON_BOARD)).toEqual([300, 400]);
    expect(engine.get(ON_BOARD)).toMatchObject({ z: { rank: 'a1' }, record: { text: 'Kia ora' } });
  });

  it('moves the notes of a lane with it', () => {
    const { doc, corner } = openScene();
    writeField(doc, 'lane', LANE, 'place', ['board', 2000, 500, 'a0']);
    expect(corner(IN_LANE)).toEqual([2050, 560]);
    expect(corner(ON_BOARD)).toEqual([10, 20]);
  });

  it('takes deleted notes away and brings restored ones back', () => {
    const { doc, engine, corner } = openScene();
    writeField(doc, 'postIt', ON_BOARD, 'deleted', true);
    expect(engine.get(ON_BOARD)).toBeNull();
    writeField(doc, 'postIt', ON_BOARD, 'deleted', false);
    expect(corner(ON_BOARD)).toEqual([10, 20]);
  });

  it('looks again whose notes they are, and touches only what differs', () => {
    const { engine, scene, mine } = openScene();
    const before = engine.get(IN_LANE);
    mine.add(ON_BOARD);
    scene.refreshMarks();
    expect(engine.get(ON_BOARD)?.mine).toBe(true);
    expect(engine.get(IN_LANE)).toBe(before);
  });

  it('stops when told to', () => {
    const { doc, scene, corner } = openScene();
    scene.stop();
    writeField(doc, 'postIt', ON_BOARD, 'place', ['board', 300, 400, 'a1']);
    expect(corner(ON_BOARD)).toEqual([10, 20]);
  });
});
