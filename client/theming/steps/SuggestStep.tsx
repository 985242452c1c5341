import { Lightbulb } from 'lucide-react';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { useFact } from '../../session/useFact.ts';
import { openGroups } from '../../similarity/similarStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { OthersSee } from '../OthersSee.tsx';
import styles from '../theming.module.css';

/** Groups are suggested for what is left, once people have begun by hand. */
export function SuggestStep() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session, boardId } = workspace;
  const command = useCommand();
  const on = useFact(session, (facts) => facts.items.board[boardId]?.suggestions ?? false);
  useListVersion(board);
  const { themed, rest } = countNotes(board.snapshot);
  return (
    <>
      <p className={styles.quiet}>{t('theming.suggestText')}</p>
      {!on && <p>{t('theming.suggestWhen', { themed, count: rest })}</p>}
      <Switch
        label={t('theming.suggestSwitch')}
        on={on}
        onChange={(suggestions) => void command('setSuggestions', { boardId, suggestions })}
      />
      {on && (
        <Button icon={<Lightbulb aria-hidden />} onClick={() => openGroups(workspace)}>
          {t('similar.openGroups')}
        </Button>
      )}
      <OthersSee>{t('theming.suggestSeen')}</OthersSee>
    </>
  );
}
