import { Armchair, CircleCheck, CircleHelp, CircleX, Clock, VenetianMask } from 'lucide-react';
import type { Answer, WayGiven } from '../../shared/model/agreementAnswer.ts';
import { useText } from '../i18n/useText.ts';
import styles from './agreement.module.css';

const ANSWER_ICONS = { yes: CircleCheck, notYet: Clock, no: CircleX, none: CircleHelp };

/** An answer as icon and word; beside it the mark of a role or chair, which tells it from an answer of one's own. */
export function AnswerMark({ answer, given }: { answer: Answer | null; given?: WayGiven | undefined }) {
  const t = useText();
  const Icon = ANSWER_ICONS[answer ?? 'none'];
  return (
    <span className={styles.answer} data-answer={answer ?? 'none'}>
      <Icon aria-hidden />
      {t(`agreement.answer.${answer ?? 'none'}`)}
      {given === 'inRole' && <VenetianMask aria-hidden />}
      {given === 'chair' && <Armchair aria-hidden />}
    </span>
  );
}
