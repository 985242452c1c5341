import { describe, expect, it } from 'vitest';
import { FIELD_FAMILIES } from '../../../shared/similarity/fieldWords.ts';
import { createWordFamilies, fieldFamilies } from '../../../shared/similarity/wordFamilies.ts';

const families = createWordFamilies('tired ngenge burnt_out\n\nkai cuppa\n  morning_tea', 'whānau people');

describe('word families', () => {
  it('are parted by blank lines', () => {
    expect([...families.familiesOf('tir')]).toEqual([0]);
    expect([...families.familiesOf('ngenge')]).toEqual([0]);
    expect([...families.familiesOf('cuppa')]).toEqual([1]);
    expect([...families.familiesOf('elephant')]).toEqual([]);
  });

  it('know phrases, in whole words and whatever stands between the words', () => {
    expect(families.findPhrases('So BURNT-OUT!')).toEqual([{ family: 0, shown: 'burnt out' }]);
    expect(families.findPhrases('I’m so burnt-out')).toEqual([{ family: 0, shown: 'burnt out' }]);
    expect(families.findPhrases('burnt outside')).toEqual([]);
    expect(families.findPhrases('Morning\ntea')).toEqual([{ family: 1, shown: 'morning tea' }]);
  });

  it('know who a note is about', () => {
    expect(families.isAboutWho('whanau')).toBe(true);
    expect(families.isAboutWho('cuppa')).toBe(false);
  });

  it('of the field have no entry twice in one family, and two words at least', () => {
    for (const family of FIELD_FAMILIES.trim().split(/\n\s*\n/)) {
      const entries = family.trim().split(/\s+/);
      expect(entries.length).toBeGreaterThan(1);
      expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
    }
    expect([...fieldFamilies.familiesOf('whakawhanaungatanga')].length).toBe(1);
  });
});
