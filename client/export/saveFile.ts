/** How long the browser may take to pick up a file that is offered, ms. */
const PICKUP = 60_000;

/** Offers a file to save. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PICKUP);
}

/** A file name from a title: letters of any script, digits and hyphens, with the day. */
export function fileName(title: string, ending: string, now: Date = new Date()): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${words || 'netboard'}-${day}.${ending}`;
}
