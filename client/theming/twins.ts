import { isBlank } from '../../shared/queries/postIts.ts';
import { notesOfBranch } from '../../shared/queries/themeTree.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { getText } from '../i18n/texts.ts';
import { orderByTable } from './byTable.ts';
import { findBranch, themeLines } from './themeLines.ts';

/** A theme with the name that it goes by somewhere. */
export interface NamedTheme {
  readonly id: string;
  readonly title: string;
}

/** Themes that go by one name. */
export interface Twins {
  readonly title: string;
  readonly ids: readonly string[];
}

/** Words of a note that are enough to know it by. */
const FEW_WORDS = 6;

function groupByName(themes: readonly NamedTheme[]): Twins[] {
  const groups = new Map<string, Twins>();
  for (const { id, title } of themes) {
    const key = title.trim().toLocaleLowerCase('en-NZ');
    const before = groups.get(key);
    groups.set(key, { title: before?.title ?? title.trim(), ids: [...(before?.ids ?? []), id] });
  }
  return [...groups.values()].filter(({ ids }) => ids.length > 1);
}

/** Names that several themes have, the most common one first. Those without a name are none. */
export function sameNamed(themes: readonly NamedTheme[]): Twins[] {
  return groupByName(themes.filter(({ title }) => title.trim() !== '')).toSorted(
    (a, b) => b.ids.length - a.ids.length,
  );
}

function firstWords(snapshot: BoardSnapshot, themeId: string): string {
  const branch = findBranch(snapshot, themeId);
  const note = branch && notesOfBranch(branch).find((one) => !isBlank(one));
  if (!note) return '';
  const words = note.text.trim().split(/\s+/u);
  const text = `“${words.slice(0, FEW_WORDS).join(' ')}${words.length > FEW_WORDS ? '…' : ''}”`;
  return wordsSaid(getText, { ...note, text });
}

/**
 * What tells themes of one name apart, by theme: the table, where each has another one; else the first words of its
 * first note. Only for those who see the notes anyway. Themes that share their name with none are not in it.
 */
export function twinHints(
  snapshot: BoardSnapshot,
  themes: readonly NamedTheme[],
  tables: readonly TableFact[],
): ReadonlyMap<string, string> {
  const lines = orderByTable(snapshot, themeLines(snapshot), tables);
  const tableOf = new Map(lines.map(({ line, table }) => [line.id, table?.title ?? '']));
  return new Map(
    groupByName(themes).flatMap(({ ids }) => {
      const places = ids.map((id) => tableOf.get(id) ?? '');
      const byTable = !places.includes('') && new Set(places).size === ids.length;
      return ids.flatMap((id, at): [string, string][] => {
        const hint = byTable ? (places[at] ?? '') : firstWords(snapshot, id);
        return hint === '' ? [] : [[id, hint]];
      });
    }),
  );
}
