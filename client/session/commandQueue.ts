import { newId } from '../../shared/model/ids.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandMessage,
  CommandName,
} from '../../shared/session/commands.ts';

/** Sends a command once; rejects when no answer came. */
export type SendCommand = (message: CommandMessage) => Promise<CommandAnswer>;

interface Waiting {
  readonly message: CommandMessage;
  readonly resolve: (answer: CommandAnswer) => void;
}

/**
 * Commands on their way. One whose answer did not come is sent again with the same id, which the
 * server does only once.
 */
export class CommandQueue {
  readonly #waiting = new Map<string, Waiting>();
  readonly #trying = new Set<string>();
  readonly #send: SendCommand;
  readonly #isOnline: () => boolean;
  readonly #changed: () => void;

  /** @param changed told when a command begins or ends to wait */
  constructor(send: SendCommand, isOnline: () => boolean, changed: () => void = () => {}) {
    this.#send = send;
    this.#isOnline = isOnline;
    this.#changed = changed;
  }

  add<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandAnswer> {
    const message: CommandMessage = { id: newId(), name, input };
    return new Promise((resolve) => {
      this.#waiting.set(message.id, { message, resolve });
      this.#changed();
      void this.#try(message);
    });
  }

  /** Whether a command of this name is not answered yet. */
  waits(name: CommandName): boolean {
    return [...this.#waiting.values()].some(({ message }) => message.name === name);
  }

  /** The connection is back. */
  sendAll(): void {
    for (const { message } of this.#waiting.values()) void this.#try(message);
  }

  /** Nothing will be answered any more. */
  end(answer: CommandAnswer): void {
    for (const { resolve } of this.#waiting.values()) resolve(answer);
    this.#waiting.clear();
    this.#changed();
  }

  async #try(message: CommandMessage): Promise<void> {
    if (this.#trying.has(message.id)) return;
    this.#trying.add(message.id);
    while (this.#isOnline() && this.#waiting.has(message.id)) {
      const answer = await this.#send(message).catch(() => null);
      if (!answer) continue;
      this.#waiting.get(message.id)?.resolve(answer);
      this.#waiting.delete(message.id);
      this.#changed();
    }
    this.#trying.delete(message.id);
  }
}
