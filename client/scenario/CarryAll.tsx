import { useState } from 'react';
import { DECISION_DAY_MAX, DECISION_WHO_MAX, DECISION_WORDS_MAX } from '../../shared/model/decision.ts';
import { newId } from '../../shared/model/ids.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { carryBack, neededFirst } from '../../shared/operations/carryBack.ts';
import { scenarioDiff, type Difference } from '../../shared/queries/scenarioDiff.ts';
import { useText } from '../i18n/useText.ts';
import { mayMap } from '../network/mapEdits.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { inOneSentence } from './differenceWords.ts';
import { useGlass } from './Glass.tsx';
import type { GlassWorkspace } from './glass.ts';
import { tellCarried } from './tellCarried.ts';
import { useDifferences } from './useDifferences.ts';

/** The next difference that can become actual: those first whom others name. @param refused those that could not */
function nextOf(
  { board }: GlassWorkspace,
  scenarioId: string,
  refused: ReadonlySet<string>,
): Difference | undefined {
  const { snapshot } = board.actual;
  return scenarioDiff(snapshot, scenarioId)?.differences.find(
    (one) => !refused.has(one.id) && neededFirst(snapshot, one).length === 0,
  );
}

/** Makes all that differs part of the actual network at once, one step to take back. Facilitators do so for everybody. */
export function CarryAll({ scenario }: { scenario: Scenario }) {
  const t = useText();
  const { glass } = useGlass();
  const isFacilitator = useFact(glass.session, ({ viewer }) => viewer.role === 'facilitator');
  const [asking, setAsking] = useState(false);
  if (!isFacilitator || !mayMap(glass.actual)) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('scenario.carryAll')}</Button>
      {asking && <Asked scenario={scenario} onClose={() => setAsking(false)} />}
    </>
  );
}

function Asked({ scenario, onClose }: { scenario: Scenario; onClose: () => void }) {
  const t = useText();
  const { glass } = useGlass();
  const { differences } = useDifferences(scenario);
  const [who, setWho] = useState('');
  const [day, setDay] = useState('');
  const carry = () => {
    const { actual } = glass.board;
    const undoId = newId();
    const sentences = new Map(
      differences.map(({ difference, words }) => [difference.id, inOneSentence(t, words)]),
    );
    const refused = new Set<string>();
    // Each makes the actual network another one: the next is read from that.
    for (let left = differences.length; left > 0; left--) {
      const difference = nextOf(glass, scenario.id, refused);
      if (!difference) break;
      const words = (sentences.get(difference.id) ?? '').slice(0, DECISION_WORDS_MAX);
      const said = { words, who: who.trim(), day: day.trim() };
      const call = carryBack(actual.snapshot, scenario.id, difference, said);
      const result = call.ok ? actual.run(call.value, { undoId }) : call;
      // What may not become actual now stays a difference; it holds back none of the others.
      if (!tellCarried(actual.snapshot, difference, result)) refused.add(difference.id);
    }
    if (refused.size === 0) glass.announce(t('scenario.carriedAll'));
    onClose();
  };
  return (
    <FormDialog
      title={t('scenario.carryAllTitle')}
      submit={t('scenario.carryAllNow', { count: differences.length })}
      onSubmit={carry}
      onClose={onClose}
    >
      <p>{t('scenario.carryAllHint', { count: differences.length })}</p>
      <Field
        autoFocus
        label={t('scenario.whose')}
        hint={t('scenario.whoseHint')}
        maxLength={DECISION_WHO_MAX}
        value={who}
        onChange={({ target }) => setWho(target.value)}
      />
      <Field
        label={t('scenario.decidedOn')}
        maxLength={DECISION_DAY_MAX}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
    </FormDialog>
  );
}
