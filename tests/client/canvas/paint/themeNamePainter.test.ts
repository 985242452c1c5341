import { expect, test } from 'vitest';
import { createBoardPainters } from '../../../../client/canvas/paint/boardPainters.ts';
import { LIGHT_THEME } from '../../../../client/canvas/paint/canvasTheme.ts';
import { themePicture } from '../../../../client/canvas/paint/themePicture.ts';
import { THEME_HEADER } from '../../../../shared/layout/themeMeasures.ts';
import { postItTable } from '../../../../shared/model/postIt.ts';
import { completeRecord } from '../../../../shared/model/recordTable.ts';
import { EMPTY_SNAPSHOT } from '../../../../shared/model/snapshot.ts';
import { themeTable } from '../../../../shared/model/theme.ts';
import { createFakeContext } from '../support/fakeCanvas.ts';

/** How far down a name reaches over a theme of 20 notes, world units, at a zoom. */
function reachOf(title: string, zoom: number): number {
  const theme = completeRecord(themeTable, 'theme', {
    title,
    place: ['board', 0, 0, 'a0'],
  });
  const notes = Array.from({ length: 20 }, (_, at) =>
    completeRecord(postItTable, `note${at}`, {
      place: ['theme', 'theme', `a0${String.fromCharCode(66 + at)}`],
    }),
  );
  const snapshot = {
    ...EMPTY_SNAPSHOT,
    theme: new Map([[theme.id, theme]]),
    postIt: new Map(notes.map((note) => [note.id, note])),
  };
  const picture = themePicture(theme, snapshot);
  const { painters } = createBoardPainters(LIGHT_THEME.font, createFakeContext().context);
  const { context, calls } = createFakeContext();
  const look = { scale: zoom, zoom, detail: 'text', theme: LIGHT_THEME } as const;
  painters.get('themeName')?.paint(context, picture, { ...look, lifted: false, editing: false, mine: false });
  const [, top, , high] = calls.find(({ name }) => name === 'fillRect')?.args as number[];
  expect(top).toBe(0);
  return high ?? Number.NaN;
}

const LONG = 'Listening humbly first, before we bring any expertise, plan or form to the whānau table';

test('a name that is larger from afar stays in the room of the title, however long it is', () => {
  for (const zoom of [0.12, 0.15, 0.2, 0.25])
    for (const title of ['Time to talk', LONG, 'Whanaungatanga-with-everybody-who-is-there'])
      expect(reachOf(title, zoom)).toBeLessThanOrEqual(THEME_HEADER);
});

test('however small the themes are, one line of the name is read and no more', () => {
  expect(reachOf(LONG, 0.05)).toBeLessThanOrEqual(12 / 0.05 + 0.01);
});
