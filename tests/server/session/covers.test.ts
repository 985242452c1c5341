import { describe, expect, it } from 'vitest';
import { createCover } from '../../../shared/model/coverName.ts';
import { completeRecord } from '../../../shared/model/recordTable.ts';
import { postItTable } from '../../../shared/model/postIt.ts';
import { themeTable } from '../../../shared/model/theme.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../../../shared/model/snapshot.ts';
import { createBoardArchive } from '../../../shared/export/boardArchive.ts';
import { aBoard, aScenario, aTie } from '../../support/records.ts';
import {
  coverArchive,
  coverJson,
  covererOf,
  keyOfName,
  planCoverFacts,
  planCoverRecords,
} from '../../../server/session/covers.ts';
import { createTestDesk, onlyOf, resultOf } from './commandFixture.ts';

const [one, two, three] = ['oneoneoneoneone1', 'twotwotwotwotwo1', 'threethreethree1'];

async function withCover(name = 'Hine') {
  const desk = await createTestDesk();
  const answer = await desk.facilitator.command('coverName', { name, instead: 'somebody' });
  const cover = covererOf(desk.state);
  if (!cover) throw new Error('nothing is covered');
  return { ...desk, answer, cover };
}

describe('the cover of a name', () => {
  it('reaches what was said before the first name', async () => {
    const { ada, boardId, state, cover } = await withCover();
    await ada.command('describeNetwork', { boardId, askedBy: 'Hine, last week', tells: 'Aunty Hine' });
    expect(planCoverFacts(state, cover)).toMatchObject([
      { put: 'item', value: { more: { askedBy: 'somebody, last week', tells: 'Aunty somebody' } } },
    ]);
  });

  it('is for facilitators, and holds no name that could be read', async () => {
    const { facilitator, ada, observer, wall, state, cover } = await withCover('Hīne');
    for (const person of [ada, observer, wall]) {
      expect(await person.command('coverName', { name: 'x', instead: 'y' })).toMatchObject({ ok: false });
      expect(person.facts().cover).toEqual({});
    }
    expect(onlyOf(facilitator.facts().cover)).toMatchObject({ instead: 'somebody' });
    expect(JSON.stringify([...state.items.all.values()])).not.toMatch(/h[iī]ne/i);
    expect(cover('Ask HINE')).toBe('Ask somebody');
    expect(await facilitator.command('coverName', { name: '-', instead: '' })).toMatchObject({
      problem: 'bad-input',
    });
  });

  it('ends by itself or by hand; what is covered stays so', async () => {
    const { facilitator, answer, state } = await withCover();
    const coverId = String(resultOf(answer)['coverId']);
    await facilitator.command('endCover', { coverId });
    expect(covererOf(state)).toBeNull();
  });

  it('has a key of its own in each workshop', () => {
    const [a, b] = ['salt one', 'salt two'].map((salt) => createCover('Hine', 'x', salt, keyOfName));
    expect(a?.key).not.toBe(b?.key);
    expect(a?.key).toMatch(/^[\w-]{40,}$/);
  });
});

describe('records', () => {
  const note = (id: string, text: string, more: object = {}) =>
    [id, { ...completeRecord(postItTable, id, {}), text, ...more }] as const;
  const snapshot = {
    ...EMPTY_SNAPSHOT,
    postIt: new Map([
      note(one, 'Hine said so', { sourceCode: 'Hine 3' }),
      note(two, 'Hinemoa did not', { deleted: false }),
    ]),
    theme: new Map([
      [three, { ...completeRecord(themeTable, three, {}), title: 'What Hine does', deleted: true }],
    ]),
  } as unknown as BoardSnapshot;

  it('are covered in every field that holds words, those in the bin too', async () => {
    const { cover } = await withCover();
    expect(planCoverRecords(snapshot, cover, null)).toEqual([
      {
        name: 'editText',
        input: { kind: 'postIt', id: one, field: 'text', index: 0, removed: 'Hine', inserted: 'somebody' },
      },
      {
        name: 'changeRecords',
        input: { changes: [{ kind: 'postIt', id: one, fields: { sourceCode: 'somebody 3' } }] },
      },
      {
        name: 'changeRecords',
        input: { changes: [{ kind: 'theme', id: three, fields: { title: 'What somebody does' } }] },
      },
    ]);
    expect(planCoverRecords(snapshot, cover, new Set([two]))).toEqual([]);
  });

  it('are covered where a scenario imagines them otherwise, on the board and in its moments', async () => {
    const { cover } = await withCover();
    const key = `tie/${one}/note` as const;
    const scenario = aScenario(
      { title: 'What if Hine', [key]: 'Hine rings', [`tie/${one}/stress`]: 'much' },
      two,
    );
    const board = aBoard({ scenarios: [scenario], ties: [aTie({ id: one })] });
    expect(planCoverRecords(board, cover, null)).toEqual(
      [{ title: 'What if somebody' }, { [key]: 'somebody rings' }].map((fields) => ({
        name: 'changeRecords',
        input: { changes: [{ kind: 'scenario', id: two, fields }] },
      })),
    );
    const facts = { board: { title: '', template: 'network' }, cohorts: [], rounds: [] };
    const covered = coverArchive(createBoardArchive(board, facts), cover);
    expect(covered?.records.scenario).toEqual([
      { ...scenario, title: 'What if somebody', [key]: 'somebody rings' },
    ]);
  });

  it('leave a moment as it is that does not hold the name', async () => {
    const { cover } = await withCover();
    const facts = {
      board: { title: 'Ours', template: 'network' },
      cohorts: [{ id: one, title: 'One' }],
      rounds: [],
    };
    const archive = createBoardArchive(aBoard({ ties: [aTie({ id: one, note: 'rings' })] }), facts);
    expect(coverArchive(archive, cover)).toBeNull();
    const named = createBoardArchive(aBoard({}), { ...facts, board: { ...facts.board, title: 'Hine' } });
    expect(coverArchive(named, cover)?.board.title).toBe('somebody');
  });
});

describe('facts', () => {
  it('are covered in words, never in ids and choices', async () => {
    const { cover } = await withCover();
    expect(
      coverJson(
        { id: 'Hine', kind: 'Hine', title: 'Hine’s table', list: [{ wordings: ['hine', 'x'] }], n: 1 },
        cover,
      ),
    ).toEqual({
      id: 'Hine',
      kind: 'Hine',
      title: 'somebody’s table',
      list: [{ wordings: ['somebody', 'x'] }],
      n: 1,
    });
  });

  it('are changed where there is something to cover, and only there', async () => {
    const { facilitator, state, cover, boardId } = await withCover();
    await facilitator.command('setPurpose', { purpose: 'What Hine wants', minutes: null });
    await facilitator.command('renameBoard', { boardId, title: 'Nobody' });
    await facilitator.command('parkThought', { text: 'hine again' });
    const changes = planCoverFacts(state, cover).map((change) => ('put' in change ? change : null));
    expect(changes.map((change) => change?.put)).toEqual(['workshop', 'item']);
    expect(JSON.stringify(changes)).not.toMatch(/hine/i);
  });
});
