import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { StorageError } from '../storage/storageError.ts';
import type { RefusalReason } from '../../shared/model/refusal.ts';
import { NotSaved } from '../sync/ledger.ts';
import { OperationRefused } from './boardDocuments.ts';
import { WorkshopGone } from '../session/workshopRegistry.ts';
import type { AppParts } from './appParts.ts';
import { foreignOrigin, type AppEnv } from './caller.ts';
import { answerProblem, Problem } from './problem.ts';
import { createAddressRoutes } from './routes/addresses.ts';
import { createBoardRoutes } from './routes/boards.ts';
import { createContactAgreementRoutes } from './routes/contactAgreements.ts';
import { createDeviceRoutes } from './routes/devices.ts';
import { createDoorRoutes } from './routes/doors.ts';
import { createExportRoutes } from './routes/exports.ts';
import { createHealthRoutes } from './routes/health.ts';
import { createHostRoutes } from './routes/host.ts';
import { createImportRoutes } from './routes/imports.ts';
import { createMomentRoutes } from './routes/moments.ts';
import { createNetworkRoutes } from './routes/networks.ts';
import { createLobbyRoutes } from './routes/lobby.ts';
import { createMeRoutes } from './routes/me.ts';
import { createRehearsalRoutes } from './routes/rehearsals.ts';
import { createRoomCheckRoutes } from './routes/roomCheck.ts';
import { createSharedRoutes } from './routes/shared.ts';
import { createAgreementRoutes, createWithdrawalRoutes } from './routes/withdrawals.ts';
import { createWorkshopRoutes } from './routes/workshops.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import { createStaticFiles } from './staticFiles.ts';

const largestBody = 64 * 1024;

/** The HTTP side of the server: the interface for programs, and the pages. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(logRequests(parts));
  app.use(async (c, next) => setSecurityHeaders(parts.addresses.isSecure(c.env.incoming.headers))(c, next));
  app.use('/api/*', refuseForeignOrigin(parts), noStore);
  // Imports have a limit of their own; Hono would apply both.
  app.use('/api/*', async (c, next) => (isImport(c.req.path) ? next() : limitBody(c, next)));
  app.use('/api/*', readWhole);
  app.route('/', createHealthRoutes(parts));
  app.route('/api/host', createHostRoutes(parts));
  app.route('/api/addresses', createAddressRoutes(parts));
  app.route('/api/workshops', createWorkshopRoutes(parts));
  app.route('/api/workshops', createRehearsalRoutes(parts));
  app.route('/api/me', createMeRoutes(parts));
  app.route('/api/lobby', createLobbyRoutes(parts));
  app.route('/api/boards', createBoardRoutes(parts));
  app.route('/api/boards', createImportRoutes(parts));
  app.route('/api/boards', createExportRoutes(parts));
  app.route('/api/boards', createNetworkRoutes(parts));
  app.route('/api/boards', createMomentRoutes(parts));
  app.route('/api/boards', createContactAgreementRoutes(parts));
  app.route('/api/shared', createSharedRoutes(parts));
  app.route('/api/withdrawals', createWithdrawalRoutes(parts));
  app.route('/api/agreements', createAgreementRoutes(parts));
  app.route('/api', createDoorRoutes(parts));
  app.route('/api', createDeviceRoutes(parts));
  app.route('/api', createRoomCheckRoutes(parts));
  app.all('/api/*', () => {
    throw new Problem('not-found', 'There is no such route. docs/api.md lists all.');
  });
  if (parts.clientFolder !== null) app.route('/', createStaticFiles(parts.clientFolder));
  app.notFound((c) => answerProblem(c, new Problem('not-found', 'There is no such page or route.')));
  app.onError((error, c) => {
    const problem = toProblem(error);
    if (problem.kind === 'unexpected' || problem.kind === 'not-saved')
      parts.log.error('http.failed', { route: c.req.routePath }, error);
    return answerProblem(c, problem);
  });
  return app;
}

const limitBody = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new Problem('too-large', 'This route reads up to 64 KB.');
  },
});

function isImport(path: string): boolean {
  return path.startsWith('/api/boards/') && /\/(post-its|network)$/.test(path);
}

/**
 * A body may take two minutes to come. It is here before anybody's rights are looked at: who is removed meanwhile does
 * nothing by a request that was begun before. Imports are large, and look twice instead.
 */
const readWhole = createMiddleware<AppEnv>(async (c, next) => {
  if (!isImport(c.req.path)) await c.req.arrayBuffer();
  await next();
});

/** Another website's page may not even ask. */
function refuseForeignOrigin(parts: AppParts) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (parts.access.originRule(c.env.incoming.headers) === 'foreign') throw foreignOrigin();
    await next();
  });
}

const noStore = createMiddleware(async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
});

/** Route patterns, status and time only: no paths, queries, names or codes. */
function logRequests({ log }: AppParts) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - start);
    log.debug('http.answered', { method: c.req.method, status: c.res.status, milliseconds });
  });
}

function toProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof OperationRefused) return describeRefusal(error.refusal.reason);
  if (error instanceof WorkshopGone) return new Problem('gone', 'The workshop was erased.');
  if (error instanceof NotSaved || error instanceof StorageError) {
    return new Problem(
      'not-saved',
      'The server could not store this: its disk may be full. Nothing was changed; try again later.',
    );
  }
  return new Problem('unexpected', 'The server met a fault of its own. Nothing more was changed; try again.');
}

function describeRefusal(reason: RefusalReason): Problem {
  if (reason === 'too-many') {
    return new Problem('bad-import', 'The board would hold more than it can. Import to another board.');
  }
  if (reason === 'frozen') {
    return new Problem(
      'not-allowed',
      'A facilitator has frozen this layer of the board. Ask them to unfreeze it, then try again.',
    );
  }
  return new Problem(
    'not-allowed',
    `This may not be written on the board now (${reason}). Ask a facilitator.`,
  );
}
