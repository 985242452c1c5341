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
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
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
  const form = 'scenario-form';
  return (
    <Dialog
      open
      title={t(scenario ? 'scenario.rename' : 'scenario.beginTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} look="primary" disabled={title.trim() === ''}>
            {t(scenario ? 'scenario.save' : 'scenario.beginNow')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
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
      </form>
    </Dialog>
  );
}
