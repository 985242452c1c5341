import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../access/api.ts';
import { keepMembership } from '../access/memberships.ts';
import { ProblemBanner } from '../access/ProblemBanner.tsx';
import { boardPath, waitingPath } from '../access/routes.ts';
import { useTask } from '../access/useTask.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from '../panels/panels.module.css';

/** Somebody without a device gets a page of their own on this one: what is written there is theirs, and shown as written here. */
export function OnBehalf() {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const workshop = useFact(session, (facts) => Object.values(facts.items.workshop)[0]);
  const [name, setName] = useState<string | null>(null);
  const [page, setPage] = useState<{ name: string; path: string } | null>(null);
  const task = useTask();
  const { participantId } = useWorkspace();
  if (role === 'observer') return null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const theirs = (name ?? '').trim();
      const joined = await api.joinOnBehalf(participantId, theirs);
      keepMembership({
        ...{ participantId: joined.participantId, role: joined.role, name: theirs, code: null },
        ...{ workshopId: joined.workshopId ?? '', title: workshop?.title ?? '' },
        boardId: joined.waiting ? '' : boardId,
      });
      const path = joined.waiting
        ? waitingPath(joined.participantId)
        : boardPath(boardId, joined.participantId);
      setPage({ name: theirs, path });
      setName(null);
    });
  };
  return (
    <>
      {page && (
        <div className={styles.card}>
          <p role="status">{t('behalf.ready', { name: page.name })}</p>
          <LinkButton href={page.path} target="_blank" onClick={() => setPage(null)}>
            {t('behalf.open', { name: page.name })}
          </LinkButton>
        </div>
      )}
      {name === null ? (
        <Button icon={<UserRoundPlus aria-hidden />} onClick={() => setName('')}>
          {t('behalf.start')}
        </Button>
      ) : (
        <form className={styles.stack} onSubmit={add}>
          <Field
            autoFocus
            label={t('behalf.name')}
            hint={t('behalf.hint')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
          />
          {task.problem && <ProblemBanner problem={task.problem} />}
          <div className={styles.row}>
            <Button type="submit" look="primary" busy={task.busy} disabled={name.trim() === ''}>
              {t('behalf.add')}
            </Button>
            <Button onClick={() => setName(null)}>{t('ui.cancel')}</Button>
          </div>
        </form>
      )}
    </>
  );
}
