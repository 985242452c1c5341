/** Under what this device remembers that a note's question was answered; the server knows it as nobody's. */
export function answeredKey(askId: string, noteId: string): string {
  return `readers.${askId}.${noteId}`;
}
