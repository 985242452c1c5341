import type { CheckFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { formatDay } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckResults } from '../CheckResults.tsx';
import { Confirm } from '../Confirm.tsx';
import styles from '../theming.module.css';
import { TurnWall } from '../TurnWall.tsx';
import { useSpotlight } from '../useSpotlight.ts';
import { Reopening } from './Reopening.tsx';

/** What came of a check; a theme that is not right can be reopened from here. */
export function ClosedCheck({ check }: { check: CheckFact }) {
  const t = useText();
  const language = useLanguage();
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const { show, isShown } = useSpotlight();
  const isFrozen = useFact(session, (facts) => facts.items.board[boardId]?.frozen.includes('theme') ?? false);
  const onWall = isShown('check', check.id);
  const wordingOf = (id: string) => check.items.find((item) => item.id === id)?.wording ?? '';
  const reopen = (id: string) => <Reopening themeId={id} title={wordingOf(id)} />;
  return (
    <div className={styles.card}>
      <h4>
        {t('theming.resultsOf', {
          what: t(`check.about.${check.about}`, { count: check.items.length }),
          day: formatDay(language, check.openedAt),
        })}
      </h4>
      <div className={styles.row}>
        <Button
          aria-pressed={onWall}
          onClick={() => void show(onWall ? null : { kind: 'check', id: check.id })}
        >
          {t(onWall ? 'theming.showing' : 'theming.showOnWall')}
        </Button>
      </div>
      {onWall && <TurnWall />}
      <CheckResults check={check} {...(check.about === 'themes' && isFrozen ? { action: reopen } : {})} />
      <div className={styles.row}>
        <Confirm
          label={t('theming.removeResults')}
          question={t('theming.removeResultsSure')}
          onConfirm={() => command('removeCheck', { checkId: check.id })}
        />
      </div>
    </div>
  );
}
