import { formatJoinCode } from '../access/joinCode.ts';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { readAddress } from './readAddress.ts';
import styles from './WallJoin.module.css';

export type Joining = { readonly code: string; readonly url: string };

/** How to join, big enough for the last row: QR code, address and code. Once people are in it makes room for the board. */
export function WallJoin({ joining, small = false }: { joining: Joining; small?: boolean }) {
  const t = useText();
  return (
    <aside className={joinClasses(styles.join, small && styles.small)} aria-label={t('wall.join')}>
      <h2 className={styles.title}>{t('wall.join')}</h2>
      <div className={styles.qr}>
        <QrCode text={joining.url} label={t('wall.qr')} />
      </div>
      <p className={styles.address}>{t('wall.or', { address: readAddress(joining.url) })}</p>
      <p className={styles.code}>{formatJoinCode(joining.code)}</p>
    </aside>
  );
}
