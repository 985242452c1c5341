import { vi } from 'vitest';
import { FakeServer } from '../client/document/fakeServer.ts';
import { openTestBoard, type TestBoard } from '../client/document/openTestBoard.ts';
import { seededRandom, type Random } from './seededRandom.ts';

/** Several people on one board over a network that loses, delays and reorders; the same seed gives the same run. */
export class RandomRun {
  readonly server = new FakeServer();
  readonly people: TestBoard[] = [];
  readonly random: Random;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    const ids = seededRandom(seed + 1_000_000);
    const fill = (bytes: Uint8Array) => bytes.map(() => Math.floor(ids() * 256));
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
      (bytes as Uint8Array).set(fill(bytes as Uint8Array));
      return bytes;
    });
    this.server.clientIds = () => Math.floor(ids() * 0xffffffff);
  }

  /** Two to five people open the board. */
  async begin(): Promise<void> {
    const count = 2 + Math.floor(this.random() * 4);
    for (let person = 0; person < count; person++) this.people.push(await openTestBoard(this.server));
    this.server.settle();
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  /** Up to so many different items, in any order. */
  some<Item>(items: readonly Item[], most: number): Item[] {
    const left = [...items];
    const picked: Item[] = [];
    for (let count = 1 + Math.floor(this.random() * most); count > 0 && left.length > 0; count--)
      picked.push(...left.splice(Math.floor(this.random() * left.length), 1));
    return picked;
  }

  /** Delivers up to so many single messages, of anybody in any order. */
  deliver(most: number): void {
    for (let count = Math.floor(this.random() * most); count > 0; count--) {
      const links = [...this.server.links].filter(({ waiting }) => waiting);
      if (links.length === 0) return;
      const link = this.pick(links);
      if (this.random() < 0.5) link.deliverUp();
      else link.deliverDown();
    }
  }

  /** Somebody loses the connection, or gets it back. */
  changeNetwork(): void {
    const link = this.pick([...this.server.links]);
    if (link.open) link.drop();
    else link.connect();
  }

  /** Everybody is back and everything is delivered. */
  async settle(): Promise<void> {
    this.server.rule = () => null;
    for (let round = 0; round < 20; round++) {
      for (const link of [...this.server.links]) if (!link.open) link.connect();
      this.server.settle();
      if (this.people.every(({ board }) => board.status.unsaved === 0) && round > 1) return;
      await vi.advanceTimersByTimeAsync(5000);
    }
  }
}
