import { useState, type FormEvent } from 'react';
import type { MomentFact } from '../../shared/session/momentFacts.ts';
import { boardPath } from '../access/routes.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { momentName } from './momentWords.ts';
import styles from './moments.module.css';

/** Makes a board of its own that holds what the moment holds; the board that is open stays as it is. */
export function AsBoard({ moment }: { moment: MomentFact }) {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const participantId = useFact(session, ({ viewer }) => viewer.participantId);
  const board = useFact(session, (facts) => facts.items.board[boardId]?.title ?? '');
  const [title, setTitle] = useState(`${board} · ${momentName(t, moment)}`.slice(0, 80));
  const [made, setMade] = useState<string | null>(null);
  const [busy, start] = useBusy();
  const restore = async () => {
    const answer = await command('restoreMoment', { momentId: moment.id, title });
    if (answer.ok) setMade(String(answer.result?.['boardId']));
  };
  if (made !== null)
    return (
      <Banner
        tone="good"
        title={t('moments.made', { title })}
        actions={<LinkButton href={boardPath(made, participantId)}>{t('moments.openMade')}</LinkButton>}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(restore);
  };
  return (
    <form className={styles.asBoard} onSubmit={submit}>
      <Field
        autoFocus
        label={t('moments.boardName')}
        hint={t('moments.asBoardHint')}
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary" busy={busy} disabled={title.trim() === ''}>
          {t('moments.make')}
        </Button>
      </div>
    </form>
  );
}
