export function findBrowser(options?: {
  env?: Record<string, string | undefined>;
  works?: (path: string) => boolean;
  playwrightPath?: () => Promise<string | null>;
}): Promise<string | null>;
