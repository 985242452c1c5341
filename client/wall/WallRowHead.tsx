import { wallLength } from './wallLength.ts';
import { ROW_GAP, ROW_SIZE } from './wallRows.ts';

/** What a row of a table on the wall is about, in the lines that it was broken into. */
export function WallRowHead({ lines }: { lines: readonly string[] }) {
  return (
    <th
      scope="row"
      dir="auto"
      style={{ fontSize: wallLength(ROW_SIZE), paddingBlock: wallLength(ROW_GAP / 2) }}
    >
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </th>
  );
}
