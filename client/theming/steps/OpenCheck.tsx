import type { CheckFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { useFact } from '../../session/useFact.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import styles from '../theming.module.css';
import { useAskedHere } from '../usePeopleHere.ts';
import { CloseAsking } from './CloseAsking.tsx';

/** A check that is under way: how many have answered, and closing it. */
export function OpenCheck({ check }: { check: CheckFact }) {
  const t = useText();
  const language = useLanguage();
  const { session } = useWorkspace();
  const command = useCommand();
  const here = useAskedHere();
  const link = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.joining?.url ?? '');
  const all = check.answeredAll ?? check.answered;
  const total = Math.max(here, check.answered);
  const items = check.items.length;
  const begun = check.answered - all;
  return (
    <div className={styles.card}>
      <h4>{t(`check.about.${check.about}`, { count: check.items.length })}</h4>
      <p className={styles.big} role="status">
        {check.closesAt === null
          ? t(items === 1 ? 'theming.answeredOf' : 'theming.answeredAllOf', { count: all, total, items })
          : t(items === 1 ? 'theming.answered' : 'theming.answeredAll', { count: all, items })}
      </p>
      {begun > 0 && <p>{t('check.begun', { count: begun })}</p>}
      {check.closesAt !== null && (
        <>
          <p>{t('theming.closesOn', { day: formatDay(language, check.closesAt) })}</p>
          {link && (
            <CopyField label={t('theming.checkLink')} hint={t('theming.checkLinkHint')} value={link} />
          )}
        </>
      )}
      <CloseAsking
        command="closeCheck"
        seen={t('theming.closeSeen')}
        onClose={async () => (await command('closeCheck', { checkId: check.id })).ok}
        shown={{ kind: 'check', id: check.id }}
        takePart={{ panel: 'check', words: t('theming.answerToo') }}
      />
    </div>
  );
}
