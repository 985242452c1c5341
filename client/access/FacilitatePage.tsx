import { useCallback, useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { admit } from './admit.ts';
import { api } from './api.ts';
import type { WorkshopLook } from './api.ts';
import { navigate } from './navigation.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PersonFields } from './PersonFields.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import styles from './forms.module.css';
import { boardPath } from './routes.ts';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';
import { useTask } from './useTask.ts';

function FacilitatorForm({ token, look }: { token: string; look: WorkshopLook }) {
  const t = useText();
  const [name, setName] = useState('');
  const task = useTask();
  const title = t('facilitate.title', { title: look.title });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const { membership } = await admit({ facilitatorToken: token }, { name, cohort: null }, look.title);
      navigate(boardPath(membership.boardId, membership.participantId), { replace: true });
    });
  };
  return (
    <PageFrame title={title}>
      <Panel raised>
        <h1>{title}</h1>
        <p>{t('facilitate.lead')}</p>
        <form onSubmit={submit} noValidate className={styles.form}>
          <PersonFields name={name} onName={setName} cohorts={[]} cohort={null} onCohort={() => {}} />
          {task.problem && <ProblemBanner problem={task.problem} />}
          <Button type="submit" look="primary" large wide busy={task.busy}>
            {t('facilitate.go')}
          </Button>
        </form>
      </Panel>
    </PageFrame>
  );
}

function FacilitateWithToken({ token }: { token: string }) {
  const t = useText();
  const open = useCallback(() => api.look({ facilitatorToken: token }), [token]);
  const [loaded, again] = useLoaded(open);
  if (loaded.state === 'loading') return <PageSkeleton label={t('join.looking')} />;
  if (loaded.state === 'ready') return <FacilitatorForm token={token} look={loaded.value} />;
  if (loaded.problem.kind === 'wrong-code') {
    return <NoticePage title={t('facilitate.wrong')}>{t('facilitate.wrongText')}</NoticePage>;
  }
  return (
    <PageFrame>
      <ProblemBanner problem={loaded.problem} onAgain={again} />
    </PageFrame>
  );
}

/** Exchanges a facilitator's link for a place in the workshop. */
export function FacilitatePage() {
  const t = useText();
  const token = useSecret();
  if (!token) return <NoticePage title={t('facilitate.none')}>{t('facilitate.noneText')}</NoticePage>;
  return <FacilitateWithToken key={token} token={token} />;
}
