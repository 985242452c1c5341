import { describe, expect, it } from 'vitest';
import { createCover, createCoverer, type Cover } from '../../../shared/model/coverName.ts';

/** As good as any for a test: what is keyed can be read. */
const keyOf = (salt: string, words: string) => `${salt}:${words}`;

function coverer(...names: string[]) {
  const covers = names.map((name, at) => createCover(name, `[${at}]`, 's', keyOf));
  return createCoverer(
    covers.filter((cover): cover is Cover => cover !== null),
    keyOf,
  );
}

describe('covering a name', () => {
  it('covers whole words, whatever their capitals and macrons', () => {
    const cover = coverer('Mānia');
    expect(cover('Mania said. MĀNIA’s note, mānia! (Mānia)')).toBe('[0] said. [0]’s note, [0]! ([0])');
    expect(cover('ma\u0304nia')).toBe('[0]');
    expect(cover('Maniapoto, romania, Mani a')).toBe('Maniapoto, romania, Mani a');
  });

  it('covers names of several words, across hyphens and line ends, longer ones first', () => {
    const cover = coverer('Hine', 'Hine Ahu');
    expect(cover('Hine Ahu and Hine-Ahu and hine\nahu, Hine')).toBe('[1] and [1] and [1], [0]');
    expect(cover('Hine, then Ahu')).toBe('[0], then Ahu');
    expect(coverer("O'Brien")('Ask O’Brien; brien o')).toBe('Ask [0]; brien o');
  });

  it('leaves everything else as it was', () => {
    const text = '  Two  spaces 👩‍🏫 and\n\nno name  ';
    expect(coverer('Hine')(text)).toBe(text);
    expect(coverer()(text)).toBe(text);
    expect(coverer('Hine')('')).toBe('');
  });

  it('needs a name of one to six words', () => {
    expect(createCover(' - ', 'x', 's', keyOf)).toBeNull();
    expect(createCover('a b c d e f g', 'x', 's', keyOf)).toBeNull();
    expect(createCover(' Hine  Ahu ', 'x', 's', keyOf)).toMatchObject({ words: 2, key: 's:hine ahu' });
  });
});
