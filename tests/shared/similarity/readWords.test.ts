import { describe, expect, it } from 'vitest';
import { readWords } from '../../../shared/similarity/readWords.ts';

const terms = (text: string) => readWords(text).map((word) => word.term);

describe('reading words', () => {
  it('makes macrons no difference, composed or combined', () => {
    expect(terms('whānau')).toEqual(['whanau']);
    expect(terms('wha\u0304nau')).toEqual(['whanau']);
    expect(terms('WHANAU')).toEqual(['whanau']);
  });

  it('keeps what people wrote for showing, with its macrons', () => {
    expect(readWords('Wha\u0304nau hui')).toEqual([
      { term: 'whanau', shown: 'whānau' },
      { term: 'hui', shown: 'hui' },
    ]);
  });

  it('keeps words of te reo Māori whole', () => {
    expect(terms('whare whakamā kaimahi hōhā manaakitanga whakawhanaungatanga ngenge')).toEqual([
      'whare',
      'whakama',
      'kaimahi',
      'hoha',
      'manaakitanga',
      'whakawhanaungatanga',
      'ngenge',
    ]);
  });

  it('lets the forms of an English word meet', () => {
    expect(new Set(terms('share shares shared sharing')).size).toBe(1);
    expect(new Set(terms('time times timing timed')).size).toBe(1);
    expect(new Set(terms('agency agencies')).size).toBe(1);
    expect(new Set(terms('worry worries worried worrying')).size).toBe(1);
    expect(new Set(terms('negotiate negotiated negotiation')).size).toBe(1);
    expect(new Set(terms('goal coal value valley boss bus')).size).toBe(6);
  });

  it('leaves out small words of both languages, and numbers', () => {
    expect(terms("It's not what we do with them, it's how – 14 of 60")).toEqual([]);
    expect(terms('He aha te mea nui o te ao')).toEqual(['aha', 'mea', 'nui', 'ao']);
  });

  it('takes in one what belongs together, and parts what does not', () => {
    expect(terms('co-ordinating')).toEqual(terms('coordinating'));
    expect(terms('no-shows')).toEqual(['noshow']);
    expect(terms('kanohi-ki-te-kanohi')).toEqual(['kanohi', 'kanohi']);
    expect(terms("the whānau's story")).toEqual(['whanau', 'stori']);
  });

  it('reads what stands between the tags of text that looks like HTML, not the tags', () => {
    expect(terms('<b>COMPLIANCE</b> <i>before</i> care <img src=x onerror=alert(1)>')).toEqual([
      'complianc',
      'car',
    ]);
    expect(terms('a < b, I <3 kai')).toEqual(['b', 'kai']);
  });

  it('reads other scripts, in either direction', () => {
    expect(terms('الكلمات صعبة (the words are hard)')).toEqual(['الكلمات', 'صعبة', 'word', 'hard']);
  });

  it('takes a picture sign for a word', () => {
    expect(terms('😴😴')).toEqual(['😴', '😴']);
    expect(terms('Aroha ❤️')).toEqual(['aroha', '❤']);
  });

  it('has nothing to say of an empty text', () => {
    expect(terms('')).toEqual([]);
    expect(terms(' \n\t – … ')).toEqual([]);
  });

  it('stops after the first 300 words, and takes no held-down key for a word', () => {
    expect(terms('kumara '.repeat(2000)).length).toBe(300);
    expect(terms(`${'a'.repeat(5000)} kai`)).toEqual(['kai']);
  });
});
