import { History } from 'lucide-react';
import { currentStep } from '../../shared/session/agenda.ts';
import { useText } from '../i18n/useText.ts';
import { stepTitle } from './stepWords.ts';
import { useAgenda } from './useAgenda.ts';

const SHOWN = 3;

/** For who comes late: the last steps before the one that the line of the step tells. Nothing while no agenda runs. */
export function StepsSoFar() {
  const t = useText();
  const agenda = useAgenda();
  const step = currentStep(agenda);
  if (!agenda || !step) return null;
  const at = agenda.steps.indexOf(step);
  const before = agenda.steps
    .slice(0, at)
    .filter(({ minutes }) => minutes > 0)
    .slice(-SHOWN);
  if (before.length === 0) return null;
  return (
    <li>
      <History aria-hidden />
      <span>{t('agenda.before', { steps: before.map((one) => stepTitle(t, one)).join(' · ') })}</span>
    </li>
  );
}
