import { expect, test } from 'vitest';
import { reportFileName } from '../../../client/export/downloadReport.ts';

const DAY = new Date(2026, 10, 22);

test('a report’s file says of which workshop and board it is, and for whom', () => {
  expect(reportFileName('Working around whānau', 'Barriers & enablers', 'workshop', 'docx', DAY)).toBe(
    'Working-around-whānau-Barriers-enablers-full-2026-11-22.docx',
  );
});

test('a board that is called as the workshop is names it once', () => {
  expect(reportFileName('Hui', 'Hui', 'outside', 'csv', DAY)).toBe('Hui-for-outside-2026-11-22.csv');
});
