import { describe, expect, it } from 'vitest';
import { createIdentify } from '../../../server/access/identify.ts';
import { createOriginRule } from '../../../server/access/originRule.ts';
import { createTickets } from '../../../server/access/tickets.ts';
import { newId } from '../../../shared/model/ids.ts';

const ada = newId();
const ben = newId();
const own = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const noOrigin = { host: 'localhost:3000' };

function setUp(expiresAt: number | null = null) {
  const tickets = createTickets(() => 0);
  const store = {
    findGrant: async (kind: string, secret: string) =>
      (kind === 'cookie' && secret === 'cookie-of-ada') || (kind === 'token' && secret === 'token-of-ada')
        ? {
            id: newId(),
            workshopId: newId(),
            kind: kind as 'cookie',
            participantId: ada,
            expiresAt,
            kept: null,
          }
        : null,
    wasErased: async (kind: string, secret: string) => kind === 'cookie' && secret === 'cookie-of-old',
  };
  const rule = createOriginRule({ ownNames: () => ['localhost'] });
  return { tickets, identify: createIdentify(store, tickets, rule, () => 1000) };
}

describe('createIdentify', () => {
  it('knows a browser by the cookie of the participant it names', async () => {
    const { identify } = setUp();
    const headers = { ...own, cookie: `nb_${ben}=other; nb_${ada}=cookie-of-ada` };
    expect(await identify({ headers, as: ada })).toEqual({ ok: true, participantId: ada });
    expect(await identify({ headers, as: ben })).toEqual({ ok: false, reason: 'unknown' });
    expect(await identify({ headers, as: null })).toEqual({ ok: false, reason: 'unknown' });
  });

  it('tells somebody whose workshop is erased, or over, that it is', async () => {
    const { identify, tickets } = setUp();
    const headers = { ...own, cookie: `nb_${ada}=cookie-of-old` };
    expect(await identify({ headers, as: ada })).toEqual({ ok: false, reason: 'erased' });
    const store = { findGrant: async () => null, wasErased: async () => false };
    const rule = createOriginRule({ ownNames: () => ['localhost'] });
    const over = createIdentify(
      store,
      tickets,
      rule,
      () => 1000,
      () => true,
    );
    const ticket = tickets.mint(ada);
    expect(await over({ headers: noOrigin, as: ada, ticket })).toEqual({ ok: false, reason: 'erased' });
  });

  it('takes no cookie without an Origin, except for reading over HTTP', async () => {
    const { identify } = setUp();
    const headers = { ...noOrigin, cookie: `nb_${ada}=cookie-of-ada` };
    expect(await identify({ headers, as: ada })).toEqual({ ok: false, reason: 'origin' });
    expect(await identify({ headers, as: ada, readsOnly: true })).toEqual({ ok: true, participantId: ada });
  });

  it('refuses another website whatever it holds', async () => {
    const { identify, tickets } = setUp();
    const headers = {
      host: 'localhost:3000',
      origin: 'https://evil.example',
      cookie: `nb_${ada}=cookie-of-ada`,
      authorization: 'Bearer token-of-ada',
    };
    const proof = { headers, as: ada, ticket: tickets.mint(ada), readsOnly: true };
    expect(await identify(proof)).toEqual({ ok: false, reason: 'origin' });
  });

  it('does not use up a ticket on another website', async () => {
    const { identify, tickets } = setUp();
    const ticket = tickets.mint(ada);
    await identify({ headers: { ...own, origin: 'null' }, as: ada, ticket });
    expect(await identify({ headers: noOrigin, as: ada, ticket })).toEqual({ ok: true, participantId: ada });
  });

  it('knows a program by its token, with or without naming itself, but not as somebody else', async () => {
    const { identify } = setUp();
    const headers = { ...noOrigin, authorization: 'Bearer token-of-ada' };
    expect(await identify({ headers, as: ada })).toEqual({ ok: true, participantId: ada });
    expect(await identify({ headers, as: null })).toEqual({ ok: true, participantId: ada });
    expect(await identify({ headers, as: ben })).toEqual({ ok: false, reason: 'unknown' });
  });

  it('keeps cookie and token apart', async () => {
    const { identify } = setUp();
    const headers = { ...noOrigin, authorization: 'Bearer cookie-of-ada' };
    expect(await identify({ headers, as: ada })).toEqual({ ok: false, reason: 'unknown' });
  });

  it('takes a ticket as a subprotocol beside the protocol’s own name, once', async () => {
    const { identify, tickets } = setUp();
    const protocol = `netboard.1, ticket.${tickets.mint(ada)}`;
    const headers = { ...noOrigin, 'sec-websocket-protocol': protocol };
    expect(await identify({ headers, as: ada })).toEqual({ ok: true, participantId: ada });
    expect(await identify({ headers, as: ada })).toEqual({ ok: false, reason: 'unknown' });
  });

  it('refuses an expired grant and a malformed id', async () => {
    const { identify } = setUp(1000);
    const headers = { ...own, cookie: `nb_${ada}=cookie-of-ada` };
    expect(await identify({ headers, as: ada })).toEqual({ ok: false, reason: 'unknown' });
    expect(await identify({ headers, as: '__proto__' })).toEqual({ ok: false, reason: 'unknown' });
  });
});
