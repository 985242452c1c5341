import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toasts.ts';
import { api } from './api.ts';
import { forgetDevice } from './forgetDevice.ts';
import { listMemberships } from './memberships.ts';
import { navigate } from './navigation.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useTask } from './useTask.ts';

async function forgetHere(workshopId: string): Promise<void> {
  const here = listMemberships().filter((membership) => membership.workshopId === workshopId);
  await Promise.all(here.map(({ participantId }) => forgetDevice(participantId)));
}

/** Takes a workshop away for good, after saying plainly what goes. */
export function DeleteWorkshop({ workshopId, title }: { workshopId: string; title: string }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const task = useTask();
  const erase = () =>
    task.run(async () => {
      await api.deleteWorkshop(workshopId);
      await forgetHere(workshopId);
      navigate('/', { replace: true });
      showToast(t('workshop.deleted', { title }), { tone: 'good' });
    });
  const actions = (
    <>
      <Button autoFocus onClick={() => setAsking(false)}>
        {t('ui.cancel')}
      </Button>
      <Button look="danger" busy={task.busy} onClick={erase}>
        {t('workshop.deleteGo')}
      </Button>
    </>
  );
  return (
    <div>
      <Button look="plainDanger" icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
        {t('workshop.delete')}
      </Button>
      <Dialog
        title={t('workshop.deleteTitle', { title })}
        open={asking}
        onClose={() => setAsking(false)}
        actions={actions}
      >
        <p>{t('workshop.deleteText')}</p>
        {task.problem && <ProblemBanner problem={task.problem} />}
      </Dialog>
    </div>
  );
}
