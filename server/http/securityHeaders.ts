import type { MiddlewareHandler } from 'hono';
import { libraryStyleSources } from './libraryStyles.ts';

/** The name of the one Trusted Types policy that the client may make (workers and the canvas library need it; client/trustedTypes.ts). */
const trustedTypesPolicy = 'default';

/**
 * Headers on every answer. Style attributes that script sets need no exception; style
 * elements would.
 */
export function setSecurityHeaders(isSecure: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    const policy = formatContentPolicy(c.req.header('host') ?? '', isSecure);
    headers.set('Content-Security-Policy', policy);
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Permissions-Policy', permissionsPolicy);
  };
}

const permissionsPolicy = [
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'usb=()',
  'screen-wake-lock=(self)',
  'clipboard-read=(self)',
  'clipboard-write=(self)',
  'fullscreen=(self)',
].join(', ');

/** The content policy of a page served to this Host: nothing from outside, no inline script. */
function formatContentPolicy(host: string, secure: boolean): string {
  const socket = /^[A-Za-z0-9.:[\]_-]+$/.test(host) ? ` ${secure ? 'wss' : 'ws'}://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${libraryStyleSources.join(' ')}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join('; ');
}
