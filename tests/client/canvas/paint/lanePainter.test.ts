import { describe, expect, it } from 'vitest';
import { completeRecord } from '../../../../shared/model/recordTable.ts';
import { LANE_HEADER } from '../../../../shared/layout/laneLayout.ts';
import { laneTable } from '../../../../shared/model/lane.ts';
import { createBoardPainters } from '../../../../client/canvas/paint/boardPainters.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

function drawLane(zoom: number, title: string, prompt: string, fromAfar: boolean) {
  const lane = completeRecord(laneTable, 'lane000000000001', { title, prompt });
  const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context, { fromAfar });
  const { context, calls } = createFakeContext();
  const look = { scale: zoom, zoom, detail: 'text', theme: LIGHT_THEME } as const;
  painters.get('lane')?.paint(context, lane, { ...look, lifted: false, editing: false, mine: false });
  return calls.filter(({ name }) => name === 'fillText').map(({ args }) => args);
}

const paintLane = (zoom: number, title: string, prompt = 'What helps?', fromAfar = false) =>
  drawLane(zoom, title, prompt, fromAfar).map(([words]) => String(words));

describe('lane painter', () => {
  it('shows title and prompt at reading size, the title alone from afar', () => {
    expect(paintLane(1, 'With your team')).toEqual(['With your team', 'What helps?']);
    expect(paintLane(0.05, 'With your team')).toEqual(['With your team']);
  });

  it('ends a title that is too long with an ellipsis, on one line above a prompt', () => {
    const lines = paintLane(1, 'a very long title '.repeat(20)).slice(0, -1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/…$/u);
  });

  it('has room for a whole question where there is no prompt', () => {
    const question = 'What keeps you from saying what you see, when you see it, to those whom it concerns?';
    for (const zoom of [1, 0.05]) expect(paintLane(zoom, question, '').join(' ')).toBe(question);
    expect(paintLane(1, 'a very long title '.repeat(20), '')).toHaveLength(3);
  });

  it('cuts no title that a smaller one has room for', () => {
    for (let zoom = 0.08; zoom < 0.3; zoom += 0.01)
      expect(paintLane(zoom, 'With families/whānau and friends', '', true).join(' ')).not.toContain('…');
    for (let zoom = 0.08; zoom < 0.3; zoom += 0.01)
      expect(paintLane(zoom, 'With families/whānau', 'What helps?', true)[0]).toBe('With families/whānau');
  });

  it('is larger where it is read across a room, and its question whole all the same', () => {
    const question = 'What makes it DIFFICULT for you to work with a partnership approach';
    expect(paintLane(0.2, 'With your team', question, true).slice(1).join(' ')).toBe(question);
  });

  it('keeps its words above the notes, also where they are read across a room', () => {
    const question = 'What HELPS you work with a partnership approach';
    for (let zoom = 0.08; zoom < 0.3; zoom += 0.01) {
      const lines = drawLane(zoom, 'With your team', question, true).map(([, , y]) => Number(y));
      const [between = 0, last = 0] = lines.slice(-2);
      // Letters hang a sixth of a line below what they stand on.
      expect(last + (last - between) / 6).toBeLessThanOrEqual(LANE_HEADER);
    }
  });

  it('stands a lane without words', () => {
    expect(paintLane(1, '', '')).toEqual([]);
  });
});
