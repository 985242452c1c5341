/** A value that may stand in a log: a count, a duration, a switch, or a short code such as an id. */
export type LogValue = number | boolean | string | null | undefined;

/** Facts of one event. `error` is reduced to its name, code and stack frames; its message is left out. */
export type LogFields = Readonly<Record<string, LogValue>> & { readonly error?: never };

/** One event: a fixed name such as `room.loaded`, never text that somebody wrote. */
export type LogLine = (event: string, fields?: LogFields, error?: unknown) => void;

/** A log without content: event names, numbers and codes. Words of people, names and secrets have no way in. */
export interface Logger {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
}

/** A log that goes nowhere, for tests and tools. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
