import {
  LayoutGrid,
  Lightbulb,
  MessageCircleQuestion,
  Presentation,
  Quote,
  Share2,
  Snowflake,
  Vote,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { useCurrentStep } from '../agenda/useAgenda.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { GuideSection } from '../theming/GuideSection.tsx';
import { isStepName, STEP_NAMES, themingStepKey, type StepName } from '../theming/stepNames.ts';
import { CheckStep } from '../theming/steps/CheckStep.tsx';
import { DealStep } from '../theming/steps/DealStep.tsx';
import { DistilStep } from '../theming/steps/DistilStep.tsx';
import { FreezeStep } from '../theming/steps/FreezeStep.tsx';
import { ReadOutStep } from '../theming/steps/ReadOutStep.tsx';
import { ShareStep } from '../theming/steps/ShareStep.tsx';
import { SuggestStep } from '../theming/steps/SuggestStep.tsx';
import { VoteStep } from '../theming/steps/VoteStep.tsx';
import { useStepStates } from '../theming/useStepStates.ts';
import { recall, remember } from '../ui/deviceMemory.ts';
import styles from '../theming/guide.module.css';

const STEPS: Readonly<Record<StepName, { readonly Icon: LucideIcon; readonly Content: ComponentType }>> = {
  deal: { Icon: LayoutGrid, Content: DealStep },
  suggest: { Icon: Lightbulb, Content: SuggestStep },
  read: { Icon: Presentation, Content: ReadOutStep },
  freeze: { Icon: Snowflake, Content: FreezeStep },
  check: { Icon: MessageCircleQuestion, Content: CheckStep },
  distil: { Icon: Quote, Content: DistilStep },
  vote: { Icon: Vote, Content: VoteStep },
  share: { Icon: Share2, Content: ShareStep },
};

const CLOSED = 'none';

/** The step that was open last on this device; the first one for who comes anew. */
function useOpenStep(boardId: string): readonly [open: StepName | null, toggle: (step: StepName) => void] {
  const memory = themingStepKey(boardId);
  const [open, setOpen] = useState<StepName | null>(() => {
    const kept = recall(memory);
    if (kept === CLOSED) return null;
    return isStepName(kept) ? kept : 'deal';
  });
  const toggle = (step: StepName) => {
    const next = open === step ? null : step;
    remember(memory, next ?? CLOSED);
    setOpen(next);
  };
  return [open, toggle];
}

/** For facilitators: from many notes to checked themes, step by step; each can be used at any time. */
export default function ThemingPanel() {
  const t = useText();
  const { session } = useWorkspace();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const step = useCurrentStep();
  if (!isFacilitator) return <p>{t('refused.notFacilitator')}</p>;
  // A new step of the agenda opens what it works with.
  return <Guide key={step?.id ?? ''} />;
}

function Guide() {
  const t = useText();
  const { boardId } = useWorkspace();
  const [open, toggle] = useOpenStep(boardId);
  const states = useStepStates();
  return (
    <div className={styles.guide}>
      {STEP_NAMES.map((step, index) => {
        const { Icon, Content } = STEPS[step];
        return (
          <GuideSection
            key={step}
            number={index + 1}
            title={t(`theming.step.${step}`)}
            icon={<Icon aria-hidden />}
            state={states[step].words}
            isCalling={states[step].isCalling}
            open={open === step}
            onToggle={() => toggle(step)}
          >
            <Content />
          </GuideSection>
        );
      })}
    </div>
  );
}
