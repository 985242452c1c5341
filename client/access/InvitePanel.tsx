import { Printer } from 'lucide-react';
import { useText } from '../i18n/useText.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { Panel } from '../ui/Panel.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import type { WorkshopLine } from './api.ts';
import styles from './InvitePanel.module.css';
import { formatJoinCode } from './joinCode.ts';
import { ButtonLink } from './Link.tsx';

/** Code, QR code and link: how people get in. */
export function InvitePanel({ workshop, title }: { workshop: WorkshopLine; title: string }) {
  const t = useText();
  return (
    <Panel raised labelledBy="invite">
      <h2 id="invite">{t('workshop.join')}</h2>
      <p>{t('workshop.joinLead')}</p>
      <div className={styles.ways}>
        <div className={styles.qr}>
          <QrCode text={workshop.joinUrl} label={t('workshop.qr', { title })} />
        </div>
        <p className={styles.codeBox}>
          <span className={styles.codeLabel}>{t('workshop.code')}</span>
          <span className={styles.code}>{formatJoinCode(workshop.code)}</span>
        </p>
      </div>
      <ButtonLink to={`/poster/${workshop.id}`} icon={<Printer aria-hidden />}>
        {t('poster.open')}
      </ButtonLink>
      <CopyField label={t('workshop.link')} value={workshop.joinUrl} />
    </Panel>
  );
}
