import type { CheckFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { useAskedHere } from '../usePeopleHere.ts';
import { useSpotlight } from '../useSpotlight.ts';

/** A check that is under way: how many have answered, and closing it. */
export function OpenCheck({ check }: { check: CheckFact }) {
  const t = useText();
  const language = useLanguage();
  const { session, ui } = useWorkspace();
  const command = useCommand();
  const { show } = useSpotlight();
  const [isBusy, start] = useBusy();
  const { waits } = useWaits('closeCheck');
  const busy = isBusy || waits;
  const here = useAskedHere();
  const link = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.joining?.url ?? '');
  const close = async () => (await command('closeCheck', { checkId: check.id })).ok;
  const closeAndShow = async () => {
    if (await close()) await show({ kind: 'check', id: check.id });
  };
  return (
    <div className={styles.card}>
      <h4>{t(`check.about.${check.about}`, { count: check.items.length })}</h4>
      <p className={styles.big} role="status">
        {check.closesAt === null
          ? t('theming.answeredOf', { count: check.answered, total: Math.max(here, check.answered) })
          : t('theming.answered', { count: check.answered })}
      </p>
      {check.closesAt !== null && (
        <>
          <p>{t('theming.closesOn', { day: formatDay(language, check.closesAt) })}</p>
          {link && (
            <CopyField label={t('theming.checkLink')} hint={t('theming.checkLinkHint')} value={link} />
          )}
        </>
      )}
      <OthersSee>{t('theming.closeSeen')}</OthersSee>
      <NeedsConnection command="closeCheck" />
      <Button look="primary" busy={busy} onClick={() => start(closeAndShow)}>
        {t('theming.closeAndShow')}
      </Button>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => start(close)}>
          {t('theming.closeOnly')}
        </Button>
        <Button look="plain" onClick={() => ui.setState({ panel: 'check' })}>
          {t('theming.answerToo')}
        </Button>
      </div>
    </div>
  );
}
