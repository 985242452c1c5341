import type { CellRow } from '../../shared/model/place.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { standingOf } from '../../shared/model/standing.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { linedUp } from '../../shared/queries/linedUp.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import type { FactItems } from '../../shared/session/facts.ts';
import { networkOf } from '../../shared/session/networkFacts.ts';
import { columnName, rowName, rowQuestion } from '../grid/gridWords.ts';
import { seenWords, standingWords } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';
import type { WordsShow } from './showWords.ts';
import type { ShownBlock } from './wallBlocks.ts';

/**
 * A row of the grid over all columns, the whānau first. Every word says how sure it is that the person said it; who said it by
 * name, and when, stays off the wall. While the whānau is in the room guesses and marks of difference are left out.
 */
export function showRow(
  snapshot: BoardSnapshot,
  items: FactItems,
  boardId: string,
  row: CellRow,
): WordsShow | null {
  if (!isNetworkBoard(snapshot)) return null;
  const { whanauHere } = networkOf(items, boardId);
  const aliases = Object.values(items.workshop)[0]?.aliases ?? false;
  const isShown = (note: PostIt) => !whanauHere || standingOf(note) !== 'guess';
  const cells = linedUp(snapshot, row).map(({ actor, notes }) => ({ actor, notes: notes.filter(isShown) }));
  const blocks = cells
    .filter(({ notes }) => notes.length > 0)
    .flatMap(({ actor, notes }): ShownBlock[] => [
      {
        id: actor.id,
        text: columnName(getText, actor, aliases),
        kind: 'heading',
        times: 1,
        color: notes[0]?.color ?? 'yellow',
      },
      ...notes.map((note): ShownBlock => {
        const text = [note.text.trim(), marksOf(snapshot, note, whanauHere)].join('\n');
        const voice = note.voice !== 'own' && standingOf(note) === 'inRole' ? { voice: note.voice } : {};
        return { id: note.id, text, kind: 'note', times: 1, color: note.color, ...voice };
      }),
    ]);
  return {
    kind: 'words',
    key: row,
    over: rowQuestion(getText, row),
    stem: null,
    title: rowName(getText, row),
    color: null,
    notes: blocks.filter(({ kind }) => kind === 'note').length,
    blocks,
  };
}

function marksOf(snapshot: BoardSnapshot, note: PostIt, whanauHere: boolean): string {
  const standing = standingWords(getText, snapshot, {
    ...note,
    saidBy: '',
    saidWhen: '',
    asked: note.asked && '…',
  });
  const seen = whanauHere ? '' : seenWords(getText, note);
  return `(${[standing.split(' · ')[0], seen].filter(Boolean).join(', ')})`;
}
