import { encode } from 'uqr';
import styles from './QrCode.module.css';

export type QrCodeProps = {
  /** What a phone opens. */
  text: string;
  /** Accessible name. */
  label: string;
};

/** The dark modules as one SVG path: a rectangle for each run of a row. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
    }
  });
  return runs.join('');
}

/** A QR code as wide as its box; black on white with a quiet zone of four in every theme, since cameras need it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.code}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={qrPath(data)} fill="#000000" />
    </svg>
  );
}
