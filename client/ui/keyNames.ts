/** A shortcut as people read it: `Control+Shift+Z` → `Ctrl Shift Z`; the plus key stays itself. */
export function keyNames(shortcut: string): string {
  if (shortcut === '+') return shortcut;
  return shortcut.replace('Control', 'Ctrl').replace('Arrow', '').replaceAll('+', ' ');
}
