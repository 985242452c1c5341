import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AppParts } from '../../../server/http/appParts.ts';
import { createApp } from '../../../server/http/createApp.ts';
import { listProblemKinds } from '../../../server/http/problem.ts';
import { noteColumns } from '../../../shared/export/importedNote.ts';
import { OBJECT_REASONS, UPDATE_REASONS } from '../../../shared/model/refusal.ts';
import { COMMANDS } from '../../../shared/session/commands.ts';
import { EVENT } from '../../../shared/session/events.ts';
import { FACT_COLLECTIONS } from '../../../shared/session/facts.ts';
import { CLOSE, MESSAGE, SYNC_PROTOCOL, TICKET_PREFIX } from '../../../shared/sync/messages.ts';
import { boardTemplateNames } from '../../../shared/templates/boardTemplates.ts';
import { formatRecordTables } from './recordTablesText.ts';

const text = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');

describe('docs/api.md', () => {
  it('lists the record tables as the code has them', () => {
    const section = /<!-- record tables -->\n\n([\s\S]*?)\n\n<!-- end of record tables -->/.exec(text)?.[1];
    expect(section).toBe(formatRecordTables());
  });

  it('lists every route', () => {
    // Routes are only listed here, never asked: they need none of their parts.
    const app = createApp({ clientFolder: null } as AppParts);
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `\`${method} ${path.replace(/:(\w+)/g, '<$1>')}\``);
    expect(routes.length).toBeGreaterThan(15);
    expect([...new Set(routes)].filter((route) => !text.includes(route))).toEqual([]);
  });

  it.each([
    ['problem type', listProblemKinds().map(({ kind }) => kind)],
    ['command', Object.keys(COMMANDS)],
    ['event', Object.values(EVENT)],
    ['fact collection', [...FACT_COLLECTIONS]],
    ['message type', Object.values(MESSAGE).map(String)],
    ['close code', Object.values(CLOSE).map(String)],
    ['reason', [...OBJECT_REASONS, ...UPDATE_REASONS]],
    ['column', [...noteColumns]],
    ['template', [...boardTemplateNames]],
    ['subprotocol', [SYNC_PROTOCOL, `${TICKET_PREFIX}<value>`]],
  ])('names every %s', (_what, names) => {
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
