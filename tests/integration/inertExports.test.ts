import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  joinAsFacilitator,
  makeWorkshop,
  type Joined,
  type MadeWorkshop,
} from '../support/apiClient.ts';
import { startRealServer, type RealServer } from '../support/realServer.ts';

/** What people may write, and no program that opens an export may run or turn around. */
const texts = [
  '=cmd()',
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
];
const turned = 'Ngaio \u202egnp.exe';

let server: RealServer;
let made: MadeWorkshop;
let facilitator: Joined;
beforeAll(async () => {
  server = await startRealServer();
  made = await makeWorkshop(server, { title: `=cmd() <script> ${turned}`, cohorts: ['=1+1'] });
  facilitator = await joinAsFacilitator(server, made, turned);
  const body = [...texts, turned];
  await ask(server, `/api/boards/${made.boards[0]?.id}/post-its`, { token: facilitator.token, body });
});
afterAll(async () => {
  await server.remove();
});

describe('row 59: exports are inert', () => {
  const open = (name: string) =>
    ask(server, `/api/boards/${made.boards[0]?.id}/${name}`, { token: facilitator.token });

  it.each(['export.csv', 'export.json'])(
    '%s is a file to keep, never a page to show, and is named after nothing',
    async (name) => {
      const { headers } = await open(name);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="netboard\.(csv|json)"$/);
      expect(headers.get('content-type')).toMatch(/^(text\/csv|application\/json)/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('no cell of a table is a formula, and every text is there', async () => {
    const { text } = await open('export.csv');
    const cells = text.split('\r\n').flatMap((line) => line.split(','));
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    for (const one of texts) expect(text).toContain(one);
  });

  it('nothing turns the direction of what stands around it', async () => {
    for (const name of ['export.csv', 'export.json'])
      expect((await open(name)).text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
