import type { StepKind } from '../../shared/model/step.ts';
import type { Power } from '../../shared/session/powers.ts';
import type { GetText, TextKey } from '../i18n/texts.ts';

const TO_STEP: Partial<Readonly<Record<Power, TextKey>>> = {
  startAgenda: 'powers.startedAt',
  nextStep: 'powers.movedOnTo',
  goToStep: 'powers.wentTo',
};

/** What was done, and where it led to a step, to which kind of step. */
export function powerWords(t: GetText, power: Power, step: StepKind | null): string {
  const toStep = step && TO_STEP[power];
  return toStep ? t(toStep, { step: t(`step.${step}`) }) : t(`power.${power}`);
}
