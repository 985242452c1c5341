import { describe, expect, it } from 'vitest';
import { hitAt } from '../../../client/network/mapHits.ts';
import { makeScene } from '../../../client/network/mapScene.ts';
import { zoneTable } from '../../../shared/model/zone.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { aBoard, aTie, anActor } from '../../support/records.ts';

const mum = anActor({ label: 'Mum', place: ['board', 100, 100, 'a0'] });
const nana = anActor({ label: 'Nana', place: ['board', 700, 100, 'a0'] });
const tie = aTie({ from: mum.id, to: nana.id });
const zone = completeRecord(zoneTable, 'zone'.padEnd(16, 'x'), {
  title: 'Lives here',
  shape: 'box',
  place: ['board', 400, 800, 'a0'],
  width: 600,
  height: 400,
});
const nameOf = ({ label }: { label: string }) => label;
const words = { nameOf, stateOf: () => '', agencyOf: () => '', viewOf: () => '' };
const board = { ...aBoard({ actors: [mum, nana], ties: [tie] }), zone: new Map([[zone.id, zone]]) };
const scene = makeScene(board, words, false);

describe('what lies under a pointer', () => {
  it('is a figure on its shape and on its words', () => {
    expect(hitAt(scene, { x: 110, y: 90 }, 8, null)).toEqual({ kind: 'actor', id: mum.id });
    expect(hitAt(scene, { x: 100, y: 170 }, 8, null)).toEqual({ kind: 'actor', id: mum.id });
  });

  it('is a tie near its line', () => {
    expect(hitAt(scene, { x: 400, y: 106 }, 8, null)).toEqual({ kind: 'tie', id: tie.id });
    expect(hitAt(scene, { x: 400, y: 130 }, 8, null)).toBeNull();
  });

  it('is a zone on its edge and name; its inside belongs to what lies there', () => {
    expect(hitAt(scene, { x: 102, y: 800 }, 8, null)).toEqual({ kind: 'zone', id: zone.id });
    expect(hitAt(scene, { x: 400, y: 580 }, 8, null)).toEqual({ kind: 'zone', id: zone.id });
    expect(hitAt(scene, { x: 400, y: 850 }, 8, null)).toBeNull();
  });

  it('is the corner of a zone once it is chosen', () => {
    expect(hitAt(scene, { x: 700, y: 1000 }, 8, zone.id)).toEqual({ kind: 'zoneCorner', id: zone.id });
    expect(hitAt(scene, { x: 700, y: 1000 }, 8, null)).toEqual({ kind: 'zone', id: zone.id });
  });
});
