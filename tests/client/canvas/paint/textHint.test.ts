import { describe, expect, it } from 'vitest';
import { hintText } from '../../../../client/canvas/paint/textHint.ts';

describe('hintText', () => {
  it('has more lines for more words and stays on the note', () => {
    const few = hintText('Trust', 'M');
    const many = hintText('word '.repeat(40), 'M');
    expect(few.lines).toHaveLength(1);
    expect(many.lines.length).toBeGreaterThan(3);
    const endless = hintText('word '.repeat(2000), 'M');
    expect(endless.lines.length * endless.lineHeight).toBeLessThanOrEqual(200);
    for (const part of endless.lines) expect(part > 0 && part <= 1).toBe(true);
  });

  it('keeps the lines as typed', () => {
    expect(hintText('a\n\nb', 'L').lines.map((part) => part > 0)).toEqual([true, false, true]);
    expect(hintText('שלום', 'M').rtl).toBe(true);
  });
});
