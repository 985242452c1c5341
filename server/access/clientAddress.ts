import { isIPv4, isIPv6 } from 'node:net';

/** The parts of a node request that tell where it came from. */
export interface AddressedRequest {
  headers: Record<string, string | string[] | undefined>;
  socket: { remoteAddress?: string | undefined };
}

/**
 * Where a request came from, as a key for counting tries: the socket's address, or with a trusted proxy the last
 * entry of X-Forwarded-For (the one the proxy itself wrote; all before it is the client's own claim).
 */
export function readClientAddress(request: AddressedRequest, trustProxy: boolean): string {
  const direct = request.socket.remoteAddress ?? '';
  if (!trustProxy) return normaliseAddress(direct);
  const forwarded = request.headers['x-forwarded-for'];
  const list = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '');
  const last = list.split(',').at(-1)?.trim() ?? '';
  return normaliseAddress(isIPv4(last) || isIPv6(last) ? last : direct);
}

/** One household or hall is one key: IPv4 as it is (also when mapped into IPv6), IPv6 by its /64 network. */
export function normaliseAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : [];
  const groups = [...left, ...zeros, ...right].map((group) => (parseInt(group, 16) || 0).toString(16));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
