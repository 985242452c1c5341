import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { remember } from '../../../client/ui/deviceMemory.ts';
import { WallShell } from '../../../client/wall/WallShell.tsx';
import type { WallShellProps } from '../../../client/wall/WallShell.tsx';

const props: WallShellProps = {
  boardId: 'boardboardboard1',
  workshopTitle: 'Mahi tahi',
  prompt: 'What helps you?',
  notes: 220,
  people: 1,
  joining: { code: 'K7PM3XQR', url: 'http://192.168.1.20:3000/join#K7PM3XQR' },
  connected: true,
  view: { stop: null, isMoved: false, hasStops: true, go: () => {}, showAll: () => {} },
  children: null,
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  remember('wall.join.boardboardboard1', null);
});

test('title, prompt, counts and how to join are on the wall', () => {
  const markup = renderToStaticMarkup(<WallShell {...props} />);
  for (const words of [
    'Mahi tahi',
    'What helps you?',
    '220 notes',
    '1 person here',
    'K7PM 3XQR',
    '192.168.1.20:3000',
  ])
    expect(markup).toContain(words);
  expect(markup).not.toContain('http://192');
});

test('how to join stays hidden after somebody hid it', () => {
  remember('wall.join.boardboardboard1', 'hidden');
  expect(renderToStaticMarkup(<WallShell {...props} />)).not.toContain('K7PM');
});

test('without a prompt the title is the one big line', () => {
  const markup = renderToStaticMarkup(<WallShell {...props} prompt="" />);
  expect(markup.match(/Mahi tahi/g)).toHaveLength(1);
});

test('one lane at a time: its name is the big line, its own notes are counted', () => {
  const box = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const stop = { id: 'lane', title: 'With your team', prompt: 'What HELPS you?', notes: 23, box };
  const markup = renderToStaticMarkup(<WallShell {...props} view={{ ...props.view, stop }} />);
  expect(markup).toMatch(/<h1[^>]*>With your team<\/h1>/);
  expect(markup).toContain('What HELPS you?');
  expect(markup).toContain('23 notes');
});

test('while pages turn, what the step asks is the big line, and the page is told beside it', () => {
  const box = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const page = 'People 6 to 8 of 10';
  const stop = { id: 'wants', title: `What I want · ${page}`, page, prompt: '', notes: 6, box };
  const view = { ...props.view, stop };
  const inStep = renderToStaticMarkup(
    <WallShell {...props} over="Look" prompt="Who is missing?" view={view} />,
  );
  expect(inStep).toMatch(/<h1[^>]*>Who is missing\?<\/h1>/);
  expect(inStep).toContain(page);
  const without = renderToStaticMarkup(<WallShell {...props} view={view} />);
  expect(without).toMatch(/<h1[^>]*>What I want · People 6 to 8 of 10<\/h1>/);
});

test('columns of other pages do not show by halves, until somebody moves the view', () => {
  const box = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const stop = { id: 'a', title: '', prompt: '', notes: 6, box, cut: { right: 30, bottom: 200 } };
  const cut = 'clip-path:inset(0 30px 200px 0)';
  expect(renderToStaticMarkup(<WallShell {...props} view={{ ...props.view, stop }} />)).toContain(cut);
  const moved = renderToStaticMarkup(<WallShell {...props} view={{ ...props.view, stop, isMoved: true }} />);
  expect(moved).not.toContain('clip-path');
});

test('what fills the wall takes the place of head and joining; a question leaves room to join', () => {
  const reading = renderToStaticMarkup(<WallShell {...props} cover={<p>Time to talk</p>} isReading />);
  expect(reading).toContain('Time to talk');
  for (const words of ['What helps you?', 'K7PM', '220 notes']) expect(reading).not.toContain(words);
  const asking = renderToStaticMarkup(<WallShell {...props} cover={<p>Answer</p>} />);
  expect(asking).toContain('K7PM');
  const lost = renderToStaticMarkup(<WallShell {...props} cover={<p>Answer</p>} connected={false} />);
  expect(lost).toContain('Waiting for the connection');
});

test('while people are with each other who comes late is told how to join, in one line', () => {
  const quiet = { ...props, cover: <p>Check-out</p>, isReading: true, isQuiet: true };
  const markup = renderToStaticMarkup(<WallShell {...quiet} />);
  expect(markup).toContain('192.168.1.20:3000 · code K7PM 3XQR');
  expect(markup).not.toContain('<aside');
  remember('wall.join.boardboardboard1', 'hidden');
  expect(renderToStaticMarkup(<WallShell {...quiet} />)).not.toContain('K7PM');
});
