import { renderUnicodeCompact } from 'uqr';
import type { ServerAddress } from './addresses.ts';

export interface Announcement {
  /** Origin for the host's own browser. */
  readonly url: string;
  readonly hostKey: string;
  readonly addresses: readonly ServerAddress[];
  /** True if the text goes to a terminal that knows colours; the QR code then is white on black on any theme. */
  readonly colors: boolean;
}

/** The link that makes its opener the host. The key stands behind #, which browsers never send or log. */
export function composeHostLink(url: string, hostKey: string): string {
  return `${url}/host#${hostKey}`;
}

/** What the terminal shows once the server answers: host link, addresses for others, QR code. */
export function composeAnnouncement({ url, hostKey, addresses, colors }: Announcement): string {
  return [
    '',
    'Netboard is running.',
    '',
    'Open this link to host workshops. It is your key: do not show or share it.',
    `  ${composeHostLink(url, hostKey)}`,
    '',
    ...composeAddresses(addresses, colors),
    'To stop, press Ctrl-C.',
    '',
  ].join('\n');
}

function composeAddresses(addresses: readonly ServerAddress[], colors: boolean): string[] {
  const [first] = addresses;
  if (first === undefined) return ['Only this computer can reach it.', ''];
  const lines = addresses.map(({ url, network }) => `  ${url}${network === null ? '' : `  (${network})`}`);
  const many = addresses.length > 1 ? [`The code leads to ${first.url}`] : [];
  return [
    'Others on this network open:',
    ...lines,
    '',
    ...composeQrCode(`${first.url}/`, colors),
    ...many,
    '',
  ];
}

function composeQrCode(address: string, colors: boolean): string[] {
  const rows = renderUnicodeCompact(address, { border: 2 }).split('\n');
  return rows.map((row) => (colors ? `\u001b[97;40m${row}\u001b[0m` : row));
}
