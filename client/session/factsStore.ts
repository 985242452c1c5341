import { applyDelta, type FactsDelta, type FactsSnapshot } from '../../shared/session/facts.ts';

/** What the facts store needs of its connection. */
export interface FactsSource {
  /** Asks for everything anew; null when the server has nothing to say yet. */
  refresh(): Promise<FactsSnapshot | null>;
  /** The facts are others than before. */
  changed(facts: FactsSnapshot): void;
}

/** The facts as the server tells them: one snapshot, then numbered deltas; after a gap, a snapshot anew. */
export class FactsStore {
  #facts: FactsSnapshot | null = null;
  /** While an answer is on its way, deltas are part of it already. */
  #refreshing = false;
  readonly #source: FactsSource;

  constructor(source: FactsSource) {
    this.#source = source;
  }

  get facts(): FactsSnapshot | null {
    return this.#facts;
  }

  /** What was kept from an earlier visit, until the server speaks. */
  remember(facts: FactsSnapshot): void {
    this.#facts ??= facts;
  }

  takeSnapshot(facts: FactsSnapshot): void {
    this.#refreshing = false;
    this.#set(facts);
  }

  takeDelta(delta: FactsDelta): void {
    if (this.#refreshing) return;
    const next = this.#facts && applyDelta(this.#facts, delta);
    if (next) this.#set(next);
    else void this.#refresh();
  }

  /** The connection is lost: what it still owed does not come. */
  lost(): void {
    this.#refreshing = false;
  }

  async #refresh(): Promise<void> {
    this.#refreshing = true;
    const facts = await this.#source.refresh().catch(() => null);
    if (!this.#refreshing) return;
    this.#refreshing = false;
    if (facts) this.#set(facts);
  }

  #set(facts: FactsSnapshot): void {
    this.#facts = facts;
    this.#source.changed(facts);
  }
}
