import { Snowflake } from 'lucide-react';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './frozen.module.css';

/** Says that the themes do not change now; a press says why. Everybody sees it. */
export function FrozenMark() {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const frozen = useFact(session, (facts) => facts.items.board[boardId]?.frozen.includes('theme') ?? false);
  const reopened = useFact(session, (facts) => facts.items.board[boardId]?.reopened.length ?? 0);
  if (!frozen) return null;
  const why = reopened > 0 ? t('frozen.whyReopened', { count: reopened }) : t('frozen.why');
  return (
    <Tooltip text={why}>
      <button type="button" className={styles.mark} onClick={() => showToast(why)}>
        <Snowflake aria-hidden />
        <span>{t('frozen.mark')}</span>
      </button>
    </Tooltip>
  );
}
