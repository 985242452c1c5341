import { describe, expect, it } from 'vitest';
import { POST_IT_COLORS } from '../../../../shared/model/postIt.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { mix, noteTones, shade } from '../../../../client/canvas/paint/tones.ts';

function luminance(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('mix', () => {
  it('reads colours as a shortened style sheet writes them', () => {
    expect(mix('#000', '#fff', 0.5)).toBe(mix('#000000', '#ffffff', 0.5));
    expect(mix('#000', '#fff', 0.5)).toBe('#808080');
  });
});

describe('noteTones', () => {
  it.each(POST_IT_COLORS)('keeps tinted ink above 9:1 on %s', (color) => {
    const { paper, ink } = noteTones(LIGHT_THEME, color);
    expect(ink).not.toBe(LIGHT_THEME.noteInk);
    expect((luminance(paper) + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThan(9);
  });

  it('uses plain ink in high contrast and with colours it can not read', () => {
    const contrast = { ...LIGHT_THEME, highContrast: true };
    expect(noteTones(contrast, 'rose').ink).toBe(LIGHT_THEME.noteInk);
    const named = { ...LIGHT_THEME, notes: { ...LIGHT_THEME.notes, sand: 'wheat' } };
    expect(noteTones(named, 'sand')).toMatchObject({
      paper: 'wheat',
      edge: 'wheat',
      ink: LIGHT_THEME.noteInk,
    });
  });

  it('shades within the range of a colour', () => {
    expect(shade('#804020', 0.5)).toBe('#402010');
    expect(shade('#804020', 9)).toBe('#ffffff');
  });
});
