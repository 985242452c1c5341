import { useState } from 'react';
import { newId } from '../../shared/model/ids.ts';
import {
  PREMISE_MAX,
  SCENARIO_COLORS,
  SCENARIO_TITLE_MAX,
  type Scenario,
} from '../../shared/model/scenario.ts';
import { addScenario, changeScenario } from '../../shared/operations/scenario.ts';
import { liveScenarios } from '../../shared/queries/resolveScenario.ts';
import { useText } from '../i18n/useText.ts';
import { run } from '../network/mapEdits.ts';
import { Chips } from '../ui/Chips.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useGlass } from './Glass.tsx';

interface ScenarioDialogProps {
  readonly open: boolean;
  /** The one that is renamed; null = a new one is begun. */
  readonly scenario: Scenario | null;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Name, question and colour of a scenario. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ scenario, onClose, onMade }: ScenarioDialogProps) {
  const t = useText();
  const { glass } = useGlass();
  const { actual } = glass;
  const used = new Set(liveScenarios(actual.board.snapshot).map(({ color }) => color));
  const free = SCENARIO_COLORS.find((one) => !used.has(one)) ?? 'indigo';
  const [title, setTitle] = useState(scenario?.title ?? '');
  const [premise, setPremise] = useState(scenario?.premise ?? '');
  const [color, setColor] = useState(scenario?.color ?? free);
  const save = () => {
    const fields = { title: title.trim(), premise: premise.trim(), color };
    const id = scenario?.id ?? newId();
    const call = scenario ? changeScenario(id, fields) : addScenario({ id, ...fields });
    if (!run(actual, call)) return;
    onClose();
    onMade(id);
  };
  return (
    <FormDialog
      title={t(scenario ? 'scenario.rename' : 'scenario.beginTitle')}
      submit={t(scenario ? 'scenario.save' : 'scenario.beginNow')}
      disabled={title.trim() === ''}
      onSubmit={save}
      onClose={onClose}
    >
      {!scenario && <p>{t('scenario.beginHint')}</p>}
      <Field
        autoFocus
        label={t('scenario.name')}
        hint={t('scenario.nameHint')}
        maxLength={SCENARIO_TITLE_MAX}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextArea
        label={t('scenario.premise')}
        hint={t('scenario.premiseHint')}
        rows={3}
        maxLength={PREMISE_MAX}
        value={premise}
        onChange={({ target }) => setPremise(target.value)}
      />
      <Chips
        label={t('scenario.color')}
        value={color}
        options={SCENARIO_COLORS.map((one) => ({ value: one, label: t(`scenario.color.${one}`) }))}
        onChange={setColor}
      />
    </FormDialog>
  );
}
