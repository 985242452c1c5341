import { useState } from 'react';
import { useWorkspace } from '../board/workspace.ts';
import { formatDay } from '../i18n/dates.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useCommand } from '../board/useCommand.ts';
import { useFact } from '../session/useFact.ts';
import { AppearanceSelect } from '../ui/AppearanceSelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './panels.module.css';

/** What holds for this board, who can read it, and how it looks here. */
export default function SettingsPanel() {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const board = useFact(session, (facts) => facts.items.board[boardId]);
  const command = useCommand();
  return (
    <div className={styles.stack}>
      <WhoReads />
      {board && isFacilitator && (
        <>
          <Title key={board.title} title={board.title} />
          <Switch
            label={t('settings.sharedText')}
            hint={t('settings.sharedTextHint')}
            on={board.sharedText}
            onChange={(sharedText) => void command('setSharedText', { boardId, sharedText })}
          />
          <Switch
            label={t('settings.showCursors')}
            on={board.showCursors}
            onChange={(showCursors) => void command('setShowCursors', { boardId, showCursors })}
          />
        </>
      )}
      <AppearanceSelect />
    </div>
  );
}

function WhoReads() {
  const t = useText();
  const language = useLanguage();
  const { session, boardId } = useWorkspace();
  const round = useFact(session, (facts) =>
    Object.values(facts.items.round).find((one) => one.boardId === boardId && one.open),
  );
  const workshop = useFact(session, (facts) => Object.values(facts.items.workshop)[0]);
  return (
    <div className={styles.card}>
      <h3>{t('settings.whoReads')}</h3>
      <p>{round?.readers || t('join.readersDefault')}</p>
      {round && (
        <p className={styles.quiet}>
          {t(round.names === 'shown' ? 'settings.namesShown' : 'settings.namesHidden')}{' '}
          {promiseWords(t, round)}
        </p>
      )}
      <p>{workshop?.care || t('join.careDefault')}</p>
      {workshop && (
        <p className={styles.quiet}>
          {workshop.held
            ? t('keeping.held')
            : t('settings.keptUntil', { date: formatDay(language, workshop.expiresAt) })}
        </p>
      )}
    </div>
  );
}

function Title({ title }: { title: string }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [typed, setTyped] = useState(title);
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void command('renameBoard', { boardId, title: typed.trim() });
      }}
    >
      <Field
        label={t('settings.title')}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== title && typed.trim() !== '' && (
        <Button type="submit" look="primary">
          {t('settings.rename')}
        </Button>
      )}
    </form>
  );
}
