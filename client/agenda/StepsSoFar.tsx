import { History } from 'lucide-react';
import { currentStep } from '../../shared/session/agenda.ts';
import { useText } from '../i18n/useText.ts';
import { stepTitle } from './stepWords.ts';
import { useAgenda } from './useAgenda.ts';

const SHOWN = 3;

/** For who comes late: the steps that people have come through, before the one that the line of the step tells. Nothing while no agenda runs. */
export function StepsSoFar() {
  const t = useText();
  const agenda = useAgenda();
  const step = currentStep(agenda);
  if (!agenda || !step) return null;
  const before = agenda.been
    .filter((id) => id !== step.id)
    .flatMap((id) => agenda.steps.find((one) => one.id === id) ?? [])
    .slice(-SHOWN);
  if (before.length === 0) return null;
  return (
    <li>
      <History aria-hidden />
      <span>{t('agenda.before', { steps: before.map((one) => stepTitle(t, one)).join(' · ') })}</span>
    </li>
  );
}
