import { useRef, useEffect } from 'react';
import { currentStep } from '../../shared/session/agenda.ts';
import { useAgenda } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useSwapsOn } from '../enquiry/useEnquiry.ts';
import { ComeOutWords } from './ComeOut.tsx';
import styles from './seats.module.css';
import { meetsDeRole, useOwing } from './useSeats.ts';

/**
 * Before anything else: who left a seat, lost it while they were away, or was brought out of it by somebody else says so themselves. In the
 * step for it, everybody in a role does.
 */
export function DeRoleFirst() {
  const { participantId, ui } = useWorkspace();
  const owing = useOwing();
  const step = currentStep(useAgenda());
  const isStep = step?.kind === 'deRole' || step?.kind === 'share';
  const swaps = useSwapsOn();
  const met = owing.filter((seat) => meetsDeRole(seat, participantId, swaps));
  const due = met.length > 0 || (isStep && owing.length > 0);
  // Outside the step, who has a seat stays in it: they come out of the other role only.
  const left = !isStep && met.length < owing.length;
  useEffect(() => {
    // Sharing comes right after.
    if (due) ui.setState({ panel: 'seats' });
  }, [due, ui]);
  return due ? <Page left={left} /> : null;
}

/** It can not be closed but by its one answer: there is nothing to decide here. */
function Page({ left }: { left: boolean }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.first}
      aria-labelledby="de-role-first"
      onCancel={(event) => event.preventDefault()}
    >
      <div className={styles.firstSheet}>
        <h2 id="de-role-first">{t('seat.comeOut')}</h2>
        <p>{t('seat.comeOutFirst')}</p>
        <ComeOutWords large left={left} />
      </div>
    </dialog>
  );
}
