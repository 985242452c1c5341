import { pino, type DestinationStream } from 'pino';
import type { LogLevel } from '../config.ts';
import type { LogFields, Logger, LogLine, LogValue } from './logger.ts';

const code = /^[\w.:~/-]{1,120}$/;
const leftOut = '(left out)';

/**
 * Makes the log of a server: one JSON object a line. Strings that do not look like a code (letters, digits and a
 * few signs, no blanks) are replaced, and error messages never get in, because either may quote what somebody wrote.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const log = destination === undefined ? pino(options) : pino(options, destination);
  const line =
    (name: 'debug' | 'info' | 'warn' | 'error'): LogLine =>
    (event, fields, error) =>
      log[name]({ event: cleanValue(event), ...cleanFields(fields), ...describeError(error) });
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

function cleanFields(fields: LogFields = {}): Record<string, LogValue> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cleanValue(value)]));
}

function cleanValue(value: LogValue): LogValue {
  if (typeof value !== 'string') return typeof value === 'object' ? null : value;
  return code.test(value) ? value : leftOut;
}

function describeError(error: unknown): { error?: Record<string, LogValue | string[]> } {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: { name: typeof error } };
  const errorCode = 'code' in error && typeof error.code === 'string' ? cleanValue(error.code) : undefined;
  return { error: { name: cleanValue(error.name), code: errorCode, frames: stackFrames(error) } };
}

/** The places in the code. The stack repeats the message before them, so everything up to its end is cut off. */
function stackFrames(error: Error): string[] {
  const stack = error.stack ?? '';
  const messageAt = stack.indexOf(error.message);
  const lines = stack.slice(Math.max(0, messageAt) + error.message.length).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
}
