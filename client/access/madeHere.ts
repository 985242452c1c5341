/**
 * Facilitator links of workshops made on this page, by workshop id. In memory only: the server
 * keeps no readable copy, and neither does this device once the page is closed.
 */
const links = new Map<string, string>();

export function keepFacilitatorLink(workshopId: string, url: string): void {
  links.set(workshopId, url);
}

export function findFacilitatorLink(workshopId: string): string | null {
  return links.get(workshopId) ?? null;
}
