/** A network as one file, or one of its tables. */
export const NETWORK_DOWNLOADS = [
  'json',
  'actors',
  'ties',
  'contacts',
  'grid',
  'connecting_conversations',
] as const;
export type NetworkDownload = (typeof NETWORK_DOWNLOADS)[number];
