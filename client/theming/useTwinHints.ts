import { useWorkspace } from '../board/workspace.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { twinHints, type NamedTheme } from './twins.ts';
import { useTables } from './useTables.ts';

/** What tells those of these themes apart that share a name. */
export function useTwinHints(themes: readonly NamedTheme[]): ReadonlyMap<string, string> {
  const { board } = useWorkspace();
  const tables = useTables();
  useListVersion(board);
  return twinHints(board.snapshot, themes, tables);
}
