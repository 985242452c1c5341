import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Panel } from '../ui/Panel.tsx';
import { api } from './api.ts';
import { forgetDevice } from './forgetDevice.ts';
import { findMembership, keepMembership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { boardPath } from './routes.ts';
import { useDoor } from './useDoor.ts';
import { useTask } from './useTask.ts';
import formStyles from './forms.module.css';
import styles from './WaitingPage.module.css';

function MendName({ participantId, name }: { participantId: string; name: string }) {
  const t = useText();
  const [typed, setTyped] = useState(name);
  const [kept, setKept] = useState(name);
  const task = useTask();
  const save = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const answer = await api.mendNameAtDoor(participantId, typed.trim());
      setKept(answer.name);
      setTyped(answer.name);
    });
  };
  return (
    <form onSubmit={save} className={formStyles.form}>
      <Field
        label={t('waiting.name')}
        value={typed}
        maxLength={80}
        autoComplete="nickname"
        onChange={(event) => setTyped(event.target.value)}
      />
      {task.problem && <ProblemBanner problem={task.problem} />}
      {typed.trim() !== kept && (
        <Button type="submit" wide busy={task.busy}>
          {t('waiting.saveName')}
        </Button>
      )}
    </form>
  );
}

function StopWaiting({ participantId }: { participantId: string }) {
  const t = useText();
  const task = useTask();
  const stop = () =>
    task.run(async () => {
      await api.goAway(participantId);
      await forgetDevice(participantId);
      navigate('/', { replace: true });
    });
  return (
    <Button look="plain" wide busy={task.busy} onClick={stop}>
      {t('waiting.stop')}
    </Button>
  );
}

/** At the door: please wait, with one's own name, which can be mended meanwhile. Goes in by itself. */
export function WaitingPage({ participantId }: { participantId: string }) {
  const t = useText();
  const door = useDoor(participantId);
  useEffect(() => {
    if (door.state !== 'in') return;
    const { role, workshopId, name, boards } = door;
    const boardId = boards[0]?.id ?? '';
    const known = findMembership(participantId);
    const { title = '', code = null } = known ?? {};
    keepMembership({ participantId, role, workshopId, name, title, code, boardId });
    navigate(boardPath(boardId, participantId), { replace: true });
  }, [door, participantId]);

  if (door.state === 'turned-away')
    return <NoticePage title={t('waiting.turnedAway')}>{t('waiting.turnedAwayText')}</NoticePage>;
  if (door.state === 'unknown')
    return <NoticePage title={t('ended.unknown')}>{t('ended.unknownText')}</NoticePage>;
  if (door.state !== 'waiting') return <PageSkeleton />;
  return (
    <PageFrame title={t('waiting.title')}>
      <Panel raised>
        <div className={styles.head}>
          <Hourglass aria-hidden className={styles.icon} />
          <h1>{t('waiting.title')}</h1>
        </div>
        <p role="status">{t('waiting.text')}</p>
        <MendName participantId={participantId} name={door.name} />
        <StopWaiting participantId={participantId} />
      </Panel>
    </PageFrame>
  );
}
