import { Hono } from 'hono';
import { agreementCalendar } from '../../../shared/export/agreementCalendar.ts';
import { fileNames } from '../../../shared/export/network/aliased.ts';
import { readWorkshopDetails } from '../../session/details.ts';
import { boardAgreement } from '../../session/boardAgreement.ts';
import type { AppParts } from '../appParts.ts';
import type { AppEnv } from '../caller.ts';
import { Problem } from '../problem.ts';
import { answerFile, requireReader } from './exports.ts';

/** Visits that are agreed, as a calendar file. What is only tried out, or open, is in nobody's calendar. */
export function createContactAgreementRoutes(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/:id/agreements/:agreementId/calendar.ics', async (c) => {
    const { state } = await requireReader(parts, c);
    const boardId = c.req.param('id');
    const snapshot = await parts.boards.read(boardId);
    const read = boardAgreement(state, snapshot, boardId, c.req.param('agreementId'));
    if (read === null) throw new Problem('not-found', 'There is no agreement of this id on the board.');
    const { nameOf } = fileNames(snapshot, readWorkshopDetails(state.workshop).aliases);
    const file = agreementCalendar(read, nameOf, parts.clock.now());
    if (file === 'noDay')
      throw new Problem(
        'not-agreed',
        'It does not say from which day on. Agree on that, then make the calendar.',
      );
    if (file === 'open')
      throw new Problem(
        'not-agreed',
        'Visits go into a calendar when everybody who is asked has said yes themselves. What was tried out in a role or from a chair is not agreed.',
      );
    return answerFile(c, file, 'text/calendar', 'ics');
  });

  return app;
}
