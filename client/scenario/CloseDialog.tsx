import { useState } from 'react';
import { DECISION_WHO_MAX, DECISION_WORDS_MAX } from '../../shared/model/decision.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { concludeScenario } from '../../shared/operations/carryBack.ts';
import { closeScenario } from '../../shared/operations/scenario.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useText } from '../i18n/useText.ts';
import { Field, TextArea } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useGlass } from './Glass.tsx';

/** Keeps an imagined network as it is now, with what came of it: who said no to it, and why. */
export function CloseDialog({ scenario, onClose }: { scenario: Scenario; onClose: () => void }) {
  const t = useText();
  const { board } = useGlass().glass.actual;
  const [words, setWords] = useState('');
  const [who, setWho] = useState('');
  const said = { words: words.trim(), who: who.trim() };
  const close = () => {
    const told = said.words + said.who === '' ? [] : [concludeScenario(board.snapshot, scenario.id, said)];
    if (tellRefusal(board.runAll([...told, closeScenario(board.snapshot, scenario.id)])).ok) onClose();
  };
  return (
    <FormDialog title={t('scenario.close')} submit={t('scenario.close')} onSubmit={close} onClose={onClose}>
      <p>{t('scenario.closeHint')}</p>
      <TextArea
        autoFocus
        label={t('scenario.cameOfIt')}
        hint={t('scenario.cameOfItHint')}
        rows={2}
        maxLength={DECISION_WORDS_MAX}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Field
        label={t('scenario.whoSays')}
        hint={t('scenario.taskWhoHint')}
        maxLength={DECISION_WHO_MAX}
        value={who}
        onChange={({ target }) => setWho(target.value)}
      />
    </FormDialog>
  );
}
