import { describe, expect, it } from 'vitest';
import { createTickets } from '../../../server/access/tickets.ts';

describe('createTickets', () => {
  it('admits once', () => {
    const tickets = createTickets(() => 0);
    const ticket = tickets.mint('ada');
    expect(tickets.redeem(ticket)).toBe('ada');
    expect(tickets.redeem(ticket)).toBeNull();
  });

  it('is good for 30 seconds', () => {
    let time = 0;
    const tickets = createTickets(() => time);
    const early = tickets.mint('ada');
    const late = tickets.mint('ada');
    time = 29_999;
    expect(tickets.redeem(early)).toBe('ada');
    time = 30_000;
    expect(tickets.redeem(late)).toBeNull();
  });

  it('voids all tickets of one participant and no others', () => {
    const tickets = createTickets(() => 0);
    const [first, second, other] = [tickets.mint('ada'), tickets.mint('ada'), tickets.mint('ben')];
    tickets.voidOf('ada');
    expect([first, second, other].map(tickets.redeem)).toEqual([null, null, 'ben']);
  });

  it('knows no ticket it did not make', () => {
    const tickets = createTickets(() => 0);
    tickets.mint('ada');
    expect(tickets.redeem('')).toBeNull();
    expect(tickets.redeem('__proto__')).toBeNull();
  });

  it('tells nothing by its form: no two are alike', () => {
    const tickets = createTickets(() => 0);
    expect(new Set(Array.from({ length: 1000 }, () => tickets.mint('ada'))).size).toBe(1000);
  });
});
