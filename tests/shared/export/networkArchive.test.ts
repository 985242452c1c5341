import { expect, test } from 'vitest';
import { createBoardArchive } from '../../../shared/export/boardArchive.ts';
import { planArchive } from '../../../shared/export/planArchive.ts';
import {
  aBoard,
  aClaim,
  aContact,
  aConversation,
  anActor,
  anAgreement,
  aNote,
  aTie,
} from '../../support/records.ts';

const facts = { board: { title: 'Board', template: 'network' }, cohorts: [], rounds: [] };

test('an archive holds nothing of an actor in the bin: words, ties, visits and conversations stay out', () => {
  const mum = anActor({ label: 'Mum' });
  const gone = anActor({ label: 'Gone', deleted: true });
  const board = aBoard({
    actors: [mum, gone],
    notes: [
      aNote({ text: 'let go', place: ['cell', gone.id, 'explanation', 'a0'] }),
      aNote({ text: 'kept', place: ['cell', mum.id, 'explanation', 'a0'] }),
    ],
    ties: [aTie({ from: mum.id, to: gone.id, note: 'let go' })],
    contacts: [aContact({ actor: gone.id, note: 'let go' }), aContact({ actor: mum.id })],
    conversations: [aConversation({ from: gone.id, to: mum.id, about: 'let go' })],
  });
  const { records } = createBoardArchive(board, facts);
  expect(JSON.stringify(records)).not.toContain('let go');
  expect(JSON.stringify(records)).not.toContain('Gone');
  expect([records.postIt, records.actor, records.contact].map(({ length }) => length)).toEqual([1, 1, 1]);
  expect([records.tie, records.conversation].map(({ length }) => length)).toEqual([0, 0]);
});

test('an archive says of words from a seat or for a chair that they are in role, until the person was asked', () => {
  const mum = anActor({ label: 'Mum' });
  const place = ['cell', mum.id, 'matters', 'a0'] as const;
  const notes = [
    aNote({ place, voice: 'seat' }),
    aNote({ place, voice: 'chair', standing: 'said' }),
    aNote({ place, voice: 'seat', standing: 'said', asked: 'Ngaio' }),
    aNote({ place }),
  ];
  const { records } = createBoardArchive(aBoard({ actors: [mum], notes }), facts);
  expect(records.postIt.map(({ standing }) => standing)).toEqual(['inRole', 'inRole', 'said', 'guess']);
});

test('who comes when goes along into an archive and out of it again, without who is in the bin', () => {
  const [mum, nurse, gone] = [
    anActor({ label: 'Mum' }),
    anActor({ label: 'Nurse' }),
    anActor({ deleted: true }),
  ];
  const agreement = anAgreement({ where: 'at home' });
  const thrownAway = anAgreement({ deleted: true });
  const board = aBoard({
    actors: [mum, nurse, gone],
    agreements: [agreement, thrownAway],
    claims: [
      aClaim({ agreement: agreement.id, week: 1, actor: nurse.id, together: mum.id, purpose: 'Weighing' }),
      aClaim({ agreement: agreement.id, week: 2, nobody: true }),
      aClaim({ agreement: agreement.id, week: 3, actor: gone.id, purpose: 'let go' }),
      aClaim({ agreement: thrownAway.id, week: 1, actor: nurse.id, purpose: 'let go' }),
    ],
  });
  const archive = createBoardArchive(board, facts);
  expect(JSON.stringify(archive.records)).not.toContain('let go');
  const { records } = planArchive(archive, { cohorts: [], round: null });
  const [one] = records.agreement;
  expect(one).toMatchObject({ where: 'at home', weeks: 4 });
  expect(records.visitClaim).toMatchObject([
    { agreement: one?.id, actor: records.actor[1]?.id, together: records.actor[0]?.id, purpose: 'Weighing' },
    { agreement: one?.id, actor: null, nobody: true },
  ]);
});
