import { useState } from 'react';
import {
  DECISION_DAY_MAX,
  DECISION_WHO_MAX,
  DECISION_WORDS_MAX,
  type DecisionOutcome,
} from '../../shared/model/decision.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { carryBack, decide, neededFirst } from '../../shared/operations/carryBack.ts';
import type { Difference } from '../../shared/queries/scenarioDiff.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useText } from '../i18n/useText.ts';
import { useMapWords } from '../network/useMapWords.ts';
import { Button } from '../ui/Button.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { inOneSentence } from './differenceWords.ts';
import own from './differences.module.css';
import { useGlass } from './Glass.tsx';
import { tellCarried } from './tellCarried.ts';
import type { ShownDifference } from './useDifferences.ts';

/** Buttons that settle a difference, and what is asked when one is pressed. */
export function DecideForm({ scenario, shown }: { scenario: Scenario; shown: ShownDifference }) {
  const t = useText();
  const { glass } = useGlass();
  const [asking, setAsking] = useState<'carried' | 'task' | null>(null);
  const { difference, decision } = shown;
  const leave = () =>
    void tellRefusal(
      glass.board.actual.run(
        decide(glass.board.actual.snapshot, scenario.id, difference, 'left', {
          words: inOneSentence(t, shown.words).slice(0, DECISION_WORDS_MAX),
        }),
      ),
    );
  return (
    <>
      <Button onClick={() => setAsking('carried')}>{t('scenario.carry')}</Button>
      <Button look="plain" onClick={() => setAsking('task')}>
        {t('scenario.task')}
      </Button>
      {decision?.outcome !== 'left' && (
        <Button look="plain" onClick={leave}>
          {t('scenario.leave')}
        </Button>
      )}
      {asking && <Asked scenario={scenario} shown={shown} outcome={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

interface AskedProps {
  readonly scenario: Scenario;
  readonly shown: ShownDifference;
  readonly outcome: Exclude<DecisionOutcome, 'left'>;
  readonly onClose: () => void;
}

function sameDifference(a: Difference, b: Difference): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function Asked({ scenario, shown, outcome, onClose }: AskedProps) {
  const t = useText();
  const { glass } = useGlass();
  const { nameOf } = useMapWords();
  const { actual } = glass.board;
  const sentence = inOneSentence(t, shown.words);
  const [seen, setSeen] = useState(shown.difference);
  const [who, setWho] = useState('');
  const [day, setDay] = useState('');
  const [what, setWhat] = useState(outcome === 'task' ? sentence : '');
  const needed = outcome === 'carried' ? neededFirst(actual.snapshot, shown.difference) : [];
  // Somebody changed it while it was being decided: what is written over is seen first.
  const isOther = !sameDifference(seen, shown.difference);
  const save = () => {
    const words = (outcome === 'task' ? what.trim() : sentence).slice(0, DECISION_WORDS_MAX);
    const said = { words, who: who.trim(), day: day.trim() };
    if (outcome === 'task') {
      if (tellRefusal(actual.run(decide(actual.snapshot, scenario.id, shown.difference, 'task', said))).ok)
        onClose();
      return;
    }
    const call = carryBack(actual.snapshot, scenario.id, shown.difference, said);
    if (tellCarried(actual.snapshot, shown.difference, call.ok ? actual.run(call.value) : call)) {
      glass.announce(t('scenario.carried'));
      onClose();
    }
  };
  const names = needed.flatMap((id) => {
    const actor = glass.board.snapshot.actor.get(id);
    return actor ? [nameOf(actor)] : [];
  });
  return (
    <FormDialog
      title={t(outcome === 'carried' ? 'scenario.carryTitle' : 'scenario.taskTitle')}
      submit={t(outcome === 'carried' ? 'scenario.carryNow' : 'scenario.taskNow')}
      disabled={needed.length > 0 || (outcome === 'task' && what.trim() === '')}
      instead={
        isOther ? (
          <Button look="primary" onClick={() => setSeen(shown.difference)}>
            {t('scenario.seenChange')}
          </Button>
        ) : undefined
      }
      onSubmit={save}
      onClose={onClose}
    >
      {outcome === 'carried' && (
        <>
          <p className={own.about}>{shown.words.about}</p>
          {shown.words.before !== '' && (
            <p>
              <span className={own.label}>{t('scenario.now')}</span> {shown.words.before}
            </p>
          )}
          <p>
            <span className={own.label}>{t('scenario.becomes')}</span> {shown.words.after}
          </p>
        </>
      )}
      {isOther && (
        <p role="alert" className={own.decided}>
          {t('scenario.changedMeanwhile')}
        </p>
      )}
      {names.length > 0 && (
        <p role="alert" className={own.decided}>
          {t('scenario.first', { names: names.join(', ') })}
        </p>
      )}
      {outcome === 'task' && (
        <TextArea
          autoFocus
          label={t('scenario.taskWhat')}
          rows={3}
          maxLength={DECISION_WORDS_MAX}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
      )}
      <Field
        label={t(outcome === 'carried' ? 'scenario.whose' : 'scenario.taskWho')}
        hint={t(outcome === 'carried' ? 'scenario.whoseHint' : 'scenario.taskWhoHint')}
        maxLength={DECISION_WHO_MAX}
        value={who}
        onChange={({ target }) => setWho(target.value)}
      />
      <Field
        label={t(outcome === 'carried' ? 'scenario.decidedOn' : 'scenario.taskBy')}
        maxLength={DECISION_DAY_MAX}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
    </FormDialog>
  );
}
