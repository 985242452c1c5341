import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { admit } from './admit.ts';
import type { WorkshopLook } from './api.ts';
import type { Membership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { PersonFields } from './PersonFields.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import styles from './forms.module.css';
import { boardPath, waitingPath } from './routes.ts';
import { TrustLines } from './TrustLines.tsx';
import { useTask } from './useTask.ts';

export type NewcomerProps = { code: string; password: string | null; look: WorkshopLook };

/** Who can read is said, a name is given or none, and in: or to the door, where facilitators let people in. */
export function NewcomerForm({ code, password, look }: NewcomerProps) {
  const t = useText();
  const [name, setName] = useState('');
  const [cohort, setCohort] = useState<string | null>(null);
  const task = useTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const person = { name, cohort: cohort || null };
      const admission = { code, ...(password === null ? {} : { password }) };
      const { joined, membership } = await admit(admission, person, look.title);
      navigate(insidePath(membership, joined.waiting === true), { replace: true });
    });
  };
  return (
    <Panel raised>
      <h1>{t('join.title', { title: look.title })}</h1>
      <TrustLines look={look} />
      <form onSubmit={submit} noValidate className={styles.form}>
        <PersonFields
          name={name}
          onName={setName}
          cohorts={look.cohorts}
          cohort={cohort}
          onCohort={setCohort}
        />
        {task.problem && <ProblemBanner problem={task.problem} />}
        <Button type="submit" look="primary" large wide busy={task.busy}>
          {t(task.busy ? 'join.going' : 'join.go')}
        </Button>
      </form>
    </Panel>
  );
}

function insidePath({ boardId, participantId }: Membership, waits: boolean): string {
  return waits ? waitingPath(participantId) : boardPath(boardId, participantId);
}
