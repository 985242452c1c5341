import { cleanLine, cleanText } from '../../model/cleanText.ts';

/** Thrown within a reading and caught where it began: why a row can not be read. */
export class BadRow extends Error {}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * Reads the fields of one row of a file, each as what it should be; what is missing reads as its default, what is something
 * else ends the reading with a reason. Rows of tables hold texts only, so numbers and yes or no are read from texts too.
 *
 * @throws BadRow in plain words, naming the field
 */
export class RowReader {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #extra: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadRow('it is no object with fields');
    this.#fields = value as Record<string, unknown>;
    const { properties } = this.#fields;
    if (!isEmpty(properties) && (typeof properties !== 'object' || Array.isArray(properties)))
      throw new BadRow('“properties” is no object');
    this.#extra = (properties ?? {}) as Record<string, unknown>;
  }

  has(name: string): boolean {
    return !isEmpty(this.#value(name));
  }

  #value(name: string): unknown {
    return this.#fields[name] ?? this.#extra[name];
  }

  /** A line of text. */
  line(name: string, most: number): string {
    return this.#text(name, most, cleanLine);
  }

  /** Text of several lines. */
  text(name: string, most: number): string {
    return this.#text(name, most, (text) => cleanText(text).trim());
  }

  #text(name: string, most: number, clean: (text: string) => string): string {
    const value = this.#value(name);
    if (isEmpty(value)) return '';
    if (typeof value !== 'string' && typeof value !== 'number') throw new BadRow(`“${name}” is no text`);
    const given = String(value);
    // Cleaning makes text shorter, but never to a quarter of honest text: what cannot fit costs nothing.
    const text = given.length > most * 4 ? given : clean(given);
    if (text.length > most) throw new BadRow(`“${name}” is longer than ${most} characters`);
    return text;
  }

  required(name: string, most: number): string {
    const text = this.line(name, most);
    if (text === '') throw new BadRow(`“${name}” is missing`);
    return text;
  }

  number(name: string, least: number, most: number, otherwise: number | null): number {
    const value = this.#value(name);
    if (isEmpty(value) && otherwise !== null) return otherwise;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw new BadRow(`“${name}” is no number`);
    if (number < least || number > most) throw new BadRow(`“${name}” is not between ${least} and ${most}`);
    return number + 0;
  }

  yes(name: string, otherwise: boolean): boolean {
    const value = this.#value(name);
    if (isEmpty(value)) return otherwise;
    if (typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
    if (['true', 'yes', '1'].includes(word)) return true;
    if (['false', 'no', '0'].includes(word)) return false;
    throw new BadRow(`“${name}” is neither true nor false`);
  }

  /** One of some words, as its value here. @param otherwise when it is missing; null = it must be there */
  word<Value>(name: string, words: Readonly<Record<string, Value>>, otherwise: Value | null): Value {
    const value = this.#value(name);
    if (isEmpty(value) && otherwise !== null) return otherwise;
    const found = typeof value === 'string' ? this.#find(words, value) : undefined;
    if (found === undefined)
      throw new BadRow(`“${name}” is ${isEmpty(value) ? 'missing; it is' : 'none of'} ${listWords(words)}`);
    return found;
  }

  #find<Value>(words: Readonly<Record<string, Value>>, value: string): Value | undefined {
    const word = value.trim().toLowerCase();
    const key = Object.keys(words).find((one) => one.toLowerCase() === word);
    return key === undefined ? undefined : words[key];
  }

  /** One of the values themselves. */
  choice<Value extends string>(name: string, values: readonly Value[], otherwise: Value | null): Value {
    return this.word(name, Object.fromEntries(values.map((one) => [one, one])), otherwise);
  }
}

function listWords(words: Readonly<Record<string, unknown>>): string {
  const all = Object.keys(words).map((word) => `“${word}”`);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : all.join('');
}
