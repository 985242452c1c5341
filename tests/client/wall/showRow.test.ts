import { describe, expect, it } from 'vitest';
import { EMPTY_FACTS, type FactItems } from '../../../shared/session/facts.ts';
import { showRow } from '../../../client/wall/showRow.ts';
import { loadBoardTexts } from '../../../client/i18n/texts.ts';
import { aBoard, aGrid, anActor, aNote } from '../../support/records.ts';

await loadBoardTexts();

const BOARD = 'board00000000001';
const nurse = anActor({ label: 'Nurse', actorKind: 'agencyPerson', column: 'a0' });
const mum = anActor({ label: 'Mum', alias: 'A', actorKind: 'caregiver', column: 'a1' });
const said = aNote({
  text: 'One visit',
  place: ['cell', mum.id, 'intervention', 'a0'],
  standing: 'said',
  saidBy: 'Mele',
  seen: 'differently',
});
const guessed = aNote({ text: 'Stretches', place: ['cell', nurse.id, 'intervention', 'a0'] });
const board = aBoard({ grids: [aGrid()], actors: [nurse, mum], notes: [said, guessed] });

function textsOf(items: FactItems = EMPTY_FACTS): string[] {
  return showRow(board, items, BOARD, 'intervention')?.blocks.map(({ text }) => text) ?? [];
}

describe('a row of the grid on the wall', () => {
  it('has the whānau first, says how sure each word is and what differs, and nobody who said it', () => {
    expect(textsOf()).toEqual([
      'Mum',
      'One visit\n(Said by the person, Seen differently)',
      'Nurse',
      'Stretches\n(Our guess)',
    ]);
  });

  it('leaves guesses and differences out while the whānau is in the room', () => {
    const network = { [BOARD]: { id: BOARD, whanauHere: true } } as unknown as FactItems['network'];
    expect(textsOf({ ...EMPTY_FACTS, network })).toEqual(['Mum', 'One visit\n(Said by the person)']);
  });

  it('sets apart what was said in somebody’s place', () => {
    const place = ['cell', mum.id, 'intervention', 'a1'] as const;
    const notes = [said, aNote({ text: 'Ring first', place, voice: 'chair', standing: 'inRole' })];
    const blocks = showRow(
      aBoard({ grids: [aGrid()], actors: [mum], notes }),
      EMPTY_FACTS,
      BOARD,
      'intervention',
    )?.blocks;
    expect(blocks?.map(({ voice }) => voice)).toEqual([undefined, undefined, 'chair']);
    expect(blocks?.[2]?.text).toBe('Ring first\n(In role, from the empty chair)');
  });

  it('shows aliases where the workshop does', () => {
    const workshop = { w: { aliases: true } } as unknown as FactItems['workshop'];
    expect(textsOf({ ...EMPTY_FACTS, workshop })[0]).toBe('A');
  });

  it('is nothing on a board without a network', () => {
    expect(showRow(aBoard({}), EMPTY_FACTS, BOARD, 'intervention')).toBeNull();
  });
});
