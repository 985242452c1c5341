import { useText } from '../i18n/useText.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { showToast } from '../ui/toasts.ts';
import { api } from './api.ts';
import { forgetDevice } from './forgetDevice.ts';
import { ButtonLink } from './Link.tsx';
import { findMembership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { toProblem } from './problem.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { boardPath } from './routes.ts';
import { useTask } from './useTask.ts';
import styles from './forms.module.css';

/** Tells the server, which may have forgotten us already; then there is nothing to tell. */
async function tellServer(participantId: string): Promise<void> {
  try {
    await api.leave(participantId);
  } catch (error) {
    if (toProblem(error).status < 400 || toProblem(error).status >= 500) throw error;
  }
}

/** Leaves a workshop and takes away what this device keeps of it, for laptops that others use next. */
export function LeavePage({ participantId }: { participantId: string | null }) {
  const t = useText();
  const task = useTask();
  if (participantId === null) return <NoticePage title={t('leave.nobody')}>{t('missing.text')}</NoticePage>;
  const membership = findMembership(participantId);
  const leave = () =>
    task.run(async () => {
      await tellServer(participantId);
      await forgetDevice(participantId);
      navigate('/', { replace: true });
      showToast(t('leave.done'), { tone: 'good' });
    });
  return (
    <PageFrame title={t('leave.title')}>
      <Panel raised>
        <h1>{t('leave.title')}</h1>
        <p>{t('leave.text')}</p>
        <Banner tone="attention">{t('leave.unsent')}</Banner>
        {task.problem && <ProblemBanner problem={task.problem} />}
        <div className={styles.actions}>
          <ButtonLink to={membership ? boardPath(membership.boardId, participantId) : '/'}>
            {t('leave.stay')}
          </ButtonLink>
          <Button look="danger" busy={task.busy} onClick={leave}>
            {t('leave.go')}
          </Button>
        </div>
      </Panel>
    </PageFrame>
  );
}
