import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../shared/document/project.ts';
import { laneTable } from '../../../shared/model/lane.ts';
import { addLanes } from '../../../shared/operations/lane.ts';
import { actorOf } from '../../../shared/permissions/can.ts';
import { createBoardDocuments } from '../../../server/http/boardDocuments.ts';
import { NO_SEATING } from '../../../shared/permissions/seating.ts';

function setUp(frozen = false) {
  const doc = new Y.Doc();
  const projection = createProjection(doc);
  const boards = createBoardDocuments(
    {
      read: (_id, read) => Promise.resolve(read(projection.snapshot)),
      change: (_id, _by, run) => Promise.resolve().then(() => run(doc, projection.snapshot)),
      erase: () => Promise.resolve(),
      compact: () => Promise.resolve(),
    },
    () => ({
      locked: new Set(),
      layers: { frozen: frozen ? ['postIt', 'lane'] : [], reopened: [] },
      seating: () => NO_SEATING,
    }),
  );
  return { boards, doc };
}

const facilitator = actorOf('faciliatorfacili', 'facilitator');
const fifty = () => addLanes(Array.from({ length: 50 }, () => ({})));

describe('boardDocuments.run', () => {
  it('counts what all operations add together, and does none when it is too much', async () => {
    const { boards, doc } = setUp();
    const calls = Array.from({ length: laneTable.most / 50 }, fifty);
    await expect(boards.run('b', facilitator, [...calls, addLanes([{}])])).rejects.toMatchObject({
      refusal: { reason: 'too-many', kind: 'lane' },
    });
    expect(doc.getMap('lane').size).toBe(0);
    await boards.run('b', facilitator, calls);
    expect(doc.getMap('lane').size).toBe(laneTable.most);
  });

  it('is asked before by check, which changes nothing', async () => {
    const { boards, doc } = setUp();
    await boards.check('b', facilitator, [fifty()]);
    expect(doc.getMap('lane').size).toBe(0);
    const frozen = setUp(true);
    await expect(frozen.boards.check('b', facilitator, [fifty()])).rejects.toMatchObject({
      refusal: { reason: 'frozen' },
    });
  });

  it('adds nothing to a frozen layer', async () => {
    const { boards, doc } = setUp(true);
    await expect(boards.run('b', facilitator, [fifty()])).rejects.toMatchObject({
      refusal: { reason: 'frozen', kind: 'lane' },
    });
    expect(doc.getMap('lane').size).toBe(0);
  });
});
