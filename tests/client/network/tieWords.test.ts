import { describe, expect, it } from 'vitest';
import { contactWords } from '../../../client/network/contactWords.ts';
import { describeTie } from '../../../client/network/tieWords.ts';
import { getText } from '../../../client/i18n/texts.ts';
import { aContact, aTie, anActor } from '../../support/records.ts';

const nana = anActor({ label: 'Nana' });
const mum = anActor({ label: 'Mum' });
const friend = anActor({ label: 'Friend' });
const actors = new Map([nana, mum, friend].map((one) => [one.id, one]));
const nameOf = ({ label }: { label: string }) => label;

describe('a tie in words', () => {
  it('says who, what it is like, and where support goes', () => {
    const tie = aTie({ from: nana.id, to: mum.id, strength: 'strong', flow: 'forward' });
    expect(describeTie(getText, tie, actors, nameOf)).toBe(
      'Nana and Mum: close; support goes from Nana to Mum',
    );
  });

  it('says strength and strain apart where no single word says both, by way of whom, and whose view', () => {
    const ends = { from: nana.id, to: mum.id, via: friend.id, view: mum.id };
    const tie = aTie({ ...ends, strength: 'merged', stress: 'much', flow: 'back' });
    expect(describeTie(getText, tie, actors, nameOf)).toBe(
      'Nana and Mum: hard to separate; in conflict; support goes from Mum to Nana; by way of Friend; as Mum sees it',
    );
  });

  it('keeps strain to itself where the whānau sees it', () => {
    const tie = aTie({ from: nana.id, to: mum.id, strength: 'steady', stress: 'much' });
    expect(describeTie(getText, tie, actors, nameOf, true)).toBe('Nana and Mum: steady');
  });
});

describe('visits in words', () => {
  it('say how often, where, whether they are wanted and counted', () => {
    const contact = aContact({ visits: 3, per: 'fortnight', where: 'home', wish: 'notNow' });
    expect(contactWords(getText, contact)).toBe('3 visits each fortnight, home, not wanted now');
    expect(contactWords(getText, aContact({ counted: false }))).toBe('1 visit each week, not counted');
  });
});
