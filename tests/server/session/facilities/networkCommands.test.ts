import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/model/ids.ts';
import { networkOf } from '../../../../shared/session/networkFacts.ts';
import { createTestDesk, onlyOf } from '../commandFixture.ts';

describe('what is said before the first name', () => {
  it('is said by anybody, changed by anybody, and seen by all; the wall learns of nobody', async () => {
    const { ada, ben, wall, boardId } = await createTestDesk();
    expect(networkOf(ada.facts(), boardId)).toMatchObject({ about: 'unsaid', askedBy: '', openedBy: [] });
    await ada.command('describeNetwork', { boardId, about: 'real', know: 'yes', askedBy: ' Mere ' });
    await ben.command('describeNetwork', { boardId, here: 'no', tells: 'Tama' });
    const said = { id: boardId, about: 'real', know: 'yes', askedBy: 'Mere', here: 'no', tells: 'Tama' };
    expect(networkOf(ada.facts(), boardId)).toMatchObject(said);
    expect(networkOf(wall.facts(), boardId)).toMatchObject({ ...said, askedBy: '', tells: '' });
    expect(await ada.command('describeNetwork', { boardId: newId(), about: 'real' })).toMatchObject({
      problem: 'not-found',
    });
  });

  it('says who was heard, and begins anew', async () => {
    const { ada, facilitator, boardId } = await createTestDesk();
    const actorId = newId();
    expect(await ada.command('setHeardFirst', { boardId, heardFirst: true })).toMatchObject({ ok: false });
    await facilitator.command('setHeardFirst', { boardId, heardFirst: true });
    await ada.command('markHeard', { boardId, actorId, heard: true });
    expect(networkOf(ada.facts(), boardId)).toMatchObject({ heardFirst: true, heard: [actorId] });
    await facilitator.command('setHeardFirst', { boardId, heardFirst: false });
    await facilitator.command('setHeardFirst', { boardId, heardFirst: true });
    expect(networkOf(ada.facts(), boardId).heard).toEqual([]);
  });

  it('is switched for the whānau by anybody, for aliases by a facilitator; that is in the log', async () => {
    const { ada, ben, facilitator, boardId } = await createTestDesk();
    await ada.command('setWhanauHere', { boardId, whanauHere: true });
    await ada.command('setWhanauHere', { boardId, whanauHere: true });
    expect(await ada.command('setAliases', { aliases: true })).toMatchObject({ problem: 'not-facilitator' });
    await facilitator.command('setAliases', { aliases: true });
    expect(networkOf(ben.facts(), boardId).whanauHere).toBe(true);
    expect(onlyOf(ben.facts().workshop).aliases).toBe(true);
    expect(Object.values(ben.facts().power)).toMatchObject([{ power: 'setAliases', role: 'facilitator' }]);
  });
});
