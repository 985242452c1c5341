import { useState } from 'react';
import { formatDay } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Panel } from '../ui/Panel.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { api } from './api.ts';
import type { WorkshopLine } from './api.ts';
import { keepChoices } from './keepChoices.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useTask } from './useTask.ts';

/** How long the words are kept, and whether erasing waits: the host decides, and what was decided is listed. */
export function KeepingPanel({ workshop }: { workshop: WorkshopLine }) {
  const t = useText();
  const language = useLanguage();
  const [now, setNow] = useState(workshop);
  const task = useTask();
  const change = (patch: { keepDays?: number; held?: boolean }) =>
    task.run(async () => setNow(await api.changeWorkshop(workshop.id, patch)));
  const decided = (what: string) => {
    if (what === 'held') return t('keeping.wasHeld');
    if (what === 'released') return t('keeping.wasReleased');
    return t('keeping.wasSet', { count: Number.parseInt(what, 10) });
  };
  return (
    <Panel labelledBy="keeping">
      <h2 id="keeping">{t('keeping.title')}</h2>
      <p role="status">
        {now.held
          ? t('keeping.held')
          : t('keeping.until', { day: formatDay(language, new Date(now.expiresAt)) })}
      </p>
      <Select
        label={t('keeping.after')}
        options={keepChoices(t, now.keepDays)}
        value={String(now.keepDays)}
        onChange={(days) => change({ keepDays: Number(days) })}
      />
      <Switch
        label={t('keeping.hold')}
        hint={t('keeping.holdHint')}
        on={now.held}
        disabled={task.busy}
        onChange={(held) => change({ held })}
      />
      {task.problem && <ProblemBanner problem={task.problem} />}
      {now.keeping.length > 0 && (
        <details>
          <summary>{t('keeping.decided')}</summary>
          <ul>
            {now.keeping.map(({ at, what }) => (
              <li key={`${at} ${what}`}>{`${formatDay(language, new Date(at))}: ${decided(what)}`}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
