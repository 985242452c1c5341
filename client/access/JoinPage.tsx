import { useCallback, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { allowDrafts } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { admit } from './admit.ts';
import { api } from './api.ts';
import type { WorkshopLook } from './api.ts';
import { CodeForm } from './CodeForm.tsx';
import { confirmMembership } from './confirmMembership.ts';
import { parseJoinCode } from './joinCode.ts';
import { findByCode } from './memberships.ts';
import type { Membership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import styles from './forms.module.css';
import { boardPath } from './routes.ts';
import { TrustLines } from './TrustLines.tsx';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';
import { useTask } from './useTask.ts';

function NewcomerForm({ code, look }: { code: string; look: WorkshopLook }) {
  const t = useText();
  const [name, setName] = useState('');
  const [cohort, setCohort] = useState<string | null>(null);
  const task = useTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const person = { name, cohort: cohort || null };
      const { membership } = await admit({ code }, person, look.title);
      navigate(boardPath(membership.boardId, membership.participantId), { replace: true });
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

type ReturningProps = { membership: Membership; look: WorkshopLook; onOther: () => void };

function ReturningPanel({ membership, look, onOther }: ReturningProps) {
  const t = useText();
  const { boardId, participantId, name } = membership;
  return (
    <Panel raised>
      <h1>{look.title}</h1>
      <p>{t('join.welcomeBack')}</p>
      <TrustLines look={look} />
      <Button look="primary" large wide onClick={() => navigate(boardPath(boardId, participantId))}>
        {name ? t('join.again', { name }) : t('join.againUnnamed')}
      </Button>
      <Button wide onClick={onOther}>
        {t('join.as')}
      </Button>
    </Panel>
  );
}

type Door = { look: WorkshopLook; membership: Membership | null };

async function openDoor(code: string): Promise<Door> {
  const look = await api.look({ code });
  if (look.catalogueDrafts) await allowDrafts(true);
  const known = findByCode(code);
  const membership = known === null || known.boardId === '' ? null : await confirmMembership(known);
  return { look, membership };
}

function AskForCode({ children }: { children?: ReactNode }) {
  const t = useText();
  return (
    <PageFrame title={t('join.needCode')}>
      <Panel raised>
        <h1>{t('join.needCode')}</h1>
        {children}
        <CodeForm />
      </Panel>
    </PageFrame>
  );
}

function JoinWithCode({ code }: { code: string }) {
  const t = useText();
  const open = useCallback(() => openDoor(code), [code]);
  const [loaded, again] = useLoaded(open);
  const [asOther, setAsOther] = useState(false);
  if (loaded.state === 'loading') return <PageSkeleton label={t('join.looking')} />;
  if (loaded.state === 'failed') {
    return (
      <AskForCode>
        <ProblemBanner
          problem={loaded.problem}
          {...(loaded.problem.kind !== 'wrong-code' && { onAgain: again })}
        />
      </AskForCode>
    );
  }
  const { look, membership } = loaded.value;
  return (
    <PageFrame title={t('join.title', { title: look.title })}>
      {membership && !asOther ? (
        <ReturningPanel membership={membership} look={look} onOther={() => setAsOther(true)} />
      ) : (
        <NewcomerForm code={code} look={look} />
      )}
    </PageFrame>
  );
}

/** The door for everybody with a code: read who can read, say a name or none, and in. */
export function JoinPage() {
  const t = useText();
  const given = useSecret();
  const code = given === null ? null : parseJoinCode(given);
  if (code === null) return <AskForCode>{t('join.needCodeText')}</AskForCode>;
  return <JoinWithCode key={code} code={code} />;
}
