import { FileText, Link2 } from 'lucide-react';
import { useState } from 'react';
import type { ShareLinkFact } from '../../../shared/session/themingFacts.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useCommand } from '../../board/useCommand.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Confirm } from '../Confirm.tsx';
import { Fold } from '../Fold.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { useItems } from '../useItems.ts';

const DAYS = { month: 30, quarter: 90, workshop: undefined } as const;
type Lasting = keyof typeof DAYS;

/** What leaves the room: the report, and a link that shows statements and counts. */
export function ShareStep() {
  const t = useText();
  const { ui } = useWorkspace();
  const links = useItems('shareLink');
  return (
    <>
      <div className={styles.card}>
        <h4>{t('theming.report')}</h4>
        <p>{t('theming.sendText')}</p>
        <p className={styles.quiet}>{t('theming.reportText')}</p>
        <Button
          look="primary"
          icon={<FileText aria-hidden />}
          onClick={() => ui.setState({ panel: 'export', reportFor: 'workshop' })}
        >
          {t('theming.toReport')}
        </Button>
        <Button look="plain" onClick={() => ui.setState({ panel: 'export', reportFor: 'outside' })}>
          {t('theming.toReportOutside')}
        </Button>
      </div>
      {links.map((link) => (
        <OneLink key={link.id} link={link} />
      ))}
      {links.length === 0 ? (
        <LinkForm />
      ) : (
        <Fold title={t('theming.anotherLink')}>
          <LinkForm />
        </Fold>
      )}
    </>
  );
}

function LinkForm() {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const [lasting, setLasting] = useState<Lasting>('month');
  const [refused, setRefused] = useState('');
  const [isBusy, start] = useBusy();
  const { waits } = useWaits('makeShareLink');
  const busy = isBusy || waits;
  const make = async () => {
    const days = DAYS[lasting];
    const answer = await session.command('makeShareLink', { boardId, ...(days ? { days } : {}) });
    setRefused(answer.ok ? '' : answer.detail);
  };
  return (
    <>
      <p className={styles.quiet}>{t('theming.linkText')}</p>
      <Chips
        label={t('theming.linkLasts')}
        value={lasting}
        onChange={setLasting}
        options={[
          { value: 'month', label: t('theming.linkDays', { count: DAYS.month }) },
          { value: 'quarter', label: t('theming.linkDays', { count: DAYS.quarter }) },
          { value: 'workshop', label: t('theming.linkWorkshop') },
        ]}
      />
      <OthersSee>{t('theming.linkSeen')}</OthersSee>
      <NeedsConnection command="makeShareLink" />
      {refused && (
        <Banner tone="attention" title={t('theming.linkRefused')}>
          {refused}
        </Banner>
      )}
      <Button icon={<Link2 aria-hidden />} busy={busy} onClick={() => start(make)}>
        {t('theming.makeLink')}
      </Button>
    </>
  );
}

function OneLink({ link }: { link: ShareLinkFact }) {
  const t = useText();
  const language = useLanguage();
  const command = useCommand();
  const { id: shareLinkId, url, expiresAt } = link;
  return (
    <div className={styles.card}>
      <CopyField
        label={t('theming.managersLink')}
        hint={[
          expiresAt === null
            ? t('theming.linkWithWorkshop')
            : t('theming.linkUntil', { day: formatDay(language, expiresAt) }),
          t('theming.linkReach', { address: new URL(url).host }),
        ].join(' ')}
        value={url}
      />
      <Confirm
        label={t('theming.endLink')}
        question={t('theming.endLinkSure')}
        onConfirm={() => command('endShareLink', { shareLinkId })}
      />
    </div>
  );
}
