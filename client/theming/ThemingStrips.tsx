import { AskedStrip } from './AskedStrip.tsx';
import { HelpStrip } from './HelpStrip.tsx';
import styles from './strips.module.css';
import { TableBar } from './TableBar.tsx';

/** Lines below the top bar, in both views: help that was asked for, what one is asked, and one's table. */
export function ThemingStrips() {
  return (
    <div className={styles.strips}>
      <HelpStrip />
      <AskedStrip />
      <TableBar />
    </div>
  );
}
