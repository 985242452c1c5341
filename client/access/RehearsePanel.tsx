import { Theater } from 'lucide-react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { admit } from './admit.ts';
import { api } from './api.ts';
import type { WorkshopLine } from './api.ts';
import { keepFacilitatorLink } from './madeHere.ts';
import { navigate } from './navigation.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { boardPath } from './routes.ts';
import { useTask } from './useTask.ts';
import { wipeRehearsal } from './wipeRehearsal.ts';

/** Trying the workshop out with pretend people; in a rehearsal, wiping it. */
export function RehearsePanel({ workshop }: { workshop: WorkshopLine }) {
  const t = useText();
  const task = useTask();
  const start = () =>
    task.run(async () => {
      const made = await api.rehearse(workshop.id);
      keepFacilitatorLink(made.workshopId, made.facilitatorUrl);
      const { facilitatorToken } = made;
      const { membership } = await admit({ facilitatorToken }, { name: '', cohort: null }, workshop.title);
      navigate(boardPath(membership.boardId, membership.participantId));
    });
  const wipe = () =>
    task.run(async () => {
      await wipeRehearsal(workshop.id);
      navigate('/', { replace: true });
    });
  return (
    <Panel labelledBy="rehearse">
      <h2 id="rehearse">{t('rehearsal.title')}</h2>
      <p>{t(workshop.rehearsal ? 'rehearsal.isOne' : 'rehearsal.lead')}</p>
      {task.problem && <ProblemBanner problem={task.problem} />}
      {workshop.rehearsal ? (
        <Button look="danger" busy={task.busy} onClick={wipe}>
          {t('rehearsal.wipe')}
        </Button>
      ) : (
        <Button icon={<Theater aria-hidden />} busy={task.busy} onClick={start}>
          {t('rehearsal.start')}
        </Button>
      )}
    </Panel>
  );
}
