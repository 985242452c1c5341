import { CalendarPlus } from 'lucide-react';
import { dayOfWeek, type ReadAgreement } from '../../shared/queries/agreement.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { LinkButton } from '../ui/LinkButton.tsx';

/** The visits as a calendar file: of what is agreed only. The server makes it and asks the same; nothing is made here. */
export function CalendarLink({ read: { agreement, state } }: { read: ReadAgreement }) {
  const t = useText();
  const { boardId, participantId } = useWorkspace();
  if (state !== 'agreed') return <p className={panels.quiet}>{t('agreement.calendarLater')}</p>;
  if (dayOfWeek(agreement, 1) === null) return <p className={panels.quiet}>{t('agreement.calendarNoDay')}</p>;
  return (
    <LinkButton
      icon={<CalendarPlus aria-hidden />}
      href={`/api/boards/${boardId}/agreements/${agreement.id}/calendar.ics?as=${participantId}`}
      download
    >
      {t('agreement.calendar')}
    </LinkButton>
  );
}
