import { useText } from '../i18n/useText.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';
import panels from '../panels/panels.module.css';
import { AgendaList } from './AgendaList.tsx';
import { AgendaNow } from './AgendaNow.tsx';
import { ChooseAgenda } from './ChooseAgenda.tsx';
import { AddStep } from './AddStep.tsx';
import { MomentList } from '../moments/MomentList.tsx';
import { StartAgenda } from './StartAgenda.tsx';
import { TimerControls } from './TimerControls.tsx';
import { useAgenda } from './useAgenda.ts';

/** The steps of the session: for facilitators to plan and to lead, for everybody else to know where we are. */
export default function AgendaPanel() {
  const t = useText();
  const { session } = useWorkspace();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const agenda = useAgenda();
  const isEmpty = agenda === null || agenda.steps.length === 0;
  if (isEmpty && !isFacilitator) return <p className={panels.quiet}>{t('agenda.noneYet')}</p>;
  return (
    <div className={panels.stack}>
      {agenda && agenda.state === 'running' && <AgendaNow agenda={agenda} isFacilitator={isFacilitator} />}
      {isFacilitator && agenda && !isEmpty && agenda.state !== 'running' && <StartAgenda agenda={agenda} />}
      {isFacilitator && isEmpty && <ChooseAgenda />}
      {agenda && !isEmpty && <AgendaList agenda={agenda} isFacilitator={isFacilitator} />}
      {isFacilitator && <AddStep />}
      {isFacilitator && agenda?.state !== 'running' && <TimerControls />}
      {isFacilitator && <MomentList />}
    </div>
  );
}
