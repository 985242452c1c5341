import { expect, test } from 'vitest';
import {
  boardPath,
  leavePath,
  paperPath,
  parseRoute,
  reportPath,
  wallPath,
} from '../../../client/access/routes.ts';

const board = 'B'.repeat(16);
const person = 'p'.repeat(16);

function parsePath(path: string) {
  const url = new URL(path, 'http://localhost');
  return parseRoute(url.pathname, url.search);
}

test('every page has its address', () => {
  expect(parsePath('/')).toEqual({ page: 'home' });
  for (const page of ['host', 'join', 'facilitate', 'shared', 'new', 'about'])
    expect(parsePath(`/${page}`)).toEqual({ page });
  expect(parsePath('/join/')).toEqual({ page: 'join' });
  expect(parsePath(`/workshop/${board}`)).toEqual({ page: 'workshop', workshopId: board });
  expect(parsePath(boardPath(board, person))).toEqual({
    page: 'board',
    boardId: board,
    participantId: person,
  });
  expect(parsePath(wallPath(board, person))).toEqual({ page: 'wall', boardId: board, participantId: person });
  expect(parsePath(leavePath(person))).toEqual({ page: 'leave', participantId: person });
});

test('a report says what it shows and for whom, and is the workshop’s own where it does not', () => {
  const report = { page: 'report', boardId: board, participantId: person };
  expect(parsePath(reportPath(board, person, 'cards', 'outside'))).toEqual({
    ...report,
    show: 'cards',
    audience: 'outside',
  });
  expect(parsePath(`/report/${board}?as=${person}&show=all&for=everybody`)).toEqual({
    ...report,
    show: 'report',
    audience: 'workshop',
  });
});

test('sheets to take away say which, and begin with the whānau’s own page', () => {
  const paper = { page: 'paper', boardId: board, participantId: person };
  expect(parsePath(paperPath(board, person, 'grid'))).toEqual({ ...paper, show: 'grid' });
  expect(parsePath(`/paper/${board}?as=${person}&show=all`)).toEqual({ ...paper, show: 'fridge' });
});

test('a board address without a participant says so', () => {
  expect(parsePath(`/board/${board}`)).toMatchObject({ page: 'board', participantId: null });
  expect(parsePath(`/board/${board}?as=../../x`)).toMatchObject({ participantId: null });
});

test('anything else is no page', () => {
  for (const path of [
    '/nowhere',
    '/board',
    '/board/short',
    `/board/${board}/more`,
    '/join/K7PM3XQR',
    '/__proto__',
  ])
    expect(parsePath(path)).toEqual({ page: 'missing' });
});
