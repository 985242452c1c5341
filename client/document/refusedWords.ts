import type { TextSplice } from '../../shared/document/spliceText.ts';

type Typed = Pick<TextSplice, 'index' | 'inserted'>;

/**
 * The text that somebody meant while a note took none of their words. A field goes back to the
 * note's text after each input that is refused, so the inputs are strung together here.
 */
export class RefusedWords {
  #words: string;
  /** Where the last input begins in the words. */
  #at: number;
  #last: string;

  constructor(wanted: string, { index, inserted }: Typed) {
    this.#words = wanted;
    this.#at = index;
    this.#last = inserted;
  }

  get words(): string {
    return this.#words;
  }

  add({ inserted }: Typed): void {
    const end = this.#at + this.#last.length;
    // Dictation, or a field that was left alone, says again what it said and goes on.
    const goesOn = inserted.length > this.#last.length && inserted.startsWith(this.#last);
    if (!goesOn) this.#at = end;
    this.#words = this.#words.slice(0, this.#at) + inserted + this.#words.slice(end);
    this.#last = inserted;
  }
}
