/** What people type to reach the server of a join link: host and port, no scheme, no path, no secret. */
export function readAddress(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return '';
  }
}
