import { describe, expect, it } from 'vitest';
import { getText } from '../../../client/i18n/texts.ts';
import { askedWording } from '../../../client/theming/useAskedWording.ts';

const statements = [{ id: 's1', stem: 'difficult' as const }];

describe('askedWording', () => {
  it('gives a sentence with its beginning', () => {
    expect(askedWording(getText, { about: 'distilled' }, statements, { id: 's1', wording: 'we rush' })).toBe(
      'Partnership doesn’t work when we rush',
    );
  });

  it('leaves a theme as it is named', () => {
    expect(askedWording(getText, { about: 'themes' }, statements, { id: 's1', wording: 'Time' })).toBe(
      'Time',
    );
  });
});
