import { useState } from 'react';
import { cleanLine } from '../../../shared/model/cleanText.ts';
import { THEME_TITLE_MAX, type Theme } from '../../../shared/model/theme.ts';
import { renameTheme } from '../../../shared/operations/theme.ts';
import { tellRefusal } from '../../actions/tellRefusal.ts';
import { themeName } from '../../actions/themeName.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';

interface ReopeningProps {
  readonly themeId: string;
  readonly title: string;
  /** In a list of themes, where one word says it. */
  readonly short?: boolean;
}

/** Reopens a frozen theme. Once it is open its name is reworded in the same place, and frozen again. */
export function Reopening({ themeId, title, short = false }: ReopeningProps) {
  const t = useText();
  const { board, session, boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  // Whoever presses keeps their place: the focus goes to what comes instead of the button.
  const [pressed, setPressed] = useState(false);
  const isOpen = useFact(session, (facts) => facts.items.board[boardId]?.reopened.includes(themeId) ?? false);
  useListVersion(board);
  const theme = board.snapshot.theme.get(themeId);
  const send = async (reopened: boolean) => {
    setPressed(true);
    await command('reopenTheme', { boardId, themeIds: [themeId], reopened });
  };
  if (isOpen)
    return (
      <Rewording
        theme={theme && !theme.deleted ? theme : null}
        focused={pressed}
        named={title}
        onFreeze={() => send(false)}
      />
    );
  return (
    <Button
      look="plain"
      autoFocus={pressed}
      busy={busy}
      aria-label={t('theming.reopenNamed', { theme: themeName(title) })}
      onClick={() => start(() => send(true))}
    >
      {t(short ? 'theming.reopenShort' : 'theming.reopen')}
    </Button>
  );
}

interface RewordingProps {
  /** Null = it is gone since. */
  readonly theme: Theme | null;
  readonly focused: boolean;
  readonly named: string;
  readonly onFreeze: () => Promise<void>;
}

function Rewording({ theme, focused, named, onFreeze }: RewordingProps) {
  const t = useText();
  const { board } = useWorkspace();
  const [busy, start] = useBusy();
  // Null = nobody is writing here: what others write shows.
  const [words, setWords] = useState<string | null>(null);
  const save = () => {
    const clean = cleanLine(words ?? '');
    setWords(null);
    if (theme && words !== null && clean !== '' && clean !== theme.title)
      tellRefusal(board.run(renameTheme(theme.id, clean)));
  };
  const freeze = async () => {
    save();
    // The server freezes what it has.
    await board.whenSaved();
    await onFreeze();
  };
  return (
    <div className={styles.rewording}>
      {theme && (
        <TextArea
          label={t('theming.reword')}
          autoFocus={focused}
          dir="auto"
          rows={2}
          maxLength={THEME_TITLE_MAX}
          value={words ?? theme.title}
          onChange={(event) => setWords(event.target.value.replaceAll('\n', ' '))}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
      )}
      <Button
        look="primary"
        busy={busy}
        aria-label={t('theming.freezeAgainNamed', { theme: themeName(theme?.title ?? named) })}
        onClick={() => start(freeze)}
      >
        {t('theming.freezeAgain')}
      </Button>
    </div>
  );
}
