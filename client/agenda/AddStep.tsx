import { Plus } from 'lucide-react';
import { useState } from 'react';
import { STEP_KINDS, stepTables, type StepKind } from '../../shared/model/step.ts';
import { ENQUIRY_FORMS, enquiryForms, type EnquiryForm } from '../../shared/templates/enquiryForms.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './agenda.module.css';
import { useAgenda } from './useAgenda.ts';

/** What closes a session stays at its end. */
const ENDING: ReadonlySet<StepKind> = new Set(['checkOut', 'close']);

/** Another step, before those that close the session; its words and its turn are changed in the list. */
export function AddStep() {
  const t = useText();
  const command = useCommand();
  const agenda = useAgenda();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<StepKind>('talk');
  const [form, setForm] = useState<EnquiryForm>('listen');
  const [busy, start] = useBusy();
  if (!open)
    return (
      <Button icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t('agenda.add')}
      </Button>
    );
  const add = async () => {
    const { minutes, allows } = stepTables[kind];
    const after = agenda?.steps.findLast((one) => !ENDING.has(one.kind))?.id ?? null;
    const words = kind === 'enquiry' ? enquiryForms[form] : { title: '', prompt: '' };
    const step = { after, kind, minutes, allows: [...allows], ...words, boardId: null };
    if ((await command('addStep', step)).ok) setOpen(false);
  };
  return (
    <div className={styles.land}>
      <Select
        label={t('agenda.kind')}
        hint={t(`stepHint.${kind}`)}
        options={STEP_KINDS.map((value) => ({ value, label: t(`step.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'enquiry' && (
        <Select
          label={t('agenda.how')}
          hint={enquiryForms[form].prompt}
          options={ENQUIRY_FORMS.map((value) => ({ value, label: enquiryForms[value].title }))}
          value={form}
          onChange={setForm}
        />
      )}
      <div className={styles.row}>
        <Button onClick={() => setOpen(false)}>{t('ui.cancel')}</Button>
        <Button look="primary" busy={busy} onClick={() => start(add)}>
          {t('agenda.add')}
        </Button>
      </div>
    </div>
  );
}
