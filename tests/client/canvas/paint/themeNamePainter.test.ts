import { expect, test } from 'vitest';
import { createBoardPainters } from '../../../../client/canvas/paint/boardPainters.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { themePicture } from '../../../../client/canvas/paint/themePicture.ts';
import { postItTable, type PostIt } from '../../../../shared/model/postIt.ts';
import { completeRecord } from '../../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT } from '../../../../shared/model/snapshot.ts';
import { themeTable, type Theme } from '../../../../shared/model/theme.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

test('from afar a name stands at the head of its theme, and the notes below it stay in sight', () => {
  const theme = completeRecord(themeTable, 'theme', {
    title: 'Time to talk',
    place: ['board', 0, 0, 'a0'],
  }) as unknown as Theme;
  const notes = Array.from(
    { length: 20 },
    (_, at) =>
      completeRecord(postItTable, `note${at}`, {
        place: ['theme', 'theme', `a0${String.fromCharCode(66 + at)}`],
      }) as unknown as PostIt,
  );
  const snapshot = {
    ...EMPTY_SNAPSHOT,
    theme: new Map([[theme.id, theme]]),
    postIt: new Map(notes.map((note) => [note.id, note])),
  };
  const picture = themePicture(theme, snapshot);
  const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context);
  const { context, calls } = createFakeContext();
  const look = { scale: 0.08, zoom: 0.08, detail: 'text', theme: LIGHT_THEME } as const;
  painters.get('themeName')?.paint(context, picture, { ...look, lifted: false, editing: false, mine: false });
  const [, top, , high] = calls.find(({ name }) => name === 'fillRect')?.args as number[];
  expect(top).toBe(0);
  expect(high).toBeLessThan(picture.height / 2);
});
