import { useState } from 'react';
import { allowDrafts } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Panel } from '../ui/Panel.tsx';
import { Switch } from '../ui/Switch.tsx';
import { api } from './api.ts';
import type { WorkshopLine } from './api.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useTask } from './useTask.ts';

/** Lets everybody in the workshop choose the draft te reo Māori texts, marked as a draft. */
export function WorkshopLanguage({ workshop }: { workshop: WorkshopLine }) {
  const t = useText();
  const [on, setOn] = useState(workshop.catalogueDrafts);
  const task = useTask();
  const change = (catalogueDrafts: boolean) =>
    task.run(async () => {
      await api.changeWorkshop(workshop.id, { catalogueDrafts });
      await allowDrafts(catalogueDrafts);
      setOn(catalogueDrafts);
    });
  return (
    <Panel>
      <Switch
        label={t('workshop.drafts')}
        hint={t('workshop.draftsHint')}
        on={on}
        onChange={change}
        disabled={task.busy}
      />
      {task.problem && <ProblemBanner problem={task.problem} />}
    </Panel>
  );
}
