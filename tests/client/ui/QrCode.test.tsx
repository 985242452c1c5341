import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { encode } from 'uqr';
import { QrCode, qrPath } from '../../../client/ui/QrCode.tsx';

/** Paints the path back into squares. */
function paint(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return squares;
}

test('the path covers the dark squares and no others', () => {
  const { size, data } = encode('http://192.168.1.20:3000/join#K7PM3XQR', { ecc: 'M', border: 4 });
  expect(paint(qrPath(data), size)).toEqual(data);
});

test('it is a named picture with a white ground in every theme', () => {
  const markup = renderToStaticMarkup(
    <QrCode text="http://localhost/join#K7PM3XQR" label="QR code for joining" />,
  );
  expect(markup).toContain('role="img" aria-label="QR code for joining"');
  expect(markup).toContain('fill="#ffffff"');
  expect(markup).not.toContain('K7PM3XQR');
});
