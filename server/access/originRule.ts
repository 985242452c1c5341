import { hostname, networkInterfaces } from 'node:os';

/**
 * How a request stands to this server: `own` = a page of ours sent it; `absent` = no page did (a program, or a
 * browser's plain navigation); `foreign` = another website, a sandboxed page, or a name that is not ours.
 */
export type OriginVerdict = 'own' | 'absent' | 'foreign';

/** The one rule for who may change things or open sockets. */
export type OriginRule = (headers: {
  origin?: string | undefined;
  host?: string | undefined;
}) => OriginVerdict;

export interface OriginSettings {
  /** The address people use when it is not one of this machine's own, e.g. behind a proxy. */
  publicUrl?: string | undefined;
  /** Names and addresses of this machine; asked again at every request, since a laptop changes its network. */
  ownNames?: () => Iterable<string>;
}

/** Makes the rule: Origin's host equals Host, and Host is a name of ours (which also stops DNS rebinding). */
export function createOriginRule({ publicUrl, ownNames = createOwnNames() }: OriginSettings): OriginRule {
  const published = publicUrl === undefined ? null : new URL(publicUrl);

  function isOurs(host: string): boolean {
    if (published !== null && published.host === host.toLowerCase()) return true;
    const name = readHostName(host);
    if (name === null) return false;
    for (const own of ownNames()) if (own.toLowerCase() === name) return true;
    return false;
  }

  return ({ origin, host }) => {
    // Without an Origin it is no page of another website, and rebinding a name gains nothing: no cookie is ours there.
    if (origin === undefined) return 'absent';
    if (host === undefined || !isOurs(host)) return 'foreign';

    // A proxy may pass on its own Host; the page is ours all the same when it was served from PUBLIC_URL.
    if (published !== null && origin === published.origin) return 'own';
    return isWebOrigin(origin) && readOriginHost(origin) === host.toLowerCase() ? 'own' : 'foreign';
  };
}

function isWebOrigin(origin: string): boolean {
  return /^https?:\/\/[^/?#@]+$/i.test(origin);
}

function readOriginHost(origin: string): string {
  return origin.slice(origin.indexOf('//') + 2).toLowerCase();
}

function readHostName(host: string): string | null {
  if (!/^[A-Za-z0-9.:[\]_-]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

/** localhost, `<hostname>.local`, the host name and every current address; read anew at most once a second. */
export function createOwnNames(now: () => number = Date.now): () => Iterable<string> {
  let names = new Set<string>();
  let readAt = -Infinity;
  return () => {
    if (now() - readAt >= 1000 || now() < readAt) {
      names = readOwnNames();
      readAt = now();
    }
    return names;
  };
}

function readOwnNames(): Set<string> {
  const name = hostname().replace(/\.local$/i, '');
  const names = new Set(['localhost', '127.0.0.1', '::1', name, `${name}.local`]);
  for (const list of Object.values(networkInterfaces())) {
    for (const { address } of list ?? [])
      names.add(new URL(readUrl(address)).hostname.replace(/^\[|\]$/g, ''));
  }
  return names;
}

function readUrl(address: string): string {
  const bare = address.split('%')[0] ?? address;
  return bare.includes(':') ? `http://[${bare}]` : `http://${bare}`;
}
