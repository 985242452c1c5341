/** Scripts that may run beside the page: workers and the service worker, files of this build. */
const OWN_SCRIPT = /^\/(?:sw\.js|assets\/[\w.-]+\.js)$/;

interface PolicyRules {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

function ownScript(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin === location.origin && OWN_SCRIPT.test(pathname)) return url;
  throw new TypeError('only scripts of this build may run');
}

function noMarkup(html: string): string {
  if (html === '') return html;
  throw new TypeError('no markup is ever made from text');
}

/**
 * The one Trusted Types policy. It is the default one because the canvas library empties its
 * container by setting its markup to nothing, and knows no policies; anything but nothing is refused.
 */
export function startTrustedTypes(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', { createHTML: noMarkup, createScriptURL: ownScript });
}
