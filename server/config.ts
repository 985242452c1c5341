import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The settings of one server, all checked. */
export interface Config {
  /** TCP port; 0 = any free one. */
  readonly port: number;
  /** Address to listen on, for example `0.0.0.0` (all) or `127.0.0.1` (this machine only). */
  readonly host: string;
  /** Absolute path of the folder that holds everything the server keeps. */
  readonly dataDir: string;
  /** Origin under which people reach the server (`https://wall.example.nz`), or null: its own addresses. */
  readonly publicUrl: string | null;
  /** The key in the host link; null: the one kept in the data folder, made on the first start. */
  readonly hostKey: string | null;
  /** Certificate chain and private key as PEM text, or null: plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** True behind a reverse proxy of one's own: the address of a client is then read from its headers. */
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
  /** Absolute path of the folder with the built page. */
  readonly clientDir: string;
}

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly errors: readonly string[] };

export interface ConfigOptions {
  readonly readFile?: (path: string) => string;
  readonly clientDir?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used; the message names the variable and says how to mend it. */
class SettingError extends Error {}

/**
 * Reads every setting from the environment. An empty variable counts as not set. All faults are gathered, one
 * plain sentence each, so that one start is enough to learn of them all.
 *
 * @param options.readFile reads a text file (the certificate and its key); throws if it cannot.
 * @param options.clientDir where the built page is.
 */
export function readConfig(env: Environment, options: ConfigOptions = {}): ConfigResult {
  const { readFile = (path: string) => readFileSync(path, 'utf8'), clientDir = 'dist/client' } = options;
  const errors: string[] = [];
  const attempt = <T>(parse: () => T, fallback: T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      errors.push(error.message);
      return fallback;
    }
  };
  const text = (name: string) => env[name]?.trim() || null;
  const config: Config = {
    port: attempt(() => parsePort(text('PORT')), 0),
    host: attempt(() => parseHost(text('HOST')), ''),
    dataDir: resolve(text('DATA_DIR') ?? 'data'),
    publicUrl: attempt(() => parsePublicUrl(text('PUBLIC_URL')), null),
    hostKey: attempt(() => parseHostKey(text('HOST_KEY')), null),
    tls: attempt(() => parseTls(text('TLS_CERT'), text('TLS_KEY'), readFile), null),
    trustProxy: attempt(() => parseSwitch('TRUST_PROXY', text('TRUST_PROXY')), false),
    logLevel: attempt(() => parseLogLevel(text('LOG_LEVEL')), 'warn'),
    clientDir: resolve(clientDir),
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, config };
}

function parsePort(text: string | null): number {
  if (text === null) return 3000;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new SettingError(
    `PORT is "${text}". It must be a whole number from 0 to 65535, for example PORT=3000.`,
  );
}

function parseHost(text: string | null): string {
  if (text === null) return '0.0.0.0';
  if (isIP(text) !== 0 || isHostName(text)) return text;
  throw new SettingError(
    `HOST is "${text}". It must be an address of this machine without http:// or a port, ` +
      'for example HOST=0.0.0.0 (everybody on the network) or HOST=127.0.0.1 (this machine only).',
  );
}

/** True for a name such as `localhost` or `hall.local`; false for digits and dots that are no address. */
function isHostName(text: string): boolean {
  if (/^[\d.]+$/.test(text)) return false;
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text);
}

function parsePublicUrl(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new SettingError(
      `PUBLIC_URL is "${text}". It must be a full address, for example PUBLIC_URL=https://wall.example.nz.`,
    );
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new SettingError(
      'PUBLIC_URL has more than a protocol, a name and a port. Leave out the path, user name, ? and #: ' +
        `PUBLIC_URL=${url.origin}.`,
    );
  }
  return url.origin;
}

function parseHostKey(text: string | null): string | null {
  if (text === null || /^[A-Za-z0-9_-]{16,128}$/.test(text)) return text;
  throw new SettingError(
    'HOST_KEY must have 16 to 128 characters out of A-Z, a-z, 0-9, _ and -. Make a longer one, or leave it unset: ' +
      'Netboard then makes one and keeps it in the data folder.',
  );
}

function parseTls(
  certPath: string | null,
  keyPath: string | null,
  readFile: (path: string) => string,
): Config['tls'] {
  if (certPath === null && keyPath === null) return null;
  if (certPath === null || keyPath === null) {
    const [set, missing] = certPath === null ? ['TLS_KEY', 'TLS_CERT'] : ['TLS_CERT', 'TLS_KEY'];
    throw new SettingError(`${set} is set but ${missing} is not. Set both for https, or neither for http.`);
  }
  const cert = readSettingFile('TLS_CERT', certPath, readFile);
  const key = readSettingFile('TLS_KEY', keyPath, readFile);
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new SettingError(
      'TLS_CERT and TLS_KEY cannot be used together. They must be PEM files: the certificate (with its chain) and ' +
        'the private key that belongs to it, without a pass phrase.',
    );
  }
  return { cert, key };
}

function readSettingFile(name: string, path: string, readFile: (path: string) => string): string {
  try {
    return readFile(path);
  } catch {
    throw new SettingError(`${name} is "${path}", which cannot be read. Check the path and the permissions.`);
  }
}

function parseSwitch(name: string, text: string | null): boolean {
  if (text === null || /^(0|false|off|no)$/i.test(text)) return false;
  if (/^(1|true|on|yes)$/i.test(text)) return true;
  throw new SettingError(`${name} is "${text}". It must be on or off.`);
}

function parseLogLevel(text: string | null): LogLevel {
  if (text === null) return 'warn';
  const level = logLevels.find((name) => name === text.toLowerCase());
  if (level !== undefined) return level;
  throw new SettingError(`LOG_LEVEL is "${text}". It must be one of ${logLevels.join(', ')}.`);
}
