import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import floating from '../ui/floating.module.css';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './MapPane.module.css';
import { networkUiOf } from './networkUi.ts';
import { useMapWords } from './useMapWords.ts';

/** Says what to tap next while a tie is being made. */
export function TyingHint({ from }: { from: string | null }) {
  const t = useText();
  const workspace = useWorkspace();
  const { nameOf } = useMapWords();
  const actor = from === null ? undefined : workspace.board.snapshot.actor.get(from);
  return (
    <div className={joinClasses(floating.card, styles.hint)}>
      <p role="status">{actor ? t('map.tieWho', { name: nameOf(actor) }) : t('map.tieFirst')}</p>
      <Button onClick={() => networkUiOf(workspace).setState({ tying: null })}>{t('ui.cancel')}</Button>
    </div>
  );
}
