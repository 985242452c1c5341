import type { PostIt } from '../../../shared/model/postIt.ts';
import { fitText, type FittedText } from '../../../shared/layout/fitText.ts';
import type { Typeface } from './typeface.ts';

/** The text of notes as it stands on them, worked out once per record. */
export class FittedTexts {
  #typeface: Typeface;
  #fitted = new WeakMap<PostIt, FittedText>();

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
  }

  get typeface(): Typeface {
    return this.#typeface;
  }

  /** Measures anew, such as when the font has arrived. */
  use(typeface: Typeface): void {
    this.#typeface = typeface;
    this.#fitted = new WeakMap();
  }

  of(postIt: PostIt): FittedText {
    const known = this.#fitted.get(postIt);
    if (known) return known;
    const fitted = fitText(postIt.text, postIt.size, this.#typeface.measureWord);
    this.#fitted.set(postIt, fitted);
    return fitted;
  }
}
