import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { StepKind } from '../../../shared/model/step.ts';
import { WallOutOfRoles } from '../../../client/wall/WallOutOfRoles.tsx';

function wall(kind: StepKind, prompt: string, inRole: readonly number[]): string {
  const step = { id: 's', kind, title: '', prompt, minutes: 10, boardId: null, allows: [] };
  return renderToStaticMarkup(
    <WallOutOfRoles step={step} seats={inRole.map((count) => ({ inRole: count }))} />,
  );
}

test('coming out of roles: its words fill the wall until nobody is in one', () => {
  expect(wall('deRole', 'I am not … any more. I am …', [1, 0])).toMatch(/<h1[^>]*>I am not … any more/);
  const out = wall('deRole', 'I am not … any more. I am …', [0, 0]);
  expect(out).toMatch(/<h1[^>]*>Everybody is out of their roles<\/h1>/);
  expect(out).not.toContain('any more');
});

test('then what it was like; a step without words has its name', () => {
  expect(wall('share', 'What was it like to sit there?', [0])).toMatch(/<h1[^>]*>What was it like/);
  expect(wall('deRole', '', [1])).toMatch(/<h1[^>]*>Step out of roles<\/h1>/);
});
