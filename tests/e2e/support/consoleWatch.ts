import type { Page } from '@playwright/test';

/** Everything that a page complains about from now on: errors, and what the content policy held back. */
export function watchConsole(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const words = message.text();
    if (message.type() === 'error' || /Content Security Policy|TrustedHTML|TrustedScript/.test(words))
      complaints.push(words);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
