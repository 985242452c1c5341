import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useWorkspace } from '../board/workspace.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { recall, remember } from '../ui/deviceMemory.ts';
import { Strip } from '../theming/Strip.tsx';
import { erasureWarning } from './erasureWarning.ts';

/** Warns facilitators a week and a day before everything is erased, and offers the export. */
export function KeepingStrip() {
  const t = useText();
  const language = useLanguage();
  const { session, ui, boardId } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const workshop = useFact(session, (facts) => Object.values(facts.items.workshop)[0]);
  const isMeant = workshop && !workshop.held && !workshop.rehearsal;
  const warning = isMeant ? erasureWarning(workshop.expiresAt, session.now()) : null;
  const memory = `erasure.${boardId}.${warning}`;
  const [dismissed, setDismissed] = useState('');
  if (!workshop || warning === null || role !== 'facilitator') return null;
  if (dismissed === memory || recall(memory) !== null) return null;
  const dismiss = () => {
    remember(memory, '1');
    setDismissed(memory);
  };
  const at = workshop.expiresAt;
  return (
    <Strip
      icon={<Hourglass aria-hidden />}
      words={t(warning === 'day' ? 'keeping.warnDay' : 'keeping.warnWeek', {
        day: formatDay(language, at),
        time: formatTime(language, at),
      })}
      isCalling
      onDismiss={dismiss}
    >
      <Button look="primary" onClick={() => ui.setState({ panel: 'export' })}>
        {t('keeping.export')}
      </Button>
    </Strip>
  );
}
