import { History, MapPin } from 'lucide-react';
import { currentStep } from '../../shared/session/agenda.ts';
import { useText } from '../i18n/useText.ts';
import { stepTitle } from './stepWords.ts';
import { useAgenda } from './useAgenda.ts';
import { useAllowance } from './useAllowance.ts';

const SHOWN = 3;

/** For who comes late: what is done now, what one may do, and the last steps before it. Nothing while no agenda runs. */
export function StepsSoFar() {
  const t = useText();
  const agenda = useAgenda();
  const step = currentStep(agenda);
  const allowance = useAllowance(step);
  if (!agenda || !step) return null;
  const at = agenda.steps.indexOf(step);
  const before = agenda.steps
    .slice(0, at)
    .filter(({ minutes }) => minutes > 0)
    .slice(-SHOWN);
  return (
    <>
      <li>
        <MapPin aria-hidden />
        <span dir="auto">
          {t('agenda.nowAnnounced', {
            step: stepTitle(t, step),
            prompt: step.prompt,
            allowance,
          })}
        </span>
      </li>
      {before.length > 0 && (
        <li>
          <History aria-hidden />
          <span>{t('agenda.before', { steps: before.map((one) => stepTitle(t, one)).join(' · ') })}</span>
        </li>
      )}
    </>
  );
}
