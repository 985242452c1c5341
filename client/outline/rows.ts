/** The rows on screen, in order. Lists, and the buttons that add to them, carry their key as `data-row`. */
export function rowKeys(list: HTMLElement): string[] {
  return rowElements(list).map((element) => element.dataset.row ?? '');
}

function rowElements(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')];
}

export function findRow(list: HTMLElement, key: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
}
